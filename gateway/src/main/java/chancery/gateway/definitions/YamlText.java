package chancery.gateway.definitions;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as a person would write it into YAML, in a line of its own: bare where no reader takes it
 * for something else, also those of YAML 1.1, to which {@code no} is a truth value; else in
 * quotation marks.
 */
final class YamlText {

  /** Begins with a letter, so that it is no number, time, sign of YAML or comment. */
  private static final Pattern BARE =
      Pattern.compile(
          "\\p{L}(?:[\\p{L}\\p{M}\\p{N} .,;()*/&+%!?~'\"\u2019\u2013\u2014|_-]|:(?=[\\p{L}\\p{N}\"(]))*(?<! )");

  private static final Set<String> MEANT =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlText() {}

  static String of(String text) {
    if (!text.codePoints().allMatch(YamlText::isPrinted)) {
      return inDoubleMarks(text);
    }
    if (BARE.matcher(text).matches() && !MEANT.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    boolean escapes = text.indexOf('\\') >= 0 || text.indexOf('"') >= 0;
    return escapes ? "'" + text.replace("'", "''") + "'" : inDoubleMarks(text);
  }

  private static String inDoubleMarks(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(character -> {
          if (character == '"' || character == '\\') {
            quoted.append('\\').appendCodePoint(character);
          } else if (isPrinted(character)) {
            quoted.appendCodePoint(character);
          } else {
            quoted.append("\\U%08X".formatted(character));
          }
        });
    return quoted.append('"').toString();
  }

  private static boolean isPrinted(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
