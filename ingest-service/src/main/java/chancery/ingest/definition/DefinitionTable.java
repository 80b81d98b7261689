package chancery.ingest.definition;

import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.SqlTime;
import chancery.ingest.v1.DefinitionVersion;
import chancery.kit.time.WireTime;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The definitions of one kind in a corpus within one transaction. */
final class DefinitionTable {

  /**
   * A version.
   *
   * @param definition null where it is the deletion
   */
  record Version(long number, long position, @Nullable Definition definition) {}

  /** A definition that is there, with what it takes to send it. */
  record Size(String name, long version, int bytes) {}

  private final Connection connection;
  private final CorpusKey corpus;
  private final DefinitionKind kind;

  DefinitionTable(Connection connection, CorpusKey corpus, DefinitionKind kind) {
    this.connection = connection;
    this.corpus = corpus;
    this.kind = kind;
  }

  Optional<Version> latest(String name) throws SQLException {
    return one(name, "ORDER BY version DESC LIMIT 1", 0);
  }

  Optional<Version> version(String name, long number) throws SQLException {
    return one(name, "AND version = ?", number);
  }

  private Optional<Version> one(String name, String which, long number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT version, position, definition FROM ingest.definition"
                + " WHERE corpus = ? AND kind = ? AND name = ? "
                + which)) {
      int next = bind(select);
      select.setString(next++, name);
      if (number > 0) {
        select.setLong(next, number);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Version(row.getLong(1), row.getLong(2), definition(row.getBytes(3))))
            : Optional.empty();
      }
    }
  }

  /** Newest first. */
  List<DefinitionVersion> versions(String name, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT version, position, recorded_at, definition IS NULL FROM ingest.definition"
                + " WHERE corpus = ? AND kind = ? AND name = ? ORDER BY version DESC LIMIT ?")) {
      int next = bind(select);
      select.setString(next++, name);
      select.setInt(next, limit);
      List<DefinitionVersion> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              DefinitionVersion.newBuilder()
                  .setVersion(rows.getLong(1))
                  .setPosition(rows.getLong(2))
                  .setRecordedAt(WireTime.timestamp(SqlTime.readPresent(rows, 3)))
                  .setDeleted(rows.getBoolean(4))
                  .build());
        }
      }
      return found;
    }
  }

  /** Those that are there, by name, beginning after one. */
  List<Size> after(String name, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT name, version, octet_length(definition) FROM ("
                + "SELECT DISTINCT ON (name) name, version, definition FROM ingest.definition"
                + " WHERE corpus = ? AND kind = ? AND name > ? ORDER BY name, version DESC) latest"
                + " WHERE definition IS NOT NULL ORDER BY name LIMIT ?")) {
      int next = bind(select);
      select.setString(next++, name);
      select.setInt(next, limit);
      List<Size> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Size(rows.getString(1), rows.getLong(2), rows.getInt(3)));
        }
      }
      return found;
    }
  }

  /**
   * @param definition null for the deletion
   */
  void insert(String name, Version version, Instant recordedAt) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ingest.definition (corpus, kind, name, version, position, recorded_at, definition)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int next = bind(insert);
      insert.setString(next++, name);
      insert.setLong(next++, version.number());
      insert.setLong(next++, version.position());
      insert.setObject(next++, SqlTime.of(recordedAt));
      Definition definition = version.definition();
      insert.setBytes(next, definition == null ? null : definition.toByteArray());
      insert.executeUpdate();
    }
  }

  /** Binds the corpus and the kind, and returns the parameter after them. */
  private int bind(PreparedStatement statement) throws SQLException {
    statement.setInt(1, corpus.no());
    statement.setShort(2, (short) kind.getNumber());
    return 3;
  }

  private static @Nullable Definition definition(byte @Nullable [] bytes) {
    try {
      return bytes == null ? null : Definition.parseFrom(bytes);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("A definition in the database cannot be read", damaged);
    }
  }
}
