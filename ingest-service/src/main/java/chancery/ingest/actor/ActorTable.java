package chancery.ingest.actor;

import chancery.ingest.log.CopyRows;
import chancery.ingest.log.CorpusKey;
import chancery.log.v1.Actor;
import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The table of actors within one transaction. */
final class ActorTable {

  private final Connection connection;
  private final CorpusKey corpus;

  ActorTable(Connection connection, CorpusKey corpus) {
    this.connection = connection;
    this.corpus = corpus;
  }

  List<Actor> find(Collection<String> ids) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT actor FROM ingest.actor WHERE corpus = ? AND actor_id = ANY (?)")) {
      select.setInt(1, corpus.no());
      select.setArray(2, connection.createArrayOf("text", ids.toArray()));
      return read(select);
    }
  }

  /** By id, beginning after one. */
  List<Actor> after(String id, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT actor FROM ingest.actor WHERE corpus = ? AND actor_id > ? ORDER BY actor_id LIMIT ?")) {
      select.setInt(1, corpus.no());
      select.setString(2, id);
      select.setInt(3, limit);
      return read(select);
    }
  }

  /** Ids of all actors but these. */
  List<String> idsExcept(Collection<String> ids) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT actor_id FROM ingest.actor WHERE corpus = ? AND actor_id <> ALL (?) ORDER BY actor_id")) {
      select.setInt(1, corpus.no());
      select.setArray(2, connection.createArrayOf("text", ids.toArray()));
      List<String> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  /** Writes actors in place of what was there under their ids. */
  void put(Collection<Actor> actors) throws SQLException {
    delete(actors.stream().map(Actor::getId).toList());
    CopyRows rows = new CopyRows();
    for (Actor actor : actors) {
      rows.row(3).int32(corpus.no()).text(actor.getId()).bytes(actor.toByteArray());
    }
    rows.copyInto(connection, "ingest.actor (corpus, actor_id, actor)");
  }

  int delete(Collection<String> ids) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM ingest.actor WHERE corpus = ? AND actor_id = ANY (?)")) {
      delete.setInt(1, corpus.no());
      delete.setArray(2, connection.createArrayOf("text", ids.toArray()));
      return delete.executeUpdate();
    }
  }

  private static List<Actor> read(PreparedStatement select) throws SQLException {
    List<Actor> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(Actor.parseFrom(rows.getBytes(1)));
      }
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("An actor in the database cannot be read", damaged);
    }
    return found;
  }
}
