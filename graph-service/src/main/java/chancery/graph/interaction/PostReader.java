package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.share.Content;
import chancery.graph.share.ContentRows;
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

  private final long position;
  private final Post post;
  private final Accounts accounts;
  private final PostAuthors authors;
  private final SelfDescriptions descriptions;
  private final long time;
  private final int source;

  /** Makes the author known. */
  PostReader(
      long position,
      Post post,
      Accounts accounts,
      PostAuthors authors,
      SelfDescriptions descriptions) {
    this.position = position;
    this.post = post;
    this.accounts = accounts;
    this.authors = authors;
    this.descriptions = descriptions;
    this.time = WireTime.millis(post.getCreatedAt());
    Author author = post.getAuthor();
    this.source = account(author.getId(), author.getHandle());
    if (source != Accounts.NONE) {
      authors.put(post.getId(), source);
      descriptions.seen(source, author, time);
    }
  }

  void notePost(Rows posts) {
    if (source != Accounts.NONE) {
      posts.append(position, time, source, source, PostForm.of(post).code());
    }
  }

  void noteShares(List<PostObject> objects, ShareRows shares) {
    if (source != Accounts.NONE) {
      shares.append(position, time, source, objects);
    }
  }

  void noteContents(List<Content> spokenOf, ContentRows contents) {
    if (source != Accounts.NONE) {
      contents.append(position, time, source, spokenOf);
    }
  }

  void read(Rows rows) {
    if (source != Accounts.NONE) {
      readInteractions(rows);
    }
  }

  private void readInteractions(Rows rows) {
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
  }

  private void append(Rows rows, int target, InteractionKind kind) {
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
