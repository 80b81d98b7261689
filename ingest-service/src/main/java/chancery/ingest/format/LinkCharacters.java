package chancery.ingest.format;

/**
 * Which characters make up the parts of a link, after the rules that X publishes with twitter-text.
 */
final class LinkCharacters {

  private static final String PATH = "!*';:=+,.$/%#[]-_~|&@\u2013";
  private static final String PATH_END = "=_#/-+";
  private static final String QUERY = "!?*'();:&=+$/%#[]-_.,~|@";
  private static final String QUERY_END = "-_&=#/";
  private static final String PUNCTUATION = "-_!\"#$%&'()*+,./:;<=>?@[]^`{|}~";
  private static final String IPA =
      "\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb";

  private LinkCharacters() {}

  static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Letters with accents that Latin scripts use. */
  static boolean isAccented(char c) {
    if (c < 0xc0) {
      return false;
    }
    return (c <= 0x24f && c != 0xd7 && c != 0xf7)
        || (c >= 0x300 && c <= 0x36f)
        || (c >= 0x1e00 && c <= 0x1eff)
        || (c > 0x24f && c < 0x300 && IPA.indexOf(c) >= 0);
  }

  /** What the first and the last character of a domain's label may be. */
  static boolean isDomain(char c) {
    return isAsciiWord(c) || isAccented(c);
  }

  static boolean isLabel(char c) {
    return isDomain(c) || c == '-' || c == '_';
  }

  static boolean isUnicodeLabel(int c, boolean first) {
    if (c == '-') {
      return !first;
    }
    if (c < 0x80) {
      return c > ' ' && c != 0x7f && PUNCTUATION.indexOf(c) < 0;
    }
    boolean separator =
        switch (Character.getType(c)) {
          case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
    return !separator && !(c >= 0x2000 && c <= 0x206f);
  }

  static boolean mayPrecede(char c) {
    return !isAsciiWord(c)
        && c != '@'
        && c != '\uFF20'
        && c != '$'
        && c != '#'
        && c != '\uFF03'
        && c != '\uFFFE'
        && c != '\uFEFF'
        && c != '\uFFFF';
  }

  /**
   * The length of {@code http://} or {@code https://} at a place in the text; 0 if there is
   * neither.
   */
  static int schemeLength(String text, int start) {
    if (!text.regionMatches(true, start, "http", 0, 4)) {
      return 0;
    }
    if (text.startsWith("://", start + 4)) {
      return 7;
    }
    boolean secure = text.regionMatches(true, start + 4, "s://", 0, 4);
    return secure ? 8 : 0;
  }

  /** Whether {@code http://} or {@code https://} stands before a place in the text. */
  static boolean schemeEnds(String text, int end) {
    return text.startsWith("://", end - 3)
        && (schemeLength(text, end - 7) == 7 || schemeLength(text, end - 8) == 8);
  }

  static boolean isPath(char c) {
    return isDomain(c) || isCyrillic(c) || PATH.indexOf(c) >= 0;
  }

  static boolean mayEndPath(char c) {
    return isDomain(c) || isCyrillic(c) || PATH_END.indexOf(c) >= 0;
  }

  static boolean isQuery(char c) {
    return isAsciiWord(c) || QUERY.indexOf(c) >= 0;
  }

  static boolean mayEndQuery(char c) {
    return isAsciiWord(c) || QUERY_END.indexOf(c) >= 0;
  }

  /**
   * Behind the parenthesis that closes the one at {@code open}, with at most one pair inside; −1 if
   * it is not closed or holds nothing of a path.
   */
  static int closing(String text, int open) {
    int at = pathRun(text, open + 1);
    boolean filled = at > open + 1;
    if (at < text.length() && text.charAt(at) == '(') {
      int inner = pathRun(text, at + 1);
      if (inner == at + 1 || inner >= text.length() || text.charAt(inner) != ')') {
        return -1;
      }
      at = pathRun(text, inner + 1);
      filled = true;
    }
    return filled && at < text.length() && text.charAt(at) == ')' ? at + 1 : -1;
  }

  private static int pathRun(String text, int start) {
    int end = start;
    while (end < text.length() && isPath(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCyrillic(char c) {
    return c >= 0x400 && c <= 0x4ff;
  }
}
