package chancery.analysis.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** The groups of one grouping over one view, numbered from 0 in the order of their values. */
interface Groups {

  int count();

  /** Whether a document belongs to one group at most. */
  boolean exclusive() throws IOException;

  String value(int group) throws IOException;

  /** The group that has a value; -1 if there is none. */
  default int find(String value) throws IOException {
    for (int group = 0; group < count(); group++) {
      if (value(group).equals(value)) {
        return group;
      }
    }
    return -1;
  }

  InLeaf in(LeafReaderContext leaf) throws IOException;

  /** The groups of one segment's documents, asked for in rising order. */
  interface InLeaf {

    /** Goes to a document; returns how many groups it belongs to. */
    int load(int doc) throws IOException;

    /** One of the groups of the document, each different. */
    int group(int index);
  }
}
