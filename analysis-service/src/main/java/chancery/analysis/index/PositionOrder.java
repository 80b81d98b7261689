package chancery.analysis.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Goes through matches in the order of their positions. Segments are sorted by position, so this
 * merges them as it goes and holds one document of each.
 */
final class PositionOrder {

  /** Receives documents. */
  interface Visitor {
    void visit(LeafReaderContext leaf, int doc, long position)
        throws IOException, InterruptedException;
  }

  private static final class Cursor {
    private final LeafReaderContext leaf;
    private final DocIdSetIterator docs;
    private final NumericDocValues positions;
    private long position;

    Cursor(Matches.Leaf matches) throws IOException {
      leaf = matches.context();
      docs = matches.iterator();
      positions = DocValues.getNumeric(leaf.reader(), Schema.POSITION);
    }

    boolean next() throws IOException {
      int doc = docs.nextDoc();
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      positions.advanceExact(doc);
      position = positions.longValue();
      return true;
    }
  }

  private PositionOrder() {}

  static void visit(Matches matches, Visitor visitor) throws IOException, InterruptedException {
    PriorityQueue<Cursor> cursors =
        new PriorityQueue<>(Comparator.comparingLong(cursor -> cursor.position));
    for (Matches.Leaf leaf : matches.leaves()) {
      Cursor cursor = new Cursor(leaf);
      if (cursor.next()) {
        cursors.add(cursor);
      }
    }
    for (Cursor first = cursors.poll(); first != null; first = cursors.poll()) {
      Cursor second = cursors.peek();
      long until = second == null ? Long.MAX_VALUE : second.position;
      boolean more = true;
      while (more && first.position <= until) {
        visitor.visit(first.leaf, first.docs.docID(), first.position);
        more = first.next();
      }
      if (more) {
        cursors.add(first);
      }
    }
  }
}
