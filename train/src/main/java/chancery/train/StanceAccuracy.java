package chancery.train;

import chancery.analysis.opinion.Remark;
import chancery.analysis.opinion.StanceF1;
import chancery.analysis.opinion.StanceModel;
import chancery.analysis.opinion.StanceModel.Labelled;
import chancery.analysis.opinion.TargetWords;
import chancery.analysis.sentiment.SentimentModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Stances to the five targets of SemEval-2016 task 6: models trained by the part of the posts that
 * is for training, judged on the part that is for validation, and by cross-validation within the
 * first. Of the posts for training those are left out that are nearly the same as one judged.
 */
public final class StanceAccuracy implements AccuracySection {

  private static final int ENOUGH = 10;
  private static final int FOLDS = 5;
  private static final int DRAWS = 1000;
  private static final int[] LABELS_A_SIDE = {10, 20, 50};

  private final SentimentModel sentiments;

  public StanceAccuracy(SentimentModel sentiments) {
    this.sentiments = sentiments;
  }

  /** The figures of one target, or of all together. */
  record Row(String target, int labels, List<StanceF1.Pair> unseen, List<StanceF1.Pair> folds) {}

  @Override
  public String title() {
    return "Stance";
  }

  @Override
  public String markdown(Path data) throws IOException {
    Map<String, StancePart> parts = StancePart.read(data, this::remark);
    List<Row> rows = new ArrayList<>();
    parts.forEach((target, part) -> rows.add(row(target, part)));
    rows.add(together(rows));
    StringBuilder figures = new StringBuilder();
    rows.forEach(row -> figures.append(line(row)));
    double mean =
        rows.subList(0, rows.size() - 1).stream()
            .mapToDouble(row -> StanceF1.of(row.unseen()).mean())
            .average()
            .orElse(0);
    return """
    Five targets of SemEval-2016 task 6, each with a model of its own, trained as analysts' labels train one. *F1* is the
    mean of the F1 of favour and of against, in brackets its 95 %% bootstrap interval; *all* takes the posts of all
    targets together, as the task does. *Unseen* are the posts kept aside, *folds* the posts for training, each judged by
    a model of the four other fifths.

    | target | labels | posts unseen | favour | against | F1 unseen | F1 folds |
    |---|---|---|---|---|---|---|
    %s
    Mean of the five targets, unseen: **%.3f**.

    With fewer labels, or with none and a dozen words for and against each target instead, all targets together, unseen:

    %s

    Reference figures on the task's own test part, which is not among the data here: SVM 0.673, FastText 0.654, best
    system of 2016 0.678, BERTweet 0.712, TimeLMs 0.729.
    """
        .formatted(figures, mean, fewer(parts));
  }

  private Remark remark(String text) {
    return new Remark(text, "en", sentiments.of(text, "en"));
  }

  static Row row(String target, StancePart part) {
    List<StanceF1.Pair> folds = new ArrayList<>();
    List<Labelled> training = part.training();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> others = new ArrayList<>();
      List<Labelled> left = new ArrayList<>();
      for (int i = 0; i < training.size(); i++) {
        (i % FOLDS == fold ? left : others).add(training.get(i));
      }
      folds.addAll(judged(StanceModel.of(StancePart.NO_WORDS, others, ENOUGH), left));
    }
    return new Row(target, training.size(), unseen(part, StancePart.NO_WORDS, training), folds);
  }

  /** The posts kept aside as a model of these words and labels judges them. */
  static List<StanceF1.Pair> unseen(StancePart part, TargetWords words, List<Labelled> labels) {
    return judged(StanceModel.of(words, labels, ENOUGH), part.aside());
  }

  private static List<StanceF1.Pair> judged(StanceModel model, List<Labelled> posts) {
    StanceModel.Judge judge = model.judge();
    return posts.stream()
        .map(post -> new StanceF1.Pair(post.side(), judge.of(post.remark()).side()))
        .toList();
  }

  static Row together(List<Row> rows) {
    return new Row(
        "all",
        rows.stream().mapToInt(Row::labels).sum(),
        rows.stream().flatMap(row -> row.unseen().stream()).toList(),
        rows.stream().flatMap(row -> row.folds().stream()).toList());
  }

  private static String line(Row row) {
    StanceF1 unseen = StanceF1.of(row.unseen());
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %.3f | %.3f | %.3f %s | %.3f %s |%n",
        row.target(),
        row.labels(),
        row.unseen().size(),
        unseen.favour(),
        unseen.against(),
        unseen.mean(),
        interval(row.unseen()),
        StanceF1.of(row.folds()).mean(),
        interval(row.folds()));
  }

  private static String interval(List<StanceF1.Pair> pairs) {
    SplittableRandom random = new SplittableRandom(1);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<StanceF1.Pair> drawn = new ArrayList<>(pairs.size());
      for (int i = 0; i < pairs.size(); i++) {
        drawn.add(pairs.get(random.nextInt(pairs.size())));
      }
      figures[draw] = StanceF1.of(drawn).mean();
    }
    Arrays.sort(figures);
    return String.format(
        Locale.ROOT,
        "[%.3f, %.3f]",
        figures[(int) (0.025 * DRAWS)],
        figures[(int) (0.975 * DRAWS)]);
  }

  private static String fewer(Map<String, StancePart> parts) {
    StringBuilder lines = new StringBuilder("| learned from | F1 unseen |\n|---|---|\n");
    lines.append(line("words alone", parts, true, 0));
    for (int labels : LABELS_A_SIDE) {
      lines.append(line(labels + " labels of each kind", parts, false, labels));
    }
    for (int labels : LABELS_A_SIDE) {
      lines.append(line("words and " + labels + " labels of each kind", parts, true, labels));
    }
    return lines.toString();
  }

  private static String line(
      String name, Map<String, StancePart> parts, boolean words, int labelsOfEach) {
    List<StanceF1.Pair> pairs = new ArrayList<>();
    parts.forEach((target, part) ->
        pairs.addAll(
            unseen(
                part,
                words ? StancePart.words(target) : StancePart.NO_WORDS,
                part.first(labelsOfEach))));
    return String.format(
        Locale.ROOT, "| %s | %.3f %s |%n", name, StanceF1.of(pairs).mean(), interval(pairs));
  }
}
