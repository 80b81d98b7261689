package chancery.graph.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The accounts of a corpus as yardstick for each of them. A value's percentile is its mid-rank
 * among them; what is unusual of it is the percentile, or 1 less it. The score is the mean over the
 * families of signals of the mean of their signals, all of the same weight: 0.5 is the middle.
 * Immutable; thread-safe.
 */
public final class Signals {

  private static final double STRONG = 0.9;
  private static final double OUTSIDE = 0.025;

  /**
   * One account in one respect.
   *
   * @param unusual the percentile in the direction that matters
   * @param median of all accounts
   */
  public record Signal(
      SignalKind kind, double value, double percentile, double unusual, double median) {}

  /** A score from 0 to 1 with its 95 % interval. */
  public record Score(double score, double low, double high) {}

  private final Map<SignalKind, Distribution> distributions = new EnumMap<>(SignalKind.class);

  /**
   * @param accounts the signals of each account
   */
  public Signals(Collection<Map<SignalKind, Double>> accounts) {
    for (SignalKind kind : SignalKind.values()) {
      List<Double> values = new ArrayList<>();
      for (Map<SignalKind, Double> account : accounts) {
        Double value = account.get(kind);
        if (value != null) {
          values.add(value);
        }
      }
      distributions.put(kind, new Distribution(values));
    }
  }

  /** In the order of their kinds. */
  public List<Signal> of(Map<SignalKind, Double> values) {
    List<Signal> signals = new ArrayList<>();
    values.forEach((kind, value) -> {
      Distribution distribution = distribution(kind);
      double percentile = distribution.percentile(value);
      signals.add(
          new Signal(kind, value, percentile, kind.unusual(percentile), distribution.median()));
    });
    signals.sort(Comparator.comparing(Signal::kind));
    return signals;
  }

  /** The signals of 0.9 and more, the strongest first. */
  public static List<SignalKind> strongest(List<Signal> signals) {
    return signals.stream()
        .filter(signal -> signal.unusual() >= STRONG)
        .sorted(Comparator.comparingDouble(Signal::unusual).reversed())
        .map(Signal::kind)
        .toList();
  }

  /** NaN without signals. */
  public double score(Map<SignalKind, Double> values) {
    Map<SignalKind.Family, List<Double>> families = families(values);
    return families.values().stream().mapToDouble(Signals::mean).average().orElse(Double.NaN);
  }

  /**
   * The score with an interval by bootstrap: in each draw the account's posts are drawn anew, and
   * so are the families of signals and the signals of each, as those looked at are some of many
   * that could be. The middle 95 % of the draws.
   */
  public Score score(Traces account, int draws, RandomGenerator random) {
    double[] scores = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      List<List<Double>> families = List.copyOf(families(account.drawn(random)).values());
      double sum = 0;
      for (int family = 0; family < families.size(); family++) {
        sum += drawnMean(families.get(random.nextInt(families.size())), random);
      }
      scores[draw] = families.isEmpty() ? Double.NaN : sum / families.size();
    }
    Arrays.sort(scores);
    double score = score(account.values());
    double low = scores[(int) Math.floor(OUTSIDE * (draws - 1))];
    double high = scores[(int) Math.ceil((1 - OUTSIDE) * (draws - 1))];
    return new Score(score, Math.min(low, score), Math.max(high, score));
  }

  private Map<SignalKind.Family, List<Double>> families(Map<SignalKind, Double> values) {
    Map<SignalKind.Family, List<Double>> families = new EnumMap<>(SignalKind.Family.class);
    for (Signal signal : of(values)) {
      families
          .computeIfAbsent(signal.kind().family(), none -> new ArrayList<>())
          .add(signal.unusual());
    }
    return families;
  }

  private Distribution distribution(SignalKind kind) {
    return distributions.getOrDefault(kind, new Distribution(List.of()));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private static double drawnMean(List<Double> values, RandomGenerator random) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += values.get(random.nextInt(values.size()));
    }
    return sum / values.size();
  }
}
