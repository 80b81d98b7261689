package chancery.analysis.answer;

import chancery.analysis.actor.Actors;
import chancery.analysis.coding.Codebooks;
import chancery.analysis.coding.Topics;
import chancery.analysis.corpus.Corpora;
import chancery.analysis.corpus.OpenCorpus;
import chancery.analysis.index.Selection;
import chancery.analysis.query.MalformedQuery;
import chancery.analysis.query.Query;
import chancery.analysis.query.QueryParser;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens slices. Thread-safe. */
public final class Slices {

  private final Corpora corpora;
  private final QueryParser queries;
  private final Codebooks codebooks;
  private final Duration longestWait;

  /**
   * @param longestWait for a position that a slice asks for, where the call has no deadline
   */
  public Slices(Corpora corpora, QueryParser queries, Codebooks codebooks, Duration longestWait) {
    this.codebooks = codebooks;
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
    long start = System.nanoTime();
    OpenCorpus corpus = corpora.open(slice.getCorpus(), slice.getMinPosition(), wait);
    try {
      long left = Math.max(0, wait - (System.nanoTime() - start) / 1_000_000);
      return open(slice, corpus, query, from, to, left);
    } catch (RuntimeException refused) {
      corpus.close();
      throw refused;
    }
  }

  private OpenSlice open(
      Slice asked,
      OpenCorpus corpus,
      Query query,
      @Nullable Long from,
      @Nullable Long to,
      long millisToWait) {
    OpenSlice unresolved =
        new OpenSlice(asked, corpus, new Selection(query, from, to), codebooks, millisToWait);
    return unresolved.with(new Selection(resolved(query, unresolved), from, to));
  }

  /** The query as the index understands it. */
  private static Query resolved(Query query, OpenSlice slice) {
    Query resolved = Actors.concern(query) ? slice.actors().resolve(query) : query;
    if (Topics.concern(resolved)) {
      resolved = slice.topics().resolve(resolved, slice::codes);
    }
    if (CascadePosts.concern(resolved)) {
      resolved = CascadePosts.resolve(resolved, slice.view());
    }
    return ConversationPosts.concern(resolved)
        ? ConversationPosts.resolve(resolved, slice.view())
        : resolved;
  }

  /**
   * What another slice of the corpus selects at the same moment.
   *
   * @param field of the request that holds it, for the error
   */
  Selection selection(OpenSlice slice, Slice other, String field) {
    if (!other.getCorpus().isEmpty() && !other.getCorpus().equals(slice.asked().getCorpus())) {
      throw ChanceryException.invalid(field + ".corpus", "must be the corpus of the slice");
    }
    Long from = other.hasFrom() ? WireTime.bound(other.getFrom()) : null;
    Long to = other.hasTo() ? WireTime.bound(other.getTo()) : null;
    if (from != null && to != null && from >= to) {
      throw ChanceryException.invalid(field + ".to", "must be later than from");
    }
    return new Selection(resolved(query(other.getQuery()), slice), from, to);
  }

  private Query query(String text) {
    try {
      return queries.parse(text);
    } catch (MalformedQuery malformed) {
      throw ChanceryException.invalid("query", String.valueOf(malformed.getMessage()));
    }
  }
}
