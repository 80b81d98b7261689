package chancery.ingest.definition;

import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;

/**
 * Patterns of codebooks as people write them: words, which may end in {@code *}, or {@code /…/}.
 */
final class PatternText {

  private static final java.util.regex.Pattern SPACE = java.util.regex.Pattern.compile("\\s+");
  private static final java.util.regex.Pattern WITH_FLAGS =
      java.util.regex.Pattern.compile("/.+/[a-z]{1,6}");

  private PatternText() {}

  /**
   * @param longest pattern, in characters
   * @throws IllegalArgumentException for what is none, with the reason
   */
  static Pattern.Builder read(String written, int longest) {
    String text = written.strip();
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "a pattern has %d characters, and %d are the most".formatted(text.length(), longest));
    }
    if (WITH_FLAGS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' has flags after its slash, and none are taken; write (?i) and the like inside"
              .formatted(text));
    }
    if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
      String expression = text.substring(1, text.length() - 1);
      RegularExpression.check(expression);
      return Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_REGEX).setText(expression);
    }
    return Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_WORDS).setText(words(text, true));
  }

  /**
   * Words with single spaces between them.
   *
   * @param wildcards whether words may end in {@code *}
   * @throws IllegalArgumentException for what is none, with the reason
   */
  static String words(String written, boolean wildcards) {
    String text = SPACE.matcher(written.strip()).replaceAll(" ");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty text is no pattern");
    }
    for (String word : text.split(" ", -1)) {
      checkWildcard(word, wildcards);
    }
    if (text.codePoints().noneMatch(PatternText::isOfWords)) {
      throw new IllegalArgumentException(
          "'%s' has no letter, digit or emoji that could be found".formatted(text));
    }
    return text;
  }

  private static void checkWildcard(String word, boolean wildcards) {
    int star = word.indexOf('*');
    if (star < 0) {
      return;
    }
    if (!wildcards) {
      throw new IllegalArgumentException(
          "'%s' has a *, which is not taken here; write its forms out".formatted(word));
    }
    if (star < word.length() - 1 || word.codePoints().noneMatch(PatternText::isOfWords)) {
      throw new IllegalArgumentException(
          "'%s': a * stands at the end of a word that has a beginning; /…/ takes regular expressions"
              .formatted(word));
    }
  }

  static boolean isOfWords(int character) {
    return character != '*'
        && character != '#'
        && (Character.isLetterOrDigit(character) || Character.isEmoji(character));
  }
}
