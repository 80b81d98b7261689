package chancery.graph.interaction;

import chancery.post.v1.Post;

/** What a post is. The order is kept on disk: new forms join at the end. */
public enum PostForm {
  ORIGINAL,
  REPLY,
  REPOST,
  QUOTE,
  DOCUMENT;

  private static final PostForm[] FORMS = values();

  /** The form of a code, which is its place in the order. */
  public static PostForm of(int code) {
    return FORMS[code];
  }

  /** What a post says that it is; one that does not say is an original. */
  static PostForm of(Post post) {
    return switch (post.getKind()) {
      case KIND_REPLY -> REPLY;
      case KIND_REPOST -> REPOST;
      case KIND_QUOTE -> QUOTE;
      case KIND_DOCUMENT -> DOCUMENT;
      case KIND_ORIGINAL, KIND_UNSPECIFIED, UNRECOGNIZED -> ORIGINAL;
    };
  }

  /** Neither passed on nor said to another post. */
  public boolean isOriginal() {
    return this == ORIGINAL || this == DOCUMENT;
  }

  byte code() {
    return (byte) ordinal();
  }
}
