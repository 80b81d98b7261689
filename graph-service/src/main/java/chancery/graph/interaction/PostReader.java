package chancery.graph.interaction;

import chancery.graph.row.NameHash;
import chancery.graph.row.Posts;
import chancery.graph.row.Rows;
import chancery.kit.time.WireTime;
import chancery.post.v1.Author;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;

/**
 * Reads the author and the interactions out of a post. The author MENTIONs each account that the
 * post names, REPLYs to the author of the post it answers, REPOSTs or QUOTEs the author of the one
 * it passes on. A REPLY, REPOST or QUOTE whose other author is not given by id or handle is kept
 * under the other post's id, until that post is known.
 */
final class PostReader {

  private final long position;
  private final Post post;
  private final Accounts accounts;
  private final long time;
  private final int source;

  /** Makes the author known. */
  PostReader(long position, Post post, Accounts accounts, SelfDescriptions descriptions) {
    this.position = position;
    this.post = post;
    this.accounts = accounts;
    this.time = WireTime.millis(post.getCreatedAt());
    Author author = post.getAuthor();
    this.source = account(author.getId(), author.getHandle());
    if (source != Accounts.NONE) {
      descriptions.seen(source, author, time);
    }
  }

  /** A post by nobody is passed over. */
  boolean hasAuthor() {
    return source != Accounts.NONE;
  }

  void notePost(Posts posts) {
    posts.append(position, time, NameHash.of(post.getId()), source, PostForm.of(post).code());
  }

  void noteInteractions(Rows rows) {
    for (Mention mention : post.getMentionsList()) {
      int target = account(mention.getId(), mention.getHandle());
      append(rows, target, InteractionKind.MENTION);
    }
    if (post.hasInReplyTo()) {
      append(rows, account(post.getInReplyTo()), InteractionKind.REPLY);
    }
    if (post.hasRepostOf()) {
      append(rows, account(post.getRepostOf()), InteractionKind.REPOST);
    }
    if (post.hasQuoteOf()) {
      append(rows, account(post.getQuoteOf()), InteractionKind.QUOTE);
    }
    rows.endPost();
  }

  private void append(Rows rows, int target, InteractionKind kind) {
    if (target != Accounts.NONE) {
      rows.append(target, kind.code());
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
