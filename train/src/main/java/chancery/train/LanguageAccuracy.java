package chancery.train;

import chancery.analysis.language.LanguageDetector;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges the language detector on posts that training never saw: the validation part of the tweets
 * in eight languages, without those that are word by word in the training part, and what the
 * trainer keeps aside of Russian and Uzbek posts, and of English posts of the collection.
 */
public final class LanguageAccuracy {

  /** Of the standard normal distribution, for 95 %. */
  private static final double Z = 1.959964;

  private static final int WORST_PAIRS = 10;
  private static final int ROUNDS = 40;
  private static final int TIMES_A_ROUND = 4;

  /**
   * How many of so many are right.
   *
   * @param language ISO 639, or {@code all}
   * @param undetermined of those that are wrong, how many were called {@code und}
   */
  public record Share(String language, int right, int undetermined, int of) {

    public double accuracy() {
      return of == 0 ? 0 : (double) right / of;
    }

    /** The lower end of Wilson's 95 % interval (Wilson 1927). */
    public double low() {
      return centre() - halfWidth();
    }

    /** The upper end. */
    public double high() {
      return centre() + halfWidth();
    }

    private double centre() {
      return of == 0 ? 0.5 : (accuracy() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double halfWidth() {
      double p = accuracy();
      return of == 0
          ? 0.5
          : Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    }
  }

  /** Posts of one language and what they were taken for. */
  public record Confusion(String language, String taken, int posts) {}

  /**
   * What was measured.
   *
   * @param tweets by language, of the eight, in the order of their codes
   * @param all of the eight together
   * @param others Russian and Uzbek
   * @param worst the commonest confusions of the eight, most posts first
   * @param english what English posts of the collection were taken for, English among it, most
   *     posts first
   * @param postsPerSecond on one core, by the processor time of the thread
   * @param meanLength of the posts that were timed, in characters
   */
  public record Result(
      List<Share> tweets,
      Share all,
      List<Share> others,
      List<Confusion> worst,
      List<Confusion> english,
      double postsPerSecond,
      double meanLength) {

    public Result {
      tweets = List.copyOf(tweets);
      others = List.copyOf(others);
      worst = List.copyOf(worst);
      english = List.copyOf(english);
    }
  }

  private final LanguageDetector detector;
  private final LanguagePassages passages;

  /**
   * @param data the folder that holds {@code languages}, {@code sentiment} and {@code posts}
   */
  public LanguageAccuracy(LanguageDetector detector, Path data) {
    this.detector = detector;
    passages = new LanguagePassages(data);
  }

  /** Takes some seconds. */
  public Result measure() {
    List<Passage> tweets = heldOut(passages.tweets());
    List<Share> shares = shares(tweets);
    List<String> texts = tweets.stream().map(Passage::text).toList();
    return new Result(
        shares,
        all(shares),
        shares(heldOut(passages.russianAndUzbek())),
        worst(tweets),
        taken(heldOut(passages.collectedEnglish())),
        postsPerSecond(texts),
        texts.stream().mapToInt(String::length).average().orElse(0));
  }

  private static List<Passage> heldOut(List<Passage> passages) {
    return passages.stream().filter(Passage::heldOut).toList();
  }

  private List<Share> shares(List<Passage> posts) {
    Map<String, Map<String, Integer>> answers = new TreeMap<>();
    for (Passage post : posts) {
      answers
          .computeIfAbsent(post.language(), language -> new TreeMap<>())
          .merge(answer(post), 1, Integer::sum);
    }
    List<Share> shares = new ArrayList<>();
    answers.forEach((language, given) ->
        shares.add(
            new Share(
                language,
                given.getOrDefault(language, 0),
                given.getOrDefault("und", 0),
                given.values().stream().mapToInt(Integer::intValue).sum())));
    return shares;
  }

  private static Share all(List<Share> shares) {
    return new Share(
        "all",
        shares.stream().mapToInt(Share::right).sum(),
        shares.stream().mapToInt(Share::undetermined).sum(),
        shares.stream().mapToInt(Share::of).sum());
  }

  private List<Confusion> worst(List<Passage> posts) {
    return taken(posts).stream()
        .filter(pair -> !pair.taken.equals(pair.language))
        .limit(WORST_PAIRS)
        .toList();
  }

  /** Most posts first. */
  private List<Confusion> taken(List<Passage> posts) {
    Map<List<String>, Integer> pairs = new TreeMap<>(Comparator.comparing(List::toString));
    for (Passage post : posts) {
      pairs.merge(List.of(post.language(), answer(post)), 1, Integer::sum);
    }
    return pairs.entrySet().stream()
        .map(pair -> new Confusion(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
        .sorted(Comparator.comparingInt(Confusion::posts).reversed())
        .toList();
  }

  private String answer(Passage post) {
    return detector.language(null, post.text());
  }

  /** The best of some rounds: what disturbs a round makes it slower, nothing makes it faster. */
  private double postsPerSecond(List<String> texts) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int j = 0; j < TIMES_A_ROUND; j++) {
        checkAnswers(texts);
      }
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return TIMES_A_ROUND * texts.size() * 1e9 / best;
  }

  /** Uses each answer, so that no compiler leaves the work out. */
  private void checkAnswers(List<String> texts) {
    for (String text : texts) {
      if (detector.language(null, text).length() < 2) {
        throw new IllegalStateException("A language has a code of two letters or more");
      }
    }
  }
}
