package chancery.analysis.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/** Groups by the values of a field: a group is the value's ordinal over all segments. */
final class PropertyGroups implements Groups {

  private final String field;
  private final List<LeafReaderContext> leaves;
  private final OrdinalMap ordinals;
  private final Map<Integer, int[]> numbers = new ConcurrentHashMap<>();

  PropertyGroups(String field, List<LeafReaderContext> leaves, OrdinalMap ordinals) {
    this.field = field;
    this.leaves = leaves;
    this.ordinals = ordinals;
  }

  @Override
  public int count() {
    return Math.toIntExact(ordinals.getValueCount());
  }

  @Override
  public boolean exclusive() throws IOException {
    for (LeafReaderContext leaf : leaves) {
      if (DocValues.unwrapSingleton(DocValues.getSortedSet(leaf.reader(), field)) == null) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String value(int group) throws IOException {
    LeafReaderContext leaf = leaves.get(ordinals.getFirstSegmentNumber(group));
    return DocValues.getSortedSet(leaf.reader(), field)
        .lookupOrd(ordinals.getFirstSegmentOrd(group))
        .utf8ToString();
  }

  @Override
  public int find(String value) throws IOException {
    BytesRef searched = new BytesRef(value);
    for (LeafReaderContext leaf : leaves) {
      long ordinal = DocValues.getSortedSet(leaf.reader(), field).lookupTerm(searched);
      if (ordinal >= 0) {
        return (int) ordinals.getGlobalOrds(leaf.ord).get(ordinal);
      }
    }
    return -1;
  }

  @Override
  public InLeaf in(LeafReaderContext leaf) throws IOException {
    LongValues toGlobal = ordinals.getGlobalOrds(leaf.ord);
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    SortedDocValues single = DocValues.unwrapSingleton(values);
    return single != null
        ? new Single(single, toGlobal)
        : new Several(
            values,
            numbers.computeIfAbsent(leaf.ord, _ -> numbers(values.getValueCount(), toGlobal)));
  }

  private static final class Single implements InLeaf {
    private final SortedDocValues values;
    private final LongValues toGlobal;
    private int group;

    Single(SortedDocValues values, LongValues toGlobal) {
      this.values = values;
      this.toGlobal = toGlobal;
    }

    @Override
    public int load(int doc) throws IOException {
      if (!values.advanceExact(doc)) {
        return 0;
      }
      group = (int) toGlobal.get(values.ordValue());
      return 1;
    }

    @Override
    public int group(int index) {
      return group;
    }
  }

  /** The groups of a segment's ordinals, which are asked for many times each. */
  private static int[] numbers(long ordinals, LongValues toGlobal) {
    int[] numbers = new int[Math.toIntExact(ordinals)];
    for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
      numbers[ordinal] = (int) toGlobal.get(ordinal);
    }
    return numbers;
  }

  private static final class Several implements InLeaf {
    private final SortedSetDocValues values;
    private final int[] toGlobal;
    private int[] groups = new int[16];

    Several(SortedSetDocValues values, int[] toGlobal) {
      this.values = values;
      this.toGlobal = toGlobal;
    }

    @Override
    public int load(int doc) throws IOException {
      if (!values.advanceExact(doc)) {
        return 0;
      }
      int count = values.docValueCount();
      if (count > groups.length) {
        groups = Arrays.copyOf(groups, count * 2);
      }
      for (int i = 0; i < count; i++) {
        groups[i] = toGlobal[(int) values.nextOrd()];
      }
      return count;
    }

    @Override
    public int group(int index) {
      return groups[index];
    }
  }
}
