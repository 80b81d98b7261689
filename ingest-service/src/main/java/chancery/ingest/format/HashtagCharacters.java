package chancery.ingest.format;

/** Which characters a hashtag may hold, after the rules that X publishes with twitter-text. */
final class HashtagCharacters {

  private static final String SPECIAL =
      "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7";

  private HashtagCharacters() {}

  /** Letters and marks: a tag has at least one. */
  static boolean isLetter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> isPrivateLetter(c);
    };
  }

  /** Letters, marks, digits and what joins them. */
  static boolean isPart(int c) {
    if (c < 0x80) {
      return (c >= '0' && c <= '9') || c == '_' || isLetter(c);
    }
    return isLetter(c)
        || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        || SPECIAL.indexOf(c) >= 0;
  }

  /** Letters that one maker of telephones put into the private area, and X with it. */
  private static boolean isPrivateLetter(int c) {
    return (c >= 0xf870 && c <= 0xf87f)
        || c == 0xf882
        || (c >= 0xf884 && c <= 0xf89f)
        || c == 0xf8b8
        || (c >= 0xf8c1 && c <= 0xf8d6);
  }
}
