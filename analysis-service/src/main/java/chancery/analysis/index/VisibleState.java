package chancery.analysis.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.packed.PackedInts;

/**
 * What is visible of an index since its last refresh: a reader, and how far it goes. The reader is
 * closed when the last one who uses it lets go.
 */
final class VisibleState {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Progress progress;
  private final Map<String, byte[]> definitions;
  private final Map<String, OrdinalMap> ordinals;
  private final Map<String, int[]> posts;

  VisibleState(DirectoryReader reader, Progress progress, Map<String, byte[]> definitions) {
    this(reader, progress, definitions, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  private VisibleState(
      DirectoryReader reader,
      Progress progress,
      Map<String, byte[]> definitions,
      Map<String, OrdinalMap> ordinals,
      Map<String, int[]> posts) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.progress = progress;
    this.definitions = Map.copyOf(definitions);
    this.ordinals = ordinals;
    this.posts = posts;
  }

  /** The same posts, read by the same reader, with a later progress. */
  VisibleState with(Progress later, Map<String, byte[]> changed) {
    return new VisibleState(reader, later, changed, ordinals, posts);
  }

  boolean tryAcquire() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  Progress progress() {
    return progress;
  }

  Map<String, byte[]> definitions() {
    return definitions;
  }

  /** The groups of a field's values. Numbering them over all segments is done once a reader. */
  Groups property(String field) throws IOException {
    if (reader.leaves().isEmpty()) {
      return AccountGroups.ofAuthors(List.of());
    }
    OrdinalMap numbered = ordinals.get(field);
    if (numbered == null) {
      synchronized (ordinals) {
        numbered = ordinals.get(field);
        if (numbered == null) {
          numbered = number(field);
          ordinals.put(field, numbered);
        }
      }
    }
    return new PropertyGroups(field, reader.leaves(), numbered);
  }

  /** All posts by the values of a field. Counting them is done once a reader. */
  int[] posts(String field, LuceneWork<int[]> count) throws IOException {
    int[] counted = posts.get(field);
    if (counted == null) {
      synchronized (posts) {
        counted = posts.get(field);
        if (counted == null) {
          counted = count.run();
          posts.put(field, counted);
        }
      }
    }
    return counted;
  }

  private OrdinalMap number(String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
    }
    return OrdinalMap.build(null, values, PackedInts.DEFAULT);
  }
}
