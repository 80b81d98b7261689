package chancery.ingest.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ids seen last, in bounded memory. For one thread. */
final class RecentIds {

  static final int MOST = 10_000;

  private final Map<String, Boolean> ids =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers an id; whether it was new. */
  boolean add(String id) {
    return ids.put(id, true) == null;
  }
}
