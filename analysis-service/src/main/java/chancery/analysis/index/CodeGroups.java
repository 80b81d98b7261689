package chancery.analysis.index;

import chancery.analysis.track.Codes;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** Groups by codes: a group is a code. */
final class CodeGroups implements Groups {

  private final Codes codes;
  private final List<String> values;

  CodeGroups(Codes codes, List<String> values) {
    this.codes = codes;
    this.values = values;
  }

  @Override
  public int count() {
    return values.size();
  }

  @Override
  public boolean exclusive() {
    return false;
  }

  @Override
  public String value(int group) {
    return values.get(group);
  }

  @Override
  public InLeaf in(LeafReaderContext leaf) throws IOException {
    NumericDocValues positions = DocValues.getNumeric(leaf.reader(), Schema.POSITION);
    Codes.Reading reading = codes.reading();
    return new InLeaf() {
      @Override
      public int load(int doc) throws IOException {
        return positions.advanceExact(doc) ? reading.load(positions.longValue()) : 0;
      }

      @Override
      public int group(int index) {
        return reading.code(index);
      }
    };
  }
}
