package chancery.ingest.corpus;

import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.EventLog;
import chancery.ingest.log.LogTransaction;
import chancery.ingest.log.SqlTime;
import chancery.ingest.v1.Corpus;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import chancery.log.v1.CorpusCreated;
import chancery.log.v1.CorpusDeleted;
import chancery.log.v1.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The corpora with their counts, which the appends keep, so that nothing is counted when they are
 * asked for. Thread-safe.
 */
public final class Corpora {

  /**
   * What {@link #put} did.
   *
   * @param created whether the corpus is new
   * @param position of the corpus's last event
   */
  public record Put(Corpus corpus, boolean created, long position) {}

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final String COLUMNS =
      "no, name, posts, authors, actors, first_post_at, last_post_at, created_at, position";

  private final Database database;
  private final EventLog log;
  private final CorpusErasure erasure;

  public Corpora(Database database, EventLog log, CorpusErasure erasure) {
    this.database = database;
    this.log = log;
    this.erasure = erasure;
  }

  /**
   * The corpus of that name, made if it is not there.
   *
   * @throws ChanceryException INVALID_ARGUMENT for a name that is not 1 to 64 of a-z, 0-9 and
   *     hyphen
   */
  public Put put(String name) {
    if (!NAME.matcher(name).matches()) {
      throw ChanceryException.invalid(
          "corpus",
          "is '%s'; a corpus is named with 1 to 64 of a-z, 0-9 and hyphen".formatted(name));
    }
    return log.write(transaction -> {
      Optional<Corpus> known = select(transaction.connection(), name);
      boolean created = known.isEmpty();
      Corpus corpus = created ? create(transaction, name) : known.get();
      return new Put(corpus, created, corpus.getPosition());
    });
  }

  private static Corpus create(LogTransaction transaction, String name) throws SQLException {
    long position = transaction.position() + 1;
    try (PreparedStatement insert =
        transaction
            .connection()
            .prepareStatement(
                "INSERT INTO ingest.corpus (name, created_at, created_position, position)"
                    + " VALUES (?, ?, ?, ?) RETURNING "
                    + COLUMNS)) {
      insert.setString(1, name);
      insert.setObject(2, SqlTime.of(transaction.recordedAt()));
      insert.setLong(3, position);
      insert.setLong(4, position);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        transaction.append(
            new CorpusKey(row.getInt(1), name),
            Event.newBuilder().setCorpusCreated(CorpusCreated.getDefaultInstance()).build());
        return corpus(row);
      }
    }
  }

  /**
   * @throws ChanceryException NOT_FOUND
   */
  public Corpus get(String name) {
    return database
        .run(connection -> select(connection, name))
        .orElseThrow(() -> ChanceryException.corpusNotFound(name));
  }

  /**
   * What the log knows a corpus by.
   *
   * @throws ChanceryException NOT_FOUND
   */
  public CorpusKey key(String name) {
    return database.run(connection -> key(connection, name));
  }

  private static CorpusKey key(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT no FROM ingest.corpus WHERE name = ? AND deleted_at IS NULL")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw ChanceryException.corpusNotFound(name);
        }
        return new CorpusKey(row.getInt(1), name);
      }
    }
  }

  /** By name. */
  public Listed<Corpus> list(int pageSize, String pageToken) {
    int size = PageSize.of(pageSize);
    return database.run(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement(
              "SELECT "
                  + COLUMNS
                  + " FROM ingest.corpus WHERE deleted_at IS NULL AND name > ? ORDER BY name LIMIT ?")) {
        select.setString(1, pageToken);
        select.setInt(2, size + 1);
        List<Corpus> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            found.add(corpus(rows));
          }
        }
        return Listed.of(found, size, Corpus::getCorpus);
      }
    });
  }

  /**
   * Deletes the corpus and everything in it. Its name is free, and followers know, from the first
   * moment; when this returns, its content is gone from the tables too.
   *
   * @return position of the event that says so
   * @throws ChanceryException NOT_FOUND
   */
  public long delete(String name) {
    long position =
        log.write(transaction -> {
          CorpusKey corpus = key(transaction.connection(), name);
          long at =
              transaction.append(
                  corpus,
                  Event.newBuilder().setCorpusDeleted(CorpusDeleted.getDefaultInstance()).build());
          try (PreparedStatement update =
              transaction
                  .connection()
                  .prepareStatement(
                      "UPDATE ingest.corpus SET deleted_at = ?, position = ? WHERE no = ?")) {
            update.setObject(1, SqlTime.of(transaction.recordedAt()));
            update.setLong(2, at);
            update.setInt(3, corpus.no());
            update.executeUpdate();
          }
          transaction.forgetRecent();
          return at;
        });
    erasure.eraseDeleted();
    return position;
  }

  private static Optional<Corpus> select(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM ingest.corpus WHERE name = ? AND deleted_at IS NULL")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(corpus(row)) : Optional.empty();
      }
    }
  }

  private static Corpus corpus(ResultSet row) throws SQLException {
    Corpus.Builder corpus =
        Corpus.newBuilder()
            .setCorpus(row.getString(2))
            .setPosts(row.getLong(3))
            .setAuthors(row.getLong(4))
            .setActors(row.getLong(5))
            .setCreatedAt(WireTime.timestamp(SqlTime.readPresent(row, 8)))
            .setPosition(row.getLong(9));
    Instant from = SqlTime.read(row, 6);
    Instant to = SqlTime.read(row, 7);
    if (from != null && to != null) {
      corpus.setFrom(WireTime.timestamp(from)).setTo(WireTime.timestamp(to));
    }
    return corpus.build();
  }
}
