package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.share.PostObject;
import chancery.graph.share.ShareRows;
import chancery.kit.time.WireTime;
import chancery.post.v1.Author;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import java.util.List;

/**
 * Reads the interactions out of a post, and notes what it shares. The author MENTIONs each account
 * that the post names, REPLYs to the author of the post it answers, REPOSTs or QUOTEs the author of
 * the one it passes on. A REPLY, REPOST or QUOTE whose other author is not given by id or handle is
 * kept under the other post's id, until that post is known.
 */
final class PostReader {

  private final Post post;
  private final Accounts accounts;
  private final PostAuthors authors;
  private final Sightings sightings;
  private final long time;

  PostReader(Post post, Accounts accounts, PostAuthors authors, Sightings sightings) {
    this.post = post;
    this.accounts = accounts;
    this.authors = authors;
    this.sightings = sightings;
    this.time = WireTime.millis(post.getCreatedAt());
  }

  void read(long position, Rows posts, Rows rows, List<PostObject> objects, ShareRows shares) {
    Author author = post.getAuthor();
    int source = account(author.getId(), author.getHandle());
    if (source == Accounts.NONE) {
      return;
    }
    authors.put(post.getId(), source);
    posts.append(position, time, source, source, PostForm.of(post).code());
    sightings.seen(source, author, time);
    shares.append(position, time, source, objects);
    readInteractions(position, source, rows);
  }

  private void readInteractions(long position, int source, Rows rows) {
    for (Mention mention : post.getMentionsList()) {
      int target = account(mention.getId(), mention.getHandle());
      append(rows, position, source, target, InteractionKind.MENTION);
    }
    if (post.hasInReplyTo()) {
      append(rows, position, source, account(post.getInReplyTo()), InteractionKind.REPLY);
    }
    if (post.hasRepostOf()) {
      append(rows, position, source, account(post.getRepostOf()), InteractionKind.REPOST);
    }
    if (post.hasQuoteOf()) {
      append(rows, position, source, account(post.getQuoteOf()), InteractionKind.QUOTE);
    }
  }

  private void append(Rows rows, long position, int source, int target, InteractionKind kind) {
    if (target != Accounts.NONE) {
      rows.append(position, time, source, target, kind.code());
    }
  }

  private int account(PostReference reference) {
    int account = account(reference.getAuthorId(), reference.getAuthorHandle());
    return account == Accounts.NONE && !reference.getPostId().isEmpty()
        ? accounts.byPost(reference.getPostId())
        : account;
  }

  private int account(String id, String handle) {
    if (id.isEmpty()) {
      return handle.isEmpty() ? Accounts.NONE : accounts.byHandle(post.getPlatform(), handle, time);
    }
    int account = accounts.byId(id);
    if (!handle.isEmpty()) {
      accounts.seen(account, post.getPlatform(), handle, time);
    }
    return account;
  }
}
