package chancery.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * One input format. Reads an input of any length in constant memory, record by record; a bad record
 * is rejected with its reason and never ends the reading. Unknown and missing optional fields never
 * cost a post. Stateless and thread-safe.
 */
public interface PostFormat {

  /** The name under which imports ask for it, e.g. {@code csv}. */
  String name();

  /**
   * Reads the input to its end and gives each record to the sink, in order.
   *
   * @param input decompressed
   * @param parameters the import's, e.g. {@code map.text}
   * @throws IllegalArgumentException before anything is read, for a parameter that is unknown to
   *     the format or malformed
   * @throws IOException if the input itself breaks off
   */
  void read(InputStream input, Map<String, String> parameters, RecordSink sink) throws IOException;
}
