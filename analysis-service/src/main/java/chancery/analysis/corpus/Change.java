package chancery.analysis.corpus;

import chancery.analysis.enrich.EnrichedPost;
import chancery.log.v1.Actor;
import java.util.List;

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

  record ActorSet(Actor actor) implements Change {}

  record ActorGone(String actorId) implements Change {}

  /** The event's content was erased, or is of a kind that this service has no use for. */
  record Nothing() implements Change {}
}
