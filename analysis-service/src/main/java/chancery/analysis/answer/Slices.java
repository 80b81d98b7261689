package chancery.analysis.answer;

import chancery.analysis.actor.Actors;
import chancery.analysis.corpus.Corpora;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Selection;
import chancery.analysis.query.MalformedQuery;
import chancery.analysis.query.Query;
import chancery.analysis.query.QueryParser;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import java.time.Duration;

/** Opens slices. */
final class Slices {

  private final Corpora corpora;
  private final QueryParser queries;
  private final Duration longestWait;

  /**
   * @param longestWait for a position that a slice asks for, where the call has no deadline
   */
  Slices(Corpora corpora, QueryParser queries, Duration longestWait) {
    this.corpora = corpora;
    this.queries = queries;
    this.longestWait = longestWait;
  }

  /**
   * Opens a slice at a position that is late enough.
   *
   * @throws ChanceryException INVALID_ARGUMENT for the query or the times, NOT_FOUND for the
   *     corpus, UNAVAILABLE if the position is not reached
   */
  OpenSlice open(Slice slice) throws InterruptedException {
    Query query = query(slice.getQuery());
    Long from = slice.hasFrom() ? WireTime.bound(slice.getFrom()) : null;
    Long to = slice.hasTo() ? WireTime.bound(slice.getTo()) : null;
    if (from != null && to != null && from >= to) {
      throw ChanceryException.invalid("to", "must be later than from");
    }
    long wait = Calls.millisToWait(longestWait.toMillis());
    PostView view = corpora.view(slice.getCorpus(), slice.getMinPosition(), wait);
    if (Actors.concern(query)) {
      query = Actors.of(view.definitions()).resolve(query);
    }
    return new OpenSlice(view, new Selection(query, from, to));
  }

  private Query query(String text) {
    try {
      return queries.parse(text);
    } catch (MalformedQuery malformed) {
      throw ChanceryException.invalid("query", String.valueOf(malformed.getMessage()));
    }
  }
}
