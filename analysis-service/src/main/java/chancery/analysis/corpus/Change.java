package chancery.analysis.corpus;

import chancery.analysis.enrich.EnrichedPost;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an event of the log means to an index, with everything prepared that needs no order. */
sealed interface Change {

  /** The corpus exists. */
  record CorpusMade() implements Change {}

  record CorpusGone() implements Change {}

  record PostAdded(EnrichedPost post) implements Change {}

  record PostReplaced(EnrichedPost post) implements Change {}

  record PostGone(String postId) implements Change {}

  /** Posts are gone whose states had these positions. */
  record PositionsGone(List<Long> positions) implements Change {}

  /**
   * Small things that belong to the corpus have a new value.
   *
   * @param values by name; empty for those that are gone
   */
  record Defined(Map<String, Optional<byte[]>> values) implements Change {}

  /**
   * @param name of what is gone
   * @param beneath what the names begin with of those that are gone with it
   */
  record Undefined(String name, String beneath) implements Change {}

  /** The event's content was erased, or is of a kind that this service has no use for. */
  record Nothing() implements Change {}
}
