package chancery.analysis.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents that match a query, found once and gone through as often as needed. */
final class Matches {

  /**
   * Those of one segment.
   *
   * @param bits null for all of its documents
   */
  record Leaf(LeafReaderContext context, @Nullable FixedBitSet bits, int count) {

    /** Neighbours lie in one compressed block; where one document in so many is read. */
    private static final int DENSE = 32;

    DocIdSetIterator iterator() {
      return bits == null ? DocIdSetIterator.all(count) : new BitSetIterator(bits, count);
    }

    /**
     * For reading the documents in their order, on one thread: keeps a block unpacked for the next
     * document where these are dense, as a merge does.
     */
    StoredFields storedFields() throws IOException {
      return isDense() && context.reader() instanceof CodecReader segment
          ? segment.getFieldsReader().getMergeInstance()
          : context.reader().storedFields();
    }

    private boolean isDense() {
      int span = bits == null ? count : bits.prevSetBit(bits.length() - 1) - bits.nextSetBit(0) + 1;
      return (long) count * DENSE >= span;
    }
  }

  private static final class BitCollector extends SimpleCollector {
    private final List<Leaf> leaves = new ArrayList<>();
    private @Nullable LeafReaderContext context;
    private FixedBitSet bits = new FixedBitSet(0);

    @Override
    protected void doSetNextReader(LeafReaderContext next) {
      context = next;
      bits = new FixedBitSet(next.reader().maxDoc());
    }

    @Override
    public void collect(int doc) {
      bits.set(doc);
    }

    @Override
    public void collectRange(int min, int max) {
      bits.set(min, max);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      stream.forEach(bits::set);
    }

    @Override
    public void setScorer(Scorable scorer) {
      // documents only
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void finish() {
      int count = bits.cardinality();
      LeafReaderContext done = context;
      if (done != null && count > 0) {
        leaves.add(new Leaf(done, bits, count));
      }
    }
  }

  private final List<Leaf> leaves;
  private final long total;

  private Matches(List<Leaf> leaves) {
    this.leaves = leaves;
    this.total = leaves.stream().mapToLong(Leaf::count).sum();
  }

  static Matches of(IndexSearcher searcher, Query query) throws IOException {
    if (query instanceof MatchAllDocsQuery && !searcher.getIndexReader().hasDeletions()) {
      return new Matches(
          searcher.getIndexReader().leaves().stream()
              .map(leaf -> new Leaf(leaf, null, leaf.reader().maxDoc()))
              .toList());
    }
    return new Matches(
        searcher.search(
            query,
            new CollectorManager<BitCollector, List<Leaf>>() {
              @Override
              public BitCollector newCollector() {
                return new BitCollector();
              }

              @Override
              public List<Leaf> reduce(Collection<BitCollector> collectors) {
                return collectors.stream().flatMap(done -> done.leaves.stream()).toList();
              }
            }));
  }

  List<Leaf> leaves() {
    return leaves;
  }

  long total() {
    return total;
  }
}
