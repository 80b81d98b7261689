package chancery.analysis.stances;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sample of posts that is the same each time: those whose positions have the lowest hashes, which
 * are spread evenly (the finaliser of SplittableRandom, Steele, Lea and Flood 2014).
 */
final class Sample {

  private record Drawn(long hash, long position) {}

  private final int size;
  private final PriorityQueue<Drawn> drawn =
      new PriorityQueue<>(Comparator.comparingLong(Drawn::hash).reversed());
  private long highest = Long.MAX_VALUE;

  Sample(int size) {
    this.size = size;
  }

  void offer(long position) {
    long hash = hash(position);
    if (hash >= highest) {
      return;
    }
    drawn.add(new Drawn(hash, position));
    if (drawn.size() > size) {
      drawn.remove();
    }
    Drawn last = drawn.peek();
    highest = drawn.size() == size && last != null ? last.hash() : Long.MAX_VALUE;
  }

  Set<Long> positions() {
    Set<Long> positions = new TreeSet<>();
    drawn.forEach(each -> positions.add(each.position()));
    return positions;
  }

  private static long hash(long position) {
    long z = position + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
