package chancery.train;

import chancery.analysis.content.BuiltInCodebook;
import chancery.analysis.content.CodebookAutomaton;
import chancery.analysis.content.CodebookLimits;
import chancery.analysis.content.CodedText;
import chancery.analysis.text.Word;
import chancery.analysis.text.Words;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How fast posts are coded: by a codebook of 10,000 patterns (words, wildcards, phrases, and one
 * regular expression in ten) drawn from the posts' own words, and by the built-in one; beside a
 * loop over the patterns and an alternation in {@code java.util.regex}, both of the words only, as
 * an analyst's script would do it.
 */
public final class CodingSpeed {

  /**
   * Posts a second on one core.
   *
   * @param large codebook of 10,000 patterns; the posts are cut into words already
   * @param withWords the same with the cutting
   * @param builtIn codebook, without the cutting
   * @param loop over the words of the patterns
   * @param alternation of the words of the patterns
   */
  public record Figures(
      double large, double withWords, double builtIn, double loop, double alternation) {}

  private static final int PATTERNS = 10_000;
  private static final int CATEGORIES = 50;
  private static final int POSTS = 100_000;
  private static final int POSTS_OF_REFERENCE = 500;
  private static final int ROUNDS = 5;
  private static final int VOCABULARY = 20_000;

  private final List<CodedText> texts = new ArrayList<>();
  private final Codebook large;

  /**
   * @param data the folder of the sample data
   */
  public CodingSpeed(Path data) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Words words = new Words();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(data.resolve("posts/ira.csv.gz")), 1 << 16),
            StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(reader)) {
        String text = row.get("content");
        List<Word> cut = words.of(text);
        cut.forEach(word -> counts.merge(word.folded(), 1, Integer::sum));
        texts.add(CodedText.of(text, cut, List.of(), "en"));
        if (texts.size() == POSTS) {
          break;
        }
      }
    }
    large = codebook(counts);
  }

  /** Measures; takes about a minute. */
  public Figures measure() {
    CodebookAutomaton automaton = CodebookAutomaton.of(large, CodebookLimits.USUAL);
    CodebookAutomaton builtIn =
        CodebookAutomaton.of(BuiltInCodebook.load().getCodebook(), CodebookLimits.USUAL);
    Words words = new Words();
    List<CodedText> few = texts.subList(0, POSTS_OF_REFERENCE);
    List<String> wanted = wordsOfPatterns();
    java.util.regex.Pattern alternation =
        java.util.regex.Pattern.compile(
            wanted.stream()
                .map(java.util.regex.Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")")));
    return new Figures(
        rate(texts, text -> automaton.code(text).length),
        rate(texts, text -> automaton.code(cut(text, words)).length),
        rate(texts, text -> builtIn.code(text).length),
        rate(few, text -> loop(text, wanted)),
        rate(
            few,
            text ->
                (int) alternation.matcher(text.raw().toLowerCase(Locale.ROOT)).results().count()));
  }

  private static CodedText cut(CodedText text, Words words) {
    return CodedText.of(text.raw(), words.of(text.raw()), text.hashtags(), text.lang());
  }

  private static int loop(CodedText text, List<String> wanted) {
    String raw = text.raw().toLowerCase(Locale.ROOT);
    int found = 0;
    for (String word : wanted) {
      found += raw.contains(word) ? 1 : 0;
    }
    return found;
  }

  private List<String> wordsOfPatterns() {
    return large.getCategoriesList().stream()
        .flatMap(category -> category.getPatternsList().stream())
        .filter(pattern -> pattern.getForm() == PatternForm.PATTERN_FORM_WORDS)
        .map(pattern -> pattern.getText().replace("*", ""))
        .toList();
  }

  /** By the processor time of this thread; the best of some rounds, when the code is warm. */
  private static double rate(List<CodedText> texts, ToIntFunction<CodedText> pass) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (CodedText text : texts) {
        found += pass.applyAsInt(text);
      }
      best = Math.max(best, texts.size() * 1e9 / (threads.getCurrentThreadCpuTime() - start));
    }
    if (found == 0) {
      throw new IllegalStateException("Nothing was found, so nothing was measured");
    }
    return best;
  }

  private static Codebook codebook(Map<String, Integer> counts) {
    List<String> vocabulary =
        counts.entrySet().stream()
            .filter(word -> word.getKey().length() > 3 && isPlain(word.getKey()))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .limit(VOCABULARY)
            .map(Map.Entry::getKey)
            .toList();
    SplittableRandom random = new SplittableRandom(1);
    Codebook.Builder book = Codebook.newBuilder();
    for (int c = 0; c < CATEGORIES; c++) {
      Category.Builder category = book.addCategoriesBuilder().setName("c" + c);
      for (int i = 0; i < PATTERNS / CATEGORIES; i++) {
        String one = vocabulary.get(random.nextInt(vocabulary.size()));
        String other = vocabulary.get(random.nextInt(vocabulary.size()));
        category.addPatterns(pattern(i % 10, one, other));
      }
    }
    return book.build();
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  /** Of ten: four words, three wildcards, two phrases, one regular expression. */
  private static Pattern pattern(int place, String one, String other) {
    Pattern.Builder pattern = Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_WORDS);
    return switch (place) {
      case 0, 1, 2, 3 -> pattern.setText(one).build();
      case 4, 5, 6 -> pattern.setText(one.substring(0, 4) + "*").build();
      case 7, 8 -> pattern.setText(one + " " + other + "*").build();
      default ->
          pattern
              .setForm(PatternForm.PATTERN_FORM_REGEX)
              .setText("\\b" + one + "\\w* (?:\\w+ ){0,2}" + other)
              .build();
    };
  }
}
