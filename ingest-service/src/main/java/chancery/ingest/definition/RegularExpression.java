package chancery.ingest.definition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which regular expressions a codebook takes. */
final class RegularExpression {

  private static final List<String> LOOK_AROUND = List.of("(?=", "(?!", "(?<=", "(?<!");

  private RegularExpression() {}

  /**
   * @throws IllegalArgumentException for one that is malformed, looks around, refers back, or is
   *     found in every text
   */
  static void check(String expression) {
    Pattern compiled;
    try {
      compiled = Pattern.compile(expression);
    } catch (PatternSyntaxException malformed) {
      throw new IllegalArgumentException(
          "the regular expression is malformed at its character %d: %s"
              .formatted(malformed.getIndex() + 1, malformed.getDescription()),
          malformed);
    }
    refuseLooks(expression);
    mustBeLinear(expression);
    if (compiled.matcher("").find()) {
      throw new IllegalArgumentException(
          "the regular expression is found in every text, because it matches where nothing is");
    }
  }

  /** Posts are searched by RE2, whose time does not explode; it knows less than Java does. */
  private static void mustBeLinear(String expression) {
    try {
      var unused = com.google.re2j.Pattern.compile(expression);
    } catch (com.google.re2j.PatternSyntaxException unknown) {
      throw new IllegalArgumentException(
          "the regular expression is none of RE2's: " + unknown.getDescription(), unknown);
    }
  }

  /** Walks over what is neither quoted nor in a class of characters. */
  private static void refuseLooks(String expression) {
    int classes = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '\\' -> {
          i = afterEscape(expression, i, classes > 0);
        }
        case '[' -> classes++;
        case ']' -> classes = Math.max(0, classes - 1);
        case '(' -> {
          if (classes == 0) {
            refuseLook(expression, i);
          }
        }
        default -> {}
      }
    }
  }

  /** The index of the last character that the backslash at an index takes with it. */
  private static int afterEscape(String expression, int backslash, boolean inClass) {
    char escaped = expression.charAt(backslash + 1);
    if (escaped == 'Q') {
      int end = expression.indexOf("\\E", backslash);
      return end < 0 ? expression.length() : end + 1;
    }
    if (!inClass && (escaped == 'k' || (escaped >= '1' && escaped <= '9'))) {
      throw new IllegalArgumentException(
          "the regular expression refers back with \\%s, which is not taken".formatted(escaped));
    }
    return backslash + 1;
  }

  private static void refuseLook(String expression, int open) {
    for (String look : LOOK_AROUND) {
      if (expression.startsWith(look, open)) {
        throw new IllegalArgumentException(
            "the regular expression looks around with %s, which is not taken; patterns that exclude may do instead"
                .formatted(look));
      }
    }
  }
}
