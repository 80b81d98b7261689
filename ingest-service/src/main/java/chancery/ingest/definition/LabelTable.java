package chancery.ingest.definition;

import chancery.ingest.log.CopyRows;
import chancery.ingest.log.CorpusKey;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The labels of a corpus within one transaction. */
final class LabelTable {

  private final Connection connection;
  private final CorpusKey corpus;

  LabelTable(Connection connection, CorpusKey corpus) {
    this.connection = connection;
    this.corpus = corpus;
  }

  /** The stances of those of the posts that have a label. */
  Map<String, Stance> find(String target, Collection<String> postIds) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT post_id, stance FROM ingest.label WHERE corpus = ? AND target = ? AND post_id = ANY (?)")) {
      select.setInt(1, corpus.no());
      select.setString(2, target);
      select.setArray(3, connection.createArrayOf("text", postIds.toArray()));
      Map<String, Stance> found = new HashMap<>();
      for (StanceLabel label : read(select)) {
        found.put(label.getPostId(), label.getStance());
      }
      return found;
    }
  }

  /** By post id, beginning after one. */
  List<StanceLabel> after(String target, String postId, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT post_id, stance FROM ingest.label WHERE corpus = ? AND target = ? AND post_id > ?"
                + " ORDER BY post_id LIMIT ?")) {
      select.setInt(1, corpus.no());
      select.setString(2, target);
      select.setString(3, postId);
      select.setInt(4, limit);
      return read(select);
    }
  }

  private static List<StanceLabel> read(PreparedStatement select) throws SQLException {
    List<StanceLabel> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(
            StanceLabel.newBuilder()
                .setPostId(rows.getString(1))
                .setStanceValue(rows.getInt(2))
                .build());
      }
    }
    return found;
  }

  /** Those of the ids under which the corpus has a post. */
  Set<String> posts(Collection<String> postIds) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT post_id FROM ingest.post WHERE corpus = ? AND post_id = ANY (?)")) {
      select.setInt(1, corpus.no());
      select.setArray(2, connection.createArrayOf("text", postIds.toArray()));
      Set<String> found = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  /** Writes labels in place of those that were there; one without a stance takes them back. */
  void put(String target, Collection<StanceLabel> labels) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM ingest.label WHERE corpus = ? AND target = ? AND post_id = ANY (?)")) {
      delete.setInt(1, corpus.no());
      delete.setString(2, target);
      delete.setArray(
          3,
          connection.createArrayOf("text", labels.stream().map(StanceLabel::getPostId).toArray()));
      delete.executeUpdate();
    }
    CopyRows rows = new CopyRows();
    for (StanceLabel label : labels) {
      if (label.getStance() != Stance.STANCE_UNSPECIFIED) {
        rows.row(4)
            .int32(corpus.no())
            .int16(label.getStanceValue())
            .text(target)
            .text(label.getPostId());
      }
    }
    rows.copyInto(connection, "ingest.label (corpus, stance, target, post_id)");
  }

  void deleteTarget(String target) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM ingest.label WHERE corpus = ? AND target = ?")) {
      delete.setInt(1, corpus.no());
      delete.setString(2, target);
      delete.executeUpdate();
    }
  }

  /** Deletes all labels of posts and returns of which posts those were, by target. */
  Map<String, List<String>> deletePosts(Collection<String> postIds) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM ingest.label WHERE corpus = ? AND post_id = ANY (?) RETURNING target, post_id")) {
      delete.setInt(1, corpus.no());
      delete.setArray(2, connection.createArrayOf("text", postIds.toArray()));
      Map<String, List<String>> deleted = new TreeMap<>();
      try (ResultSet rows = delete.executeQuery()) {
        while (rows.next()) {
          deleted.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
        }
      }
      return deleted;
    }
  }
}
