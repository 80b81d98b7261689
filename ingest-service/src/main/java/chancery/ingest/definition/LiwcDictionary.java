package chancery.ingest.definition;

import chancery.log.v1.Category;
import chancery.log.v1.Definition;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A codebook from a dictionary of LIWC, as its versions 2001 to 2015 keep them ({@code .dic}): the
 * categories by number between two lines of {@code %}, then a line for each word or phrase with the
 * numbers of its categories. A word may end in {@code *}. What is no word, such as {@code :-)}, is
 * found as it stands. The patterns are for posts of every language. Not thread-safe.
 */
final class LiwcDictionary {

  private static final String SEPARATOR = "%";
  private static final java.util.regex.Pattern CATEGORY =
      java.util.regex.Pattern.compile("(\\d{1,9})\\s+(\\S.*)");
  private static final java.util.regex.Pattern TABBED =
      java.util.regex.Pattern.compile("([^\\t]+?)\\s*\\t\\s*(\\d{1,9}(?:\\s+\\d{1,9})*)");
  private static final java.util.regex.Pattern SPACED =
      java.util.regex.Pattern.compile("(\\S.*?)\\s+(\\d{1,9}(?:\\s+\\d{1,9})*)");
  private static final java.util.regex.Pattern WORDS =
      java.util.regex.Pattern.compile("[\\p{L}\\p{M}\\p{N} '’./&#@_-]+\\*?");

  private final DefinitionLimits limits;
  private final Faults faults = new Faults();
  private final Map<Integer, String> titles = new LinkedHashMap<>();
  private final Map<Integer, Set<Pattern>> patterns = new LinkedHashMap<>();
  private int separators;

  private LiwcDictionary(DefinitionLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws chancery.kit.error.ChanceryException INVALID_ARGUMENT that names the lines which cannot
   *     be read
   */
  static Definition.Builder read(String text, DefinitionLimits limits) {
    LiwcDictionary dictionary = new LiwcDictionary(limits);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      dictionary.line(new Mark(i + 1, 1), lines.get(i).strip());
    }
    Definition.Builder definition = dictionary.definition(new Mark(Math.max(1, lines.size()), 1));
    dictionary.faults.raise();
    return definition;
  }

  private void line(Mark at, String line) {
    if (line.equals(SEPARATOR)) {
      separators++;
    } else if (!line.isEmpty()) {
      switch (separators) {
        case 0 -> fault(at, "a dictionary begins with a line of %, and this one with '%s'", line);
        case 1 -> category(at, line);
        default -> word(at, line);
      }
    }
  }

  private void category(Mark at, String line) {
    Matcher category = CATEGORY.matcher(line);
    if (!category.matches()) {
      fault(at, "'%s' is no category; it is a number, a tab and a name", line);
      return;
    }
    String title = category.group(2).strip();
    if (title.length() > limits.titleCharacters()) {
      fault(at, "the name of the category '%s' is too long", title);
    } else if (titles.putIfAbsent(Integer.valueOf(category.group(1)), title) != null) {
      fault(at, "the number of '%s' is another category's too", line);
    }
  }

  private void word(Mark at, String line) {
    Matcher word = (line.indexOf('\t') < 0 ? SPACED : TABBED).matcher(line);
    if (!word.matches()) {
      fault(at, "'%s' is no word with its categories; it is a word, a tab and numbers", line);
      return;
    }
    try {
      Pattern pattern = pattern(word.group(1));
      Arrays.stream(word.group(2).split("\\s+"))
          .map(Integer::valueOf)
          .forEach(number -> add(at, pattern, number));
    } catch (IllegalArgumentException bad) {
      faults.add("content", at, String.valueOf(bad.getMessage()));
    }
  }

  private void add(Mark at, Pattern pattern, int number) {
    if (titles.containsKey(number)) {
      patterns.computeIfAbsent(number, _ -> new LinkedHashSet<>()).add(pattern);
    } else {
      fault(at, "there is no category of the number %s", String.valueOf(number));
    }
  }

  private Pattern pattern(String written) {
    if (WORDS.matcher(written).matches()) {
      return PatternText.read(written, limits.patternCharacters()).build();
    }
    if (written.length() > limits.patternCharacters()) {
      throw new IllegalArgumentException(
          "a word has %d characters, and %d are the most"
              .formatted(written.length(), limits.patternCharacters()));
    }
    return Pattern.newBuilder()
        .setForm(PatternForm.PATTERN_FORM_REGEX)
        .setText(written.replaceAll("[\\\\.\\[\\]{}()<>*+?^$|=!-]", "\\\\$0"))
        .build();
  }

  private void fault(Mark at, String what, String value) {
    faults.add("content", at, what.replace("%s", shortened(value)));
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private Definition.Builder definition(Mark end) {
    if (separators < 2) {
      faults.add("content", end, "the categories have no end; they stand between two lines of %");
    }
    checkCounts(end);
    Definition.Builder definition = Definition.newBuilder();
    Set<String> taken = new HashSet<>();
    titles.forEach((number, title) -> {
      // A category without a word of its own is a heading above others.
      Set<Pattern> found = patterns.getOrDefault(number, Set.of());
      if (!found.isEmpty()) {
        definition
            .getCodebookBuilder()
            .addCategories(
                Category.newBuilder()
                    .setName(name(number, title, taken))
                    .setTitle(title)
                    .addAllPatterns(found));
      }
    });
    if (taken.isEmpty()) {
      faults.add("content", end, "the dictionary has no word");
    }
    return definition;
  }

  private static String name(int number, String title, Set<String> taken) {
    String name = Names.of(title);
    String kept = name.isEmpty() || taken.contains(name) ? "category-" + number : name;
    taken.add(kept);
    return kept;
  }

  private void checkCounts(Mark end) {
    int count = patterns.values().stream().mapToInt(Set::size).sum();
    if (titles.size() > limits.categories()) {
      faults.add(
          "content",
          end,
          "there are %d categories, and %d are the most (chancery.definition.categories)"
              .formatted(titles.size(), limits.categories()));
    }
    if (count > limits.patterns()) {
      faults.add(
          "content",
          end,
          "there are %d patterns, and %d are the most (chancery.definition.patterns)"
              .formatted(count, limits.patterns()));
    }
  }
}
