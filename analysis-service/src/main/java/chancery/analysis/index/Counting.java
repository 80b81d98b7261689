package chancery.analysis.index;

import chancery.analysis.index.Matches.Leaf;
import chancery.analysis.index.Timeline.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Goes through matches and counts them by group, and by bucket of time. */
final class Counting {

  private static final int CELLS_AT_ONCE = 1 << 20;

  private final Matches matches;
  private final Groups authors;

  Counting(Matches matches, Groups authors) {
    this.matches = matches;
    this.authors = authors;
  }

  /** By group. */
  Tally byGroup(Groups groups, Measures measures) throws IOException {
    Tally tally = tally(groups.count(), measures);
    for (Leaf leaf : matches.leaves()) {
      Groups.InLeaf groupsOf = groups.in(leaf.context());
      Tally.InLeaf into = tally.in(leaf.context());
      DocIdSetIterator docs = leaf.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int count = groupsOf.load(doc);
        if (count > 0) {
          into.load(doc);
        }
        for (int i = 0; i < count; i++) {
          into.count(groupsOf.group(i));
        }
      }
    }
    return tally;
  }

  /** The groups with the highest measure, highest first; equal ones in their order. */
  static int[] leading(Tally tally, Measure measure, int limit) {
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingLong(group -> tally.measure(group, measure))
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(limit + 1, worstFirst);
    long worst = Long.MIN_VALUE;
    for (int group = 0; group < tally.cells(); group++) {
      boolean leads = best.size() < limit || tally.measure(group, measure) > worst;
      if (tally.posts(group) > 0 && leads) {
        best.add(group);
        if (best.size() > limit) {
          best.poll();
        }
        worst = best.isEmpty() ? worst : tally.measure(best.element(), measure);
      }
    }
    return best.stream().sorted(worstFirst.reversed()).mapToInt(Integer::intValue).toArray();
  }

  /** How many groups have posts. */
  static long occupied(Tally tally) {
    long occupied = 0;
    for (int group = 0; group < tally.cells(); group++) {
      occupied += tally.posts(group) > 0 ? 1 : 0;
    }
    return occupied;
  }

  /** First and last creation time of the matches; null where there are none. */
  long @Nullable [] range() throws IOException {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Leaf leaf : matches.leaves()) {
      long[] ofLeaf = leaf.bits() == null ? rangeOfAll(leaf) : rangeOfMatches(leaf);
      first = Math.min(first, ofLeaf[0]);
      last = Math.max(last, ofLeaf[1]);
    }
    return first <= last ? new long[] {first, last} : null;
  }

  /** Each segment's points know their bounds. */
  private static long[] rangeOfAll(Leaf leaf) throws IOException {
    PointValues created = leaf.context().reader().getPointValues(Schema.CREATED);
    return new long[] {
      LongPoint.decodeDimension(created.getMinPackedValue(), 0),
      LongPoint.decodeDimension(created.getMaxPackedValue(), 0)
    };
  }

  private static long[] rangeOfMatches(Leaf leaf) throws IOException {
    NumericDocValues created = DocValues.getNumeric(leaf.context().reader(), Schema.CREATED);
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    DocIdSetIterator docs = leaf.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      created.advanceExact(doc);
      first = Math.min(first, created.longValue());
      last = Math.max(last, created.longValue());
    }
    return new long[] {first, last};
  }

  /** One series of all matches. */
  Series overTime(Buckets buckets, Measures measures) throws IOException {
    Tally tally = tally(buckets.count(), measures);
    for (Leaf leaf : matches.leaves()) {
      NumericDocValues created = DocValues.getNumeric(leaf.context().reader(), Schema.CREATED);
      Tally.InLeaf into = tally.in(leaf.context());
      DocIdSetIterator docs = leaf.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        created.advanceExact(doc);
        into.load(doc);
        into.count(buckets.index(created.longValue()));
      }
    }
    return series(null, tally, 0, buckets.count());
  }

  /**
   * A series for each of the groups with the most posts, and one for the posts in none of them, if
   * any.
   *
   * @param most series of groups
   */
  List<Series> overTime(Buckets buckets, Groups groups, int most, Measures measures)
      throws IOException {
    boolean atOnce =
        groups.exclusive()
            && !measures.contains(Measure.AUTHORS)
            && (groups.count() + 1L) * buckets.count() <= CELLS_AT_ONCE;
    return atOnce
        ? seriesOfAll(buckets, groups, most, measures)
        : seriesOfLeading(buckets, groups, most, measures);
  }

  /** Finds the leading groups first, and goes through the matches again for them. */
  private List<Series> seriesOfLeading(Buckets buckets, Groups groups, int most, Measures measures)
      throws IOException {
    int[] shown = leading(byGroup(groups, Measures.POSTS), Measure.POSTS, most);
    int[] seriesOf = new int[groups.count()];
    Arrays.fill(seriesOf, -1);
    for (int i = 0; i < shown.length; i++) {
      seriesOf[shown[i]] = i;
    }
    Tally tally = walk(buckets, groups, seriesOf, shown.length, measures);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      series.add(series(groups.value(shown[i]), tally, i, buckets.count()));
    }
    return withRest(series, tally, shown.length, buckets.count());
  }

  /** Counts all groups over time, and puts those that do not lead together. */
  private List<Series> seriesOfAll(Buckets buckets, Groups groups, int most, Measures measures)
      throws IOException {
    int[] seriesOf = new int[groups.count()];
    Arrays.setAll(seriesOf, group -> group);
    int rest = groups.count();
    Tally tally = walk(buckets, groups, seriesOf, rest, measures);
    Tally byGroup = tally.joined(buckets.count());
    int[] shown =
        Arrays.stream(leading(byGroup, Measure.POSTS, most + 1))
            .filter(group -> group != rest)
            .limit(most)
            .toArray();
    List<Series> series = new ArrayList<>();
    for (int group : shown) {
      series.add(series(groups.value(group), tally, group, buckets.count()));
      seriesOf[group] = -1;
    }
    for (int group : seriesOf) {
      if (group >= 0 && byGroup.posts(group) > 0) {
        tally.pour(group * buckets.count(), rest * buckets.count(), buckets.count());
      }
    }
    return withRest(series, tally, rest, buckets.count());
  }

  private static List<Series> withRest(List<Series> series, Tally tally, int rest, int buckets) {
    Series ofRest = series(TimelineQuestion.OTHER, tally, rest, buckets);
    if (ofRest.counts().stream().anyMatch(counts -> counts.posts() > 0)) {
      series.add(ofRest);
    }
    return series;
  }

  /** A cell for each bucket of each series, those of the rest at the end. */
  private Tally walk(Buckets buckets, Groups groups, int[] seriesOf, int rest, Measures measures)
      throws IOException {
    Tally tally = tally((rest + 1) * buckets.count(), measures);
    for (Leaf leaf : matches.leaves()) {
      countLeaf(leaf, buckets, groups.in(leaf.context()), seriesOf, rest, tally);
    }
    return tally;
  }

  private static void countLeaf(
      Leaf leaf, Buckets buckets, Groups.InLeaf groupsOf, int[] seriesOf, int rest, Tally tally)
      throws IOException {
    NumericDocValues created = DocValues.getNumeric(leaf.context().reader(), Schema.CREATED);
    Tally.InLeaf into = tally.in(leaf.context());
    DocIdSetIterator docs = leaf.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      created.advanceExact(doc);
      into.load(doc);
      int bucket = buckets.index(created.longValue());
      int count = groupsOf.load(doc);
      boolean counted = false;
      for (int i = 0; i < count; i++) {
        int series = seriesOf[groupsOf.group(i)];
        if (series >= 0) {
          into.count(series * buckets.count() + bucket);
          counted = true;
        }
      }
      if (!counted) {
        into.count(rest * buckets.count() + bucket);
      }
    }
  }

  private Tally tally(int cells, Measures measures) {
    return new Tally(cells, measures, measures.contains(Measure.AUTHORS) ? authors : null);
  }

  private static Series series(@Nullable String group, Tally tally, int series, int buckets) {
    List<Counts> counts = new ArrayList<>(buckets);
    for (int bucket = 0; bucket < buckets; bucket++) {
      counts.add(tally.counts(series * buckets + bucket));
    }
    return new Series(group, counts);
  }
}
