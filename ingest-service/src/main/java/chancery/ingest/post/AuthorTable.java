package chancery.ingest.post;

import chancery.ingest.log.CorpusKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The authors of a corpus's posts within one transaction: each author with posts has a row. */
final class AuthorTable {

  private final Connection connection;
  private final CorpusKey corpus;

  AuthorTable(Connection connection, CorpusKey corpus) {
    this.connection = connection;
    this.corpus = corpus;
  }

  /** The numbers of those authors that are there. */
  Map<String, Long> find(Collection<String> authorIds) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT author_id, no FROM ingest.author WHERE corpus = ? AND author_id = ANY (?)")) {
      select.setInt(1, corpus.no());
      select.setArray(2, connection.createArrayOf("text", authorIds.toArray()));
      return numbers(select);
    }
  }

  /** The numbers of new authors. */
  Map<String, Long> insert(Collection<String> authorIds) throws SQLException {
    if (authorIds.isEmpty()) {
      return Map.of();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ingest.author (corpus, author_id) SELECT ?, unnest(?) RETURNING author_id, no")) {
      insert.setInt(1, corpus.no());
      insert.setArray(2, connection.createArrayOf("text", authorIds.toArray()));
      return numbers(insert);
    }
  }

  /** Removes those of the authors that have no posts any more and returns how many those were. */
  int deleteWithoutPosts(Collection<Long> authors) throws SQLException {
    if (authors.isEmpty()) {
      return 0;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM ingest.author a WHERE no = ANY (?)"
                + " AND NOT EXISTS (SELECT 1 FROM ingest.post p WHERE p.author = a.no)")) {
      List<Long> numbers = new ArrayList<>(authors);
      delete.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
      return delete.executeUpdate();
    }
  }

  private static Map<String, Long> numbers(PreparedStatement statement) throws SQLException {
    Map<String, Long> numbers = new HashMap<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        numbers.put(rows.getString(1), rows.getLong(2));
      }
    }
    return numbers;
  }
}
