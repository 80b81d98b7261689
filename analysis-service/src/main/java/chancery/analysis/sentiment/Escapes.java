package chancery.analysis.sentiment;

/**
 * Undoes what collectors do to texts: entities of HTML ({@code &amp;}, {@code &lt;3}) and escaped
 * characters of JSON ({@code \}{@code u2019}).
 */
final class Escapes {

  private Escapes() {}

  /**
   * @param decoded takes as much of the text as it holds
   * @return how many characters it took
   */
  static int decode(String text, char[] decoded) {
    int length = Math.min(text.length(), decoded.length);
    text.getChars(0, length, decoded, 0);
    if (text.indexOf('&') < 0 && text.indexOf('\\') < 0) {
      return length;
    }
    int to = 0;
    int from = 0;
    while (from < length) {
      int width = 1;
      char c = decoded[from];
      if (c == '&') {
        width = entity(text, from);
        c = width == 1 ? c : entityCharacter(text.charAt(from + 1));
      } else if (c == '\\' && from + 5 < length && decoded[from + 1] == 'u') {
        int code = hexadecimal(decoded, from + 2);
        if (code >= 0) {
          c = (char) code;
          width = 6;
        }
      }
      decoded[to++] = c;
      from += width;
    }
    return to;
  }

  private static int entity(String text, int at) {
    if (text.startsWith("&amp;", at)) {
      return "&amp;".length();
    }
    if (text.startsWith("&lt;", at) || text.startsWith("&gt;", at)) {
      return "&lt;".length();
    }
    if (text.startsWith("&quot;", at)) {
      return "&quot;".length();
    }
    return text.startsWith("&#39;", at) ? "&#39;".length() : 1;
  }

  private static char entityCharacter(char first) {
    return switch (first) {
      case 'a' -> '&';
      case 'l' -> '<';
      case 'g' -> '>';
      case 'q' -> '"';
      default -> '\'';
    };
  }

  private static int hexadecimal(char[] text, int at) {
    int code = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
