package chancery.train;

import chancery.analysis.sentiment.Polarity;
import chancery.analysis.sentiment.SentimentModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the built-in sentiment model is worth. It has learned from all posts; so those kept aside
 * ({@link SentimentData}) judge a model that the same code has made without them.
 */
public final class SentimentAccuracy implements AccuracySection {

  private static final double[] THRESHOLDS = {0.4, 0.5, 0.6, 0.7, 0.8};

  private static final String HINDI = SentimentData.UMSAB + "hi";

  private final SentimentModel model;

  /**
   * @param model the one that is shipped, for its version and its speed
   */
  public SentimentAccuracy(SentimentModel model) {
    this.model = model;
  }

  @Override
  public String title() {
    return "Sentiment";
  }

  @Override
  public String markdown(Path data) throws IOException {
    List<LabelledPost> posts = new SentimentData(data).read();
    List<JudgedSet> sets = new ArrayList<>(judged(made(posts, data), posts));
    List<LabelledPost> recut = SentimentData.newest(posts);
    sets.addFirst(judged(made(recut, data), recut).getFirst());
    return """
    Model %s, version %s. What is shipped has learned from all labelled posts. The figures are those of models that
    the same code made without the posts kept aside and their near copies: one for all rows but the first, which is that
    of a model made from the older English posts alone and judged on the newest fifth, the past judging what came after.
    Three classes; a post that the model calls nothing counts as wrong. *Macro* is the mean over the classes, in brackets
    the 95 %% bootstrap interval. ECE is the expected calibration error over 15 bins, of the posts as they come and with
    classes that count the same, which is what the probabilities assume.

    %s

    Mean macro-F1 over the eight languages of UMSAB: **%.3f**; without Hindi, whose labels belong to other posts
    ([methods.md](methods.md)): **%.3f**.

    With a threshold on the probability the model abstains below it: share of the posts answered / share of them right.

    %s

    Confusion: rows are what people said, columns what the model said (negative, neutral, positive, nothing).

    %s

    Reference figures, published or measured on other test parts of the same collections, so near but not equal in
    difficulty:

    | system | SemEval-2017 4A, macro recall | UMSAB, macro-F1 over all |
    |---|---|---|
    | VADER | 0.570 | |
    | FastText | 0.629 | 0.510 |
    | TF-IDF, logistic regression | 0.629 | 0.560 |
    | the same, balanced, characters, negation | 0.640 | |
    | best system of 2017 | 0.681 | |
    | RoBERTa-base, XLM-T | 0.713 | 0.694 |

    %s
    """
        .formatted(
            model.name(),
            model.version(),
            figures(sets),
            umsab(sets),
            umsab(sets.stream().filter(set -> !set.name().equals(HINDI)).toList()),
            coverage(sets),
            confusions(sets),
            new SentimentSpeed(model).sentence(posts));
  }

  /** A model that has learned from the posts that are not kept aside. */
  private static SentimentModel made(List<LabelledPost> posts, Path data) throws IOException {
    return SentimentModel.read(
        SentimentTraining.of(SentimentTraining.withoutCopies(posts), data).file());
  }

  /** A model on the sets of the posts kept aside, in the order of the data. */
  static List<JudgedSet> judged(SentimentModel model, List<LabelledPost> posts) {
    Map<String, List<LabelledPost>> bySet = new LinkedHashMap<>();
    posts.stream()
        .filter(LabelledPost::heldOut)
        .forEach(post -> bySet.computeIfAbsent(post.set(), set -> new ArrayList<>()).add(post));
    return bySet.entrySet().stream()
        .map(each -> JudgedSet.of(each.getKey(), each.getValue(), model))
        .toList();
  }

  /** The mean macro-F1 over the languages of UMSAB. */
  static double umsab(List<JudgedSet> sets) {
    return sets.stream()
        .filter(set -> set.name().startsWith(SentimentData.UMSAB))
        .mapToDouble(set -> set.confusion().macroF1())
        .average()
        .orElse(0);
  }

  private static String figures(List<JudgedSet> sets) {
    return sets.stream()
        .map(SentimentAccuracy::figures)
        .collect(
            Collectors.joining(
                "\n",
                """
                | set | posts | macro recall | macro F1 | accuracy | ECE | ECE, even classes |
                |---|---|---|---|---|---|---|
                """,
                ""));
  }

  private static String figures(JudgedSet set) {
    Confusion confusion = set.confusion();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %s | %.3f | %.3f | %.3f |",
        set.name(),
        confusion.texts(),
        within(confusion.macroRecall(), set.macroRecall()),
        within(confusion.macroF1(), set.macroF1()),
        confusion.accuracy(),
        set.calibrationError(),
        set.balancedCalibrationError());
  }

  private static String within(double value, Interval interval) {
    return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, interval.low(), interval.high());
  }

  private static String coverage(List<JudgedSet> sets) {
    StringBuilder table = new StringBuilder("| set |");
    for (double threshold : THRESHOLDS) {
      table.append(" ≥ ").append(threshold).append(" |");
    }
    table.append("\n|---|").append("---|".repeat(THRESHOLDS.length));
    for (JudgedSet set : sets) {
      table.append("\n| ").append(set.name()).append(" |");
      for (double threshold : THRESHOLDS) {
        table.append(' ').append(set.coverage(threshold)).append(" |");
      }
    }
    return table.toString();
  }

  private static String confusions(List<JudgedSet> sets) {
    StringBuilder table = new StringBuilder("| set |");
    for (Polarity each : Polarity.values()) {
      table.append(' ').append(each.name().toLowerCase(Locale.ROOT)).append(" |");
    }
    table.append("\n|---|---|---|---|");
    for (JudgedSet set : sets) {
      table.append("\n| ").append(set.name()).append(" |");
      for (int[] row : set.confusion().counts()) {
        String cells =
            Arrays.stream(row).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        table.append(' ').append(cells).append(" |");
      }
    }
    return table.toString();
  }
}
