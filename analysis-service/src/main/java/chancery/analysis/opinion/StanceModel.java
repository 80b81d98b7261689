package chancery.analysis.opinion;

import chancery.analysis.classify.Calibration;
import chancery.analysis.classify.Example;
import chancery.analysis.classify.Hash;
import chancery.analysis.classify.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how a post stands to one target. With enough labels of favour and of against it is a
 * calibrated linear classifier that they have trained; without any it goes by the target's words
 * and the sentiment; in between the two are mixed, the classifier with as much weight as the share
 * of the labels needed that is there. Immutable and thread-safe; training the same labels gives the
 * same model.
 */
public final class StanceModel {

  /** What the judgements come from. */
  public enum Basis {
    NOTHING,
    WORDS,
    WORDS_AND_LABELS,
    LABELS
  }

  /**
   * A remark with an analyst's label.
   *
   * @param id of the post
   */
  public record Labelled(String id, Remark remark, Side side) {}

  /** Judges remarks. For one thread at a time. */
  public interface Judge {
    Likelihood of(Remark remark);
  }

  private record Learned(LinearModel weights, Calibration calibration) {}

  private final TargetWords words;
  private final Map<Side, Integer> labels;
  private final double share;
  private final @Nullable Learned learned;
  private final @Nullable StanceF1 f1;

  private StanceModel(
      TargetWords words,
      Map<Side, Integer> labels,
      double share,
      @Nullable Learned learned,
      @Nullable StanceF1 f1) {
    this.words = words;
    this.labels = labels;
    this.share = share;
    this.learned = learned;
    this.f1 = f1;
  }

  /**
   * @param labelled each post once
   * @param enough labels of favour and of against, each, that stand without words; from 2
   */
  public static StanceModel of(TargetWords words, List<Labelled> labelled, int enough) {
    Map<Side, Integer> labels = new EnumMap<>(Side.class);
    labelled.forEach(each -> labels.merge(each.side(), 1, Integer::sum));
    int fewer = Math.min(labels.getOrDefault(Side.FAVOUR, 0), labels.getOrDefault(Side.AGAINST, 0));
    if (fewer == 0) {
      return new StanceModel(words, labels, 0, null, null);
    }
    StanceTraining.Trained trained = new StanceTraining(examples(words, labelled)).train();
    return new StanceModel(
        words,
        labels,
        words.isEmpty() ? 1 : Math.min(1, (double) fewer / enough),
        new Learned(LinearModel.of(trained.weights()), trained.calibration()),
        fewer < enough ? null : trained.f1());
  }

  private static List<Example> examples(TargetWords words, List<Labelled> labelled) {
    StanceFeatures features = new StanceFeatures(words);
    List<Labelled> ordered = new ArrayList<>(labelled);
    ordered.sort(
        Comparator.comparingInt((Labelled each) -> Hash.spread(Hash.of(each.id())))
            .thenComparing(Labelled::id));
    List<Example> examples = new ArrayList<>();
    for (Labelled each : ordered) {
      Remark remark = each.remark();
      RemarkTokens tokens = RemarkTokens.of(remark.text(), remark.lang());
      examples.add(new Example(features.of(remark, tokens).copy(), each.side().ordinal(), 1));
    }
    return examples;
  }

  public Basis basis() {
    if (learned == null) {
      return words.isEmpty() ? Basis.NOTHING : Basis.WORDS;
    }
    return share < 1 ? Basis.WORDS_AND_LABELS : Basis.LABELS;
  }

  /** How many labels of a side there are. */
  public int labels(Side side) {
    return labels.getOrDefault(side, 0);
  }

  /** Of the labelled posts, each judged by weights that have not seen it; null for too few. */
  public @Nullable StanceF1 f1() {
    return f1;
  }

  /** A judge for one thread. */
  public Judge judge() {
    if (basis() == Basis.NOTHING) {
      return remark -> Likelihood.UNKNOWN;
    }
    WordJudge byWords = new WordJudge(words);
    StanceFeatures features = new StanceFeatures(words);
    return remark -> {
      RemarkTokens tokens = RemarkTokens.of(remark.text(), remark.lang());
      double[] told = byWords.probabilities(remark, tokens);
      if (learned != null) {
        double[] scores = new double[told.length];
        learned.weights.scores(features.of(remark, tokens), scores);
        learned.calibration.probabilities(scores);
        for (int c = 0; c < told.length; c++) {
          told[c] = share * scores[c] + (1 - share) * told[c];
        }
      }
      return Likelihood.of(told);
    };
  }
}
