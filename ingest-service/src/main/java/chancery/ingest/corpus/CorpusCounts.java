package chancery.ingest.corpus;

import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.LogTransaction;
import chancery.ingest.log.SqlTime;
import chancery.kit.error.ChanceryException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction changes what the list of corpora says: counts and time range. Not thread-safe.
 */
public final class CorpusCounts {

  private long posts;
  private long authors;
  private long actors;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private @Nullable Instant firstGone;
  private @Nullable Instant lastGone;

  public void postAdded(Instant createdAt) {
    posts++;
    cover(createdAt);
  }

  public void postRemoved(Instant createdAt) {
    posts--;
    uncover(createdAt);
  }

  public void postMoved(Instant from, Instant to) {
    if (!from.equals(to)) {
      uncover(from);
      cover(to);
    }
  }

  public void authorsAdded(int count) {
    authors += count;
  }

  public void actorsAdded(int count) {
    actors += count;
  }

  private void cover(Instant time) {
    first = first == null || time.isBefore(first) ? time : first;
    last = last == null || time.isAfter(last) ? time : last;
  }

  private void uncover(Instant time) {
    firstGone = firstGone == null || time.isBefore(firstGone) ? time : firstGone;
    lastGone = lastGone == null || time.isAfter(lastGone) ? time : lastGone;
  }

  /**
   * @throws ChanceryException NOT_FOUND if the corpus has been deleted meanwhile
   */
  public void store(LogTransaction transaction, CorpusKey corpus) throws SQLException {
    try (PreparedStatement update =
        transaction
            .connection()
            .prepareStatement(
                "UPDATE ingest.corpus SET posts = posts + ?, authors = authors + ?, actors = actors + ?, position = ?,"
                    + " first_post_at = least(first_post_at, ?), last_post_at = greatest(last_post_at, ?)"
                    + " WHERE no = ? AND deleted_at IS NULL")) {
      update.setLong(1, posts);
      update.setLong(2, authors);
      update.setLong(3, actors);
      update.setLong(4, transaction.position());
      update.setObject(5, SqlTime.of(first));
      update.setObject(6, SqlTime.of(last));
      update.setInt(7, corpus.no());
      if (update.executeUpdate() == 0) {
        throw ChanceryException.corpusNotFound(corpus.name());
      }
    }
    if (firstGone != null) {
      narrow(transaction, corpus);
    }
  }

  /** Looks for the range anew only where one of its ends is gone. */
  private void narrow(LogTransaction transaction, CorpusKey corpus) throws SQLException {
    try (PreparedStatement update =
        transaction
            .connection()
            .prepareStatement(
                "UPDATE ingest.corpus c SET (first_post_at, last_post_at) ="
                    + " (SELECT min(created_at), max(created_at) FROM ingest.post p WHERE p.corpus = c.no)"
                    + " WHERE no = ? AND (first_post_at >= ? OR last_post_at <= ?)")) {
      update.setInt(1, corpus.no());
      update.setObject(2, SqlTime.of(firstGone));
      update.setObject(3, SqlTime.of(lastGone));
      update.executeUpdate();
    }
  }
}
