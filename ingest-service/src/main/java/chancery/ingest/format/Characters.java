package chancery.ingest.format;

/** Which characters may go into the log. */
final class Characters {

  /**
   * Stands in decoded text where bytes were not UTF-8. It is a noncharacter, so that no text means
   * it, and a record that holds it is rejected alone.
   */
  static final char NOT_UTF_8 = '\uFFFF';

  private Characters() {}

  /**
   * @throws BadRecord for a control character other than tab, line feed, carriage return and
   *     delete, for half of a surrogate pair and for {@link #NOT_UTF_8}
   */
  static void checkText(String text, String field) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
        throw control(c, i, field);
      }
      if (c >= Character.MIN_SURROGATE) {
        i += checkHigh(text, i, field);
      }
    }
  }

  /**
   * @throws BadRecord as {@link #checkText}, and for every control character
   */
  static void checkName(String name, String field) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
        throw control(c, i, field);
      }
      if (c >= Character.MIN_SURROGATE) {
        i += checkHigh(name, i, field);
      }
    }
  }

  /**
   * The text with a space for each control character that is no white space, and U+FFFD for half a
   * character.
   */
  static String cleaned(String text) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        i++;
      } else if (c != replacement(c)) {
        if (cleaned == null) {
          cleaned = new StringBuilder(text);
        }
        cleaned.setCharAt(i, replacement(c));
      }
    }
    return cleaned == null ? text : cleaned.toString();
  }

  private static char replacement(char c) {
    if (Character.isSurrogate(c) || c >= '\uFFFE') {
      return '\uFFFD';
    }
    boolean control = (c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0);
    return control ? ' ' : c;
  }

  /** How many characters after this one belong to it. */
  private static int checkHigh(String text, int i, String field) {
    if (isPair(text, i)) {
      return 1;
    }
    char c = text.charAt(i);
    if (Character.isSurrogate(c)) {
      throw new BadRecord(
          "%s has half of a character (U+%04X) at %d".formatted(field, (int) c, i + 1));
    }
    if (c == NOT_UTF_8) {
      throw new BadRecord("%s is not valid UTF-8 at character %d".formatted(field, i + 1));
    }
    return 0;
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static BadRecord control(char c, int i, String field) {
    return new BadRecord(
        "%s has the control character U+%04X at %d".formatted(field, (int) c, i + 1));
  }
}
