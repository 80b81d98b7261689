package chancery.analysis.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** How Lucene reads its files. */
public enum LuceneStorage {
  /** Through the file system's cache alone: the process stays small. */
  READ {
    @Override
    Directory open(Path folder) throws IOException {
      return new NIOFSDirectory(folder);
    }
  },
  /** All files mapped into memory: fastest; what is touched counts as the process's memory. */
  MAP {
    @Override
    Directory open(Path folder) throws IOException {
      return new MMapDirectory(folder);
    }
  },
  /** Mapped: what counting, ranking and merging go through document by document. Read: the rest. */
  MIXED {
    @Override
    Directory open(Path folder) throws IOException {
      return new FileSwitchDirectory(
          MAPPED, new MMapDirectory(folder), new NIOFSDirectory(folder), true);
    }
  };

  /** Doc values, norms and small segments' compound files. */
  private static final Set<String> MAPPED = Set.of("dvd", "nvd", "cfs");

  abstract Directory open(Path folder) throws IOException;
}
