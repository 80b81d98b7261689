package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Posts that come whole inside others. Each is read once an input, as far as the {@value #MOST} ids
 * seen last tell. For one thread.
 */
final class EmbeddedPosts {

  static final int MOST = 10_000;

  private final Intake intake;
  private final Map<String, Boolean> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  EmbeddedPosts(Intake intake) {
    this.intake = intake;
  }

  /**
   * Reads what stands at the place of an embedded post, if it is one and is new. What is wrong with
   * it does not harm the post around it.
   */
  void read(long line, JsonNode inside, String id, JsonRecords.Reading reading) {
    if (inside.isObject() && seen.put(id, true) == null) {
      intake.guard(line, inside::toString, () -> reading.record(line, inside));
    }
  }
}
