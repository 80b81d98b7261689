package chancery.ingest.format;

import chancery.post.v1.Post;

/** What X's two interfaces have in common. */
final class XEntities {

  static final String PLATFORM = "x";

  private XEntities() {}

  /** The text with the signs for which X's interfaces, and only they, put references of HTML. */
  static String unescaped(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /**
   * Sets the language that X gives a post, by its present code. X's codes of its own, from {@code
   * qam} to {@code qst}, say that a text is too short or has no words to tell one by; then none is
   * given.
   */
  static void setLanguage(Post.Builder post, String code) {
    switch (code) {
      case "", "und", "qam", "qct", "qht", "qme", "qst" -> {} // No language.
      case "in" -> post.setLang("id");
      case "iw" -> post.setLang("he");
      case "ji" -> post.setLang("yi");
      default -> post.setLang(code);
    }
  }

  static String id(String nativeId) {
    return PLATFORM + ":" + nativeId;
  }

  /** The address of a post. */
  static String url(String handle, String nativeId) {
    return "https://x.com/%s/status/%s".formatted(handle.isEmpty() ? "i" : handle, nativeId);
  }
}
