package chancery.ingest.format;

import chancery.post.v1.Kind;
import chancery.post.v1.Post;

/** The kind of a post that does not state it. */
final class Kinds {

  private Kinds() {}

  /** Makes the post what its references and the mark of a repost in its text say that it is. */
  static void setByContent(Post.Builder post) {
    if (post.hasRepostOf() || !TextEntities.markRepost(post)) {
      post.setKind(ofReferences(post));
    }
  }

  /**
   * What the references of a post make it: a repost, a quote, a reply; with a title a document;
   * else an original.
   */
  static Kind ofReferences(Post.Builder post) {
    if (post.hasRepostOf()) {
      return Kind.KIND_REPOST;
    }
    if (post.hasQuoteOf()) {
      return Kind.KIND_QUOTE;
    }
    if (post.hasInReplyTo()) {
      return Kind.KIND_REPLY;
    }
    return post.hasTitle() ? Kind.KIND_DOCUMENT : Kind.KIND_ORIGINAL;
  }
}
