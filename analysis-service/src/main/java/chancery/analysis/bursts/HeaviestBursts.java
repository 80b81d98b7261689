package chancery.analysis.bursts;

import chancery.analysis.trend.Automaton;
import chancery.analysis.trend.Burst;
import chancery.analysis.trend.BurstModel;
import chancery.analysis.trend.BurstRules;
import chancery.analysis.trend.SeriesTable;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The heaviest bursts of many values, and how many there are in all. */
final class HeaviestBursts {

  /** Of the values, looked through at the same time. */
  private static final int PARTS = 2;

  /** A burst of a value. */
  record Found(int value, Burst burst) {}

  /** Heaviest last; of equally heavy ones the earlier, then the first by name. */
  private static final Comparator<Found> BY_WEIGHT =
      Comparator.<Found>comparingDouble(found -> found.burst().weight())
          .thenComparing(Comparator.<Found>comparingInt(found -> found.burst().first()).reversed())
          .thenComparing(Comparator.comparingInt(Found::value).reversed());

  private final int limit;
  private final PriorityQueue<Found> heaviest = new PriorityQueue<>(BY_WEIGHT);
  private long count;

  private HeaviestBursts(int limit) {
    this.limit = limit;
  }

  /**
   * @param posts of each batch, all together
   */
  static HeaviestBursts of(
      SeriesTable series, BurstModel model, int[] posts, BurstRules rules, int limit) {
    HeaviestBursts all = new HeaviestBursts(limit);
    IntStream.range(0, PARTS)
        .parallel()
        .mapToObj(part -> ofPart(part, series, new Automaton(model, posts), rules, limit))
        .toList()
        .forEach(all::add);
    return all;
  }

  private static HeaviestBursts ofPart(
      int part, SeriesTable series, Automaton automaton, BurstRules rules, int limit) {
    HeaviestBursts found = new HeaviestBursts(limit);
    SeriesTable.Reader reader = series.reader();
    for (int value = part; value < series.values(); value += PARTS) {
      if (series.enough(value)) {
        List<Burst> bursts = rules.among(automaton.bursts(reader.of(value)));
        found.count += bursts.size();
        for (Burst burst : bursts) {
          found.add(new Found(value, burst));
        }
      }
    }
    return found;
  }

  private void add(HeaviestBursts other) {
    count += other.count;
    other.heaviest.forEach(this::add);
  }

  private void add(Found found) {
    heaviest.add(found);
    if (heaviest.size() > limit) {
      heaviest.poll();
    }
  }

  long count() {
    return count;
  }

  /** Heaviest first, as many as the limit lets. */
  List<Found> list() {
    return heaviest.stream().sorted(BY_WEIGHT.reversed()).toList();
  }
}
