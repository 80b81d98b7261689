package chancery.analysis.answer;

import chancery.analysis.index.PostOrder;
import chancery.analysis.index.PostPage;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.post.v1.Post;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds single posts again, of which a method has kept the author, the moment and the position. */
public final class PostPlaces {

  private static final int PAGE = 100;

  private final OpenSlice slice;

  public PostPlaces(OpenSlice slice) {
    this.slice = slice;
  }

  /**
   * The post of an author at a moment.
   *
   * @param at creation, in milliseconds since 1970
   */
  public Post find(String authorId, long at, long position) {
    Selection there = new Selection(new Query.Accounts(Set.of(authorId), Set.of()), at, at + 1);
    PostPage.@Nullable Anchor after = null;
    do {
      PostPage page = slice.view().search(there, PostOrder.NEWEST, PAGE, after);
      for (Post post : page.posts()) {
        if (post.getPosition() == position) {
          return post;
        }
      }
      after = page.last();
    } while (after != null);
    throw new IllegalStateException("The post of position %d is not there".formatted(position));
  }
}
