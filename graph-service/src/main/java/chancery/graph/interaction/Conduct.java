package chancery.graph.interaction;

import chancery.graph.interaction.Selection.AsOf;

/**
 * What accounts did in the posts of a slice, taken out of a corpus at one moment.
 *
 * @param posts that they made
 * @param interactions of those posts
 * @param shares of those posts
 */
public record Conduct(PostSelection posts, Selection interactions, ShareSelection shares)
    implements Taken {

  @Override
  public AsOf asOf() {
    return posts.asOf();
  }

  @Override
  public long lastRemoval() {
    return posts.lastRemoval();
  }
}
