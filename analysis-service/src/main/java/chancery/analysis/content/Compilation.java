package chancery.analysis.content;

import chancery.analysis.text.Word;
import chancery.analysis.text.Words;
import chancery.kit.text.Folding;
import chancery.log.v1.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks the patterns of one codebook and puts them into the automaton. */
final class Compilation {

  private final CodebookLimits limits;
  private final Words words;
  private final Phrases phrases;
  private final Expressions expressions;
  private int patterns;
  private int everywhere;

  Compilation(CodebookLimits limits, Words words, Phrases phrases, Expressions expressions) {
    this.limits = limits;
    this.words = words;
    this.phrases = phrases;
    this.expressions = expressions;
  }

  static boolean isHashtag(String pattern) {
    return pattern.strip().startsWith("#");
  }

  /**
   * @param number what the pattern is reported as
   * @throws IllegalArgumentException for a pattern that is none
   */
  void add(String category, Pattern pattern, int number) {
    try {
      check(
          ++patterns <= limits.patterns(),
          "is one more than the %,d of a codebook",
          limits.patterns());
      check(
          pattern.getText().length() <= limits.characters(),
          "has more than %,d characters",
          limits.characters());
      switch (pattern.getForm()) {
        case PATTERN_FORM_WORDS -> addWords(pattern.getText().strip(), number);
        case PATTERN_FORM_REGEX -> addExpression(pattern.getText(), number);
        case PATTERN_FORM_UNSPECIFIED, UNRECOGNIZED ->
            throw new IllegalArgumentException("is neither words nor a regular expression");
      }
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          "Category %s: the pattern \"%s\" %s"
              .formatted(category, shortened(pattern.getText()), refused.getMessage()),
          refused);
    }
  }

  private void addWords(String text, int number) {
    List<String> parts = isHashtag(text) ? List.of(hashtag(text)) : wordsOf(text);
    check(!parts.isEmpty(), "has no words");
    check(parts.size() <= limits.words(), "has more than %,d words", limits.words());
    check(
        parts.stream().noneMatch(part -> part.equals("*") || part.equals("#*")),
        "has a star without the beginning of a word; write at least one letter before it");
    phrases.add(parts, number);
  }

  private static String hashtag(String text) {
    boolean open = text.endsWith("*");
    String tag = text.substring(1, text.length() - (open ? 1 : 0));
    check(
        tag.chars().noneMatch(c -> Character.isWhitespace(c) || c == '#' || c == '*'),
        "is more than one hashtag; write each as a pattern of its own");
    return "#" + Folding.tag(tag) + (open ? "*" : "");
  }

  /** A star goes with the word right before it. */
  private List<String> wordsOf(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\s+")) {
      boolean open = part.endsWith("*");
      String written = open ? part.substring(0, part.length() - 1) : part;
      check(written.indexOf('*') < 0, "has a star within a word; it stands at a word's end only");
      List<Word> cut = words.of(written);
      for (int i = 0; i < cut.size(); i++) {
        boolean last = i == cut.size() - 1;
        parts.add(cut.get(i).folded() + (open && last ? "*" : ""));
      }
      if (cut.isEmpty() && open) {
        parts.add("*");
      }
    }
    return parts;
  }

  private void addExpression(String expression, int number) {
    try {
      check(!expression.isBlank(), "is empty");
      boolean filtered = expressions.add(expression, number);
      everywhere += filtered ? 0 : 1;
    } catch (PatternSyntaxException malformed) {
      throw new IllegalArgumentException(
          "is no regular expression: %s; see RE2's syntax, which has no look-around and no back references"
              .formatted(malformed.getDescription().toLowerCase(Locale.ROOT)),
          malformed);
    }
    check(
        everywhere <= limits.everywhere(),
        "is one more than %,d regular expressions without a letter that has to be there; give it one",
        limits.everywhere());
  }

  private static void check(boolean good, String problem, Object... values) {
    if (!good) {
      throw new IllegalArgumentException(problem.formatted(values));
    }
  }

  private static String shortened(String pattern) {
    return pattern.length() <= 80 ? pattern : pattern.substring(0, 80) + "…";
  }
}
