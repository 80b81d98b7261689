package chancery.graph.interaction;

import chancery.graph.row.Posts;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import chancery.graph.share.Content;
import chancery.graph.share.ContentRows;
import chancery.graph.share.PostObject;
import chancery.graph.share.ShareRows;
import chancery.post.v1.Post;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What is kept of one corpus. Rows, shares and contents have as many posts as there are, in the
 * same order. Not thread-safe.
 *
 * @param rows interactions of the posts
 * @param contents hashtags and domains of the posts
 * @param imported networks brought along
 */
record Holdings(
    Accounts accounts,
    Posts posts,
    Rows rows,
    ShareRows shares,
    ContentRows contents,
    SelfDescriptions descriptions,
    Actors actors,
    ImportedNetworks imported)
    implements Stored {

  static Holdings none() {
    return new Holdings(
        new Accounts(),
        new Posts(),
        new Rows(),
        new ShareRows(),
        new ContentRows(),
        new SelfDescriptions(),
        new Actors(),
        new ImportedNetworks());
  }

  /** Takes a post in; one by nobody is passed over. */
  void add(long position, Post post, List<PostObject> shared, List<Content> spokenOf) {
    PostReader reader = new PostReader(position, post, accounts, descriptions);
    if (reader.hasAuthor()) {
      reader.notePost(posts);
      reader.noteInteractions(rows);
      shares.append(shared);
      contents.append(spokenOf);
    }
  }

  /** Forgets which handles an account had, and what it said of itself. */
  void forget(String accountId) {
    int account = accounts.find(accountId);
    if (account != Accounts.NONE) {
      accounts.forgetHandles(account);
      descriptions.forget(account);
    }
  }

  /** The same without the dead, and without accounts and objects that nothing refers to. */
  Holdings compacted() {
    Holdings compacted = none();
    Compaction compaction = new Compaction(accounts, compacted.accounts);
    for (int post = 0; post < posts.size(); post++) {
      if (!posts.isDead(post)) {
        compaction.copy(posts, post, compacted.posts);
        compacted.rows.copy(rows, post, compaction::renumber);
        compacted.shares.copy(shares, post);
        compacted.contents.copy(contents, post);
      }
    }
    compaction.adoptOwners();
    compaction.copy(descriptions, compacted.descriptions);
    compacted.actors.adopt(actors);
    compacted.imported.adopt(imported);
    return compacted;
  }

  /** In the order in which they stand on the disk. */
  private List<Stored> parts() {
    return List.of(accounts, posts, rows, shares, contents, descriptions, actors, imported);
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    for (Stored part : parts()) {
      part.writeUnsaved(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (Stored part : parts()) {
      part.read(in);
    }
  }

  @Override
  public void markSaved() {
    parts().forEach(Stored::markSaved);
  }
}
