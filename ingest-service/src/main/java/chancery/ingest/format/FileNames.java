package chancery.ingest.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What file names tell, by a pattern such as <code>{place}_{session}_{year}.txt</code>. A
 * placeholder stands for as few characters as make the name match, at least one; {@code year} for
 * four digits, {@code date} for {@code 2015-09-28} or {@code 20150928}. Immutable.
 */
final class FileNames {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{0,31}");

  private final String written;
  private final Pattern pattern;
  private final Set<String> placeholders;

  private FileNames(String written, Pattern pattern, Set<String> placeholders) {
    this.written = written;
    this.pattern = pattern;
    this.placeholders = placeholders;
  }

  /**
   * @throws IllegalArgumentException for a placeholder that is none, or is there twice
   */
  static FileNames of(String written) {
    Set<String> placeholders = new LinkedHashSet<>();
    StringBuilder pattern = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(written);
    int end = 0;
    while (placeholder.find()) {
      String word = placeholder.group(1);
      if (!WORD.matcher(word).matches()) {
        throw new IllegalArgumentException(
            "names: '{%s}' is no placeholder; one is a word of a-z and 0-9, such as {place}"
                .formatted(word));
      }
      if (!placeholders.add(word)) {
        throw new IllegalArgumentException("names: {%s} is there twice".formatted(word));
      }
      pattern.append(Pattern.quote(written.substring(end, placeholder.start())));
      pattern.append("(?<").append(word).append('>').append(form(word)).append(')');
      end = placeholder.end();
    }
    pattern.append(Pattern.quote(written.substring(end)));
    return new FileNames(written, Pattern.compile(pattern.toString()), placeholders);
  }

  private static String form(String word) {
    return switch (word) {
      case "year" -> "[0-9]{4}";
      case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}";
      default -> ".+?";
    };
  }

  boolean has(String placeholder) {
    return placeholders.contains(placeholder);
  }

  /** What the placeholders stand for; empty if the name does not match. */
  Optional<Map<String, String>> read(String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String placeholder : placeholders) {
      values.put(placeholder, matcher.group(placeholder).strip());
    }
    return Optional.of(values);
  }

  @Override
  public String toString() {
    return written;
  }
}
