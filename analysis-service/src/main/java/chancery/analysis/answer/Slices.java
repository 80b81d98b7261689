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
import chancery.slice.v1.Slice;
import com.google.protobuf.Timestamp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens slices. */
final class Slices {

  private static final long LONGEST_FAREWELL = 200;

  private final Corpora corpora;
  private final Duration longestWait;

  /**
   * @param longestWait for a position that a slice asks for, where the call has no deadline
   */
  Slices(Corpora corpora, Duration longestWait) {
    this.corpora = corpora;
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
    Long from = slice.hasFrom() ? millis(slice.getFrom()) : null;
    Long to = slice.hasTo() ? millis(slice.getTo()) : null;
    if (from != null && to != null && from >= to) {
      throw ChanceryException.invalid("to", "must be later than from");
    }
    long left = Calls.millisLeft(longestWait.toMillis());
    // Enough of the deadline stays to say that it was not reached.
    long wait = left - Math.min(left / 10, LONGEST_FAREWELL);
    PostView view = corpora.view(slice.getCorpus(), slice.getMinPosition(), wait);
    if (Actors.concern(query)) {
      query = Actors.of(view.definitions()).resolve(query);
    }
    return new OpenSlice(view, new Selection(query, from, to));
  }

  private static Query query(String text) {
    try {
      return QueryParser.parse(text);
    } catch (MalformedQuery malformed) {
      throw ChanceryException.invalid("query", String.valueOf(malformed.getMessage()));
    }
  }

  private static @Nullable Long millis(Timestamp time) {
    // Creation times are kept in milliseconds; a bound between two of them moves up.
    return time.getSeconds() * 1000 + (time.getNanos() + 999_999) / 1_000_000;
  }
}
