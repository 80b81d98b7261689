package chancery.ingest.post;

import chancery.ingest.log.CopyRows;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.SqlTime;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of posts within one transaction. */
final class PostTable {

  /** A row to be written. */
  record Row(String postId, PostState state) {}

  private final Connection connection;
  private final CorpusKey corpus;

  PostTable(Connection connection, CorpusKey corpus) {
    this.connection = connection;
    this.corpus = corpus;
  }

  /** The states of those of the posts that are there. */
  Map<String, PostState> find(Collection<String> postIds) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT post_id, position, content_hash, author, created_at, observed_at, earlier_hashes"
                + " FROM ingest.post WHERE corpus = ? AND post_id = ANY (?)")) {
      select.setInt(1, corpus.no());
      select.setArray(2, connection.createArrayOf("text", postIds.toArray()));
      return read(select);
    }
  }

  /** Some of an author's posts, at most so many. */
  Map<String, PostState> ofAuthor(long author, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT post_id, position, content_hash, author, created_at, observed_at, earlier_hashes"
                + " FROM ingest.post WHERE author = ? LIMIT ?")) {
      select.setLong(1, author);
      select.setInt(2, limit);
      return read(select);
    }
  }

  private static Map<String, PostState> read(PreparedStatement select) throws SQLException {
    Map<String, PostState> states = new HashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        states.put(
            rows.getString(1),
            new PostState(
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                SqlTime.readPresent(rows, 5),
                SqlTime.read(rows, 6),
                hashes(rows.getArray(7))));
      }
    }
    return states;
  }

  void insert(List<Row> rows) throws SQLException {
    CopyRows copy = new CopyRows();
    for (Row row : rows) {
      PostState state = row.state();
      copy.row(8)
          .int64(state.position())
          .int64(state.hash())
          .int64(state.author())
          .time(state.createdAt())
          .time(state.observedAt())
          .int32(corpus.no())
          .text(row.postId());
      // A post that changed within the batch that brought it.
      if (state.earlierHashes().length == 0) {
        copy.absent();
      } else {
        copy.int64s(state.earlierHashes());
      }
    }
    copy.copyInto(
        connection,
        "ingest.post (position, content_hash, author, created_at, observed_at, corpus, post_id, earlier_hashes)");
  }

  void update(List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE ingest.post SET position = ?, content_hash = ?, author = ?, created_at = ?, observed_at = ?,"
                + " earlier_hashes = ? WHERE corpus = ? AND post_id = ?")) {
      for (Row row : rows) {
        PostState state = row.state();
        update.setLong(1, state.position());
        update.setLong(2, state.hash());
        update.setLong(3, state.author());
        update.setObject(4, SqlTime.of(state.createdAt()));
        update.setObject(5, SqlTime.of(state.observedAt()));
        update.setArray(6, array(state.earlierHashes()));
        update.setInt(7, corpus.no());
        update.setString(8, row.postId());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  void delete(Collection<String> postIds) throws SQLException {
    if (postIds.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM ingest.post WHERE corpus = ? AND post_id = ANY (?)")) {
      delete.setInt(1, corpus.no());
      delete.setArray(2, connection.createArrayOf("text", postIds.toArray()));
      delete.executeUpdate();
    }
  }

  private Array array(long[] hashes) throws SQLException {
    List<Object> boxed = new ArrayList<>(hashes.length);
    for (long hash : hashes) {
      boxed.add(hash);
    }
    return connection.createArrayOf("bigint", boxed.toArray());
  }

  private static long[] hashes(@Nullable Array array) throws SQLException {
    if (array == null) {
      return new long[0];
    }
    Long[] boxed = (Long[]) array.getArray();
    long[] hashes = new long[boxed.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = boxed[i];
    }
    return hashes;
  }
}
