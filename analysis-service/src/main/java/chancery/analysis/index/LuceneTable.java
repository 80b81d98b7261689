package chancery.analysis.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Rows read from the columns that Lucene keeps beside its documents. */
final class LuceneTable implements PostTable {

  /** Finds how people know a group. */
  interface Labelling {
    @Nullable String label(int grouping, int group) throws IOException;
  }

  private final Matches matches;
  private final List<Column> columns;
  private final List<Groups> groupings;
  private final Labelling labelling;

  LuceneTable(Matches matches, List<Column> columns, List<Groups> groupings, Labelling labelling) {
    this.matches = matches;
    this.columns = columns;
    this.groupings = groupings;
    this.labelling = labelling;
  }

  @Override
  public long total() {
    return matches.total();
  }

  @Override
  public int groupCount(int grouping) {
    return groupings.get(grouping).count();
  }

  @Override
  public String value(int grouping, int group) {
    return LuceneWork.unchecked(() -> groupings.get(grouping).value(group));
  }

  @Override
  public int find(int grouping, String value) {
    return LuceneWork.unchecked(() -> groupings.get(grouping).find(value));
  }

  @Override
  public @Nullable String label(int grouping, int group) {
    try {
      return labelling.label(grouping, group);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void forEach(RowSink sink) {
    visit(0, 1, sink);
  }

  @Override
  public void forEach(RowSink half, RowSink otherHalf) {
    List<RowSink> sinks = List.of(half, otherHalf);
    IntStream.range(0, 2).parallel().forEach(part -> visit(part, 2, sinks.get(part)));
  }

  /** Visits the rows of one of so many parts, an equal range of documents of each segment. */
  private void visit(int part, int parts, RowSink sink) {
    try {
      for (Matches.Leaf leaf : matches.leaves()) {
        long documents = leaf.context().reader().maxDoc();
        int from = (int) (documents * part / parts);
        int to = (int) (documents * (part + 1) / parts);
        LeafRow row = new LeafRow(leaf.context());
        DocIdSetIterator docs = leaf.iterator();
        for (int doc = docs.advance(from); doc < to; doc = docs.nextDoc()) {
          row.doc = doc;
          sink.accept(row);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class LeafRow implements Row {
    private final NumericDocValues[] numbers;
    private final Groups.InLeaf[] groups;
    private int doc;

    LeafRow(LeafReaderContext leaf) throws IOException {
      numbers = new NumericDocValues[columns.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = DocValues.getNumeric(leaf.reader(), columns.get(i).field());
      }
      groups = new Groups.InLeaf[groupings.size()];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = groupings.get(i).in(leaf);
      }
    }

    @Override
    public long number(int column) {
      try {
        return numbers[column].advanceExact(doc) ? numbers[column].longValue() : 0;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public boolean has(int column) {
      try {
        return numbers[column].advanceExact(doc);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public int groups(int grouping) {
      try {
        return groups[grouping].load(doc);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public int group(int grouping, int index) {
      return groups[grouping].group(index);
    }
  }
}
