package chancery.analysis.index;

import chancery.analysis.index.PostPage.Anchor;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The leading matches by a number that every document has, later positions first among equals.
 *
 * <p>Documents lie in the order of their positions, which mostly is that of time. Gone through
 * forwards, almost each one would lead all before it; so they are gone through in stretches, the
 * last stretch first, and nearly all are passed over by one comparison.
 */
final class TopMatches {

  private static final int STRETCH = 1 << 14;

  /**
   * @param doc number over all segments
   */
  record Match(int doc, Anchor place) {}

  private final String field;
  private final boolean lowestFirst;
  private final @Nullable Anchor after;
  private final TopPlaces places;

  /**
   * @param field whose numbers decide
   * @param lowestFirst whether low numbers lead
   * @param after the place that all returned ones come after; null for none
   */
  TopMatches(String field, boolean lowestFirst, @Nullable Anchor after, int size) {
    this.field = field;
    this.lowestFirst = lowestFirst;
    this.after = after;
    this.places = new TopPlaces(size);
  }

  /** At most as many as asked for, the leading one first. */
  List<Match> of(Matches matches) throws IOException {
    for (Matches.Leaf leaf : matches.leaves().reversed()) {
      int end = leaf.context().reader().maxDoc();
      for (int from = (end - 1) / STRETCH * STRETCH; from >= 0; from -= STRETCH) {
        visit(leaf, from, Math.min(end, from + STRETCH));
      }
    }
    return places.inOrder().stream()
        .map(place -> new Match(place.doc(), new Anchor(rank(place.rank()), place.position())))
        .toList();
  }

  private void visit(Matches.Leaf leaf, int from, int to) throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf.context().reader(), field);
    NumericDocValues positions = DocValues.getNumeric(leaf.context().reader(), Schema.POSITION);
    DocIdSetIterator docs = leaf.iterator();
    for (int doc = docs.advance(from); doc < to; doc = docs.nextDoc()) {
      numbers.advanceExact(doc);
      long rank = rank(numbers.longValue());
      if (rank >= places.lowestRank()) {
        positions.advanceExact(doc);
        long position = positions.longValue();
        if (isAfter(rank, position)) {
          places.offer(rank, position, leaf.context().docBase + doc);
        }
      }
    }
  }

  private boolean isAfter(long rank, long position) {
    if (after == null) {
      return true;
    }
    long limit = rank(after.key());
    return rank < limit || rank == limit && position < after.position();
  }

  /** Higher ranks lead. Its own inverse. */
  private long rank(long number) {
    return lowestFirst ? ~number : number;
  }
}
