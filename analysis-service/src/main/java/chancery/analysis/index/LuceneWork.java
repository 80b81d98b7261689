package chancery.analysis.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Work with Lucene, whose failures are passed on unchecked. */
interface LuceneWork<T> {

  T run() throws IOException;

  static <T> T unchecked(LuceneWork<T> work) {
    try {
      return work.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
