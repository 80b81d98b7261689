package chancery.ingest;

import chancery.ingest.actor.ActorLimits;
import chancery.ingest.actor.Actors;
import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.CorpusErasure;
import chancery.ingest.definition.DefinitionLimits;
import chancery.ingest.definition.Definitions;
import chancery.ingest.definition.Labels;
import chancery.ingest.log.Database;
import chancery.ingest.log.EventLog;
import chancery.ingest.log.Followers;
import chancery.ingest.log.LogFeed;
import chancery.ingest.log.Presence;
import chancery.ingest.post.Change;
import chancery.ingest.post.ContentHash;
import chancery.ingest.post.Posts;
import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;

/**
 * The service's parts, put together without a framework on an empty database of a real PostgreSQL.
 */
public final class LogFixture implements AutoCloseable {

  public static final int ERASURE_STEP = 3;
  private static final long PARTITION_EVENTS = 200;
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final RandomGenerator RANDOM = new Random(1);

  /** One server for all tests of the run; it ends with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setConnectConfig("connectTimeout", "20").start();
      } catch (IOException failure) {
        throw new UncheckedIOException("PostgreSQL did not start", failure);
      }
    }
  }

  public final MeterRegistry metrics = new SimpleMeterRegistry();
  public final AgroalDataSource source;
  public final Presence presence = Presence.random(RANDOM);
  public final Database database;
  public final LogFeed feed;
  public final EventLog log;
  public final Followers followers;
  public final Corpora corpora;
  public final Posts posts;
  public final Actors actors;
  public final Definitions definitions;
  public final Labels labels;

  public LogFixture() {
    String name = "log" + DATABASES.incrementAndGet();
    try (Statement statement =
        Server.POSTGRES.getPostgresDatabase().getConnection().createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      source =
          AgroalDataSource.from(
              new AgroalDataSourceConfigurationSupplier()
                  .connectionPoolConfiguration(pool ->
                      pool.maxSize(12)
                          .acquisitionTimeout(Duration.ofSeconds(10))
                          .connectionFactoryConfiguration(factory ->
                              factory
                                  .jdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name))
                                  .principal(new NamePrincipal("postgres"))
                                  .credential(new SimplePassword("postgres")))));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    Flyway.configure().dataSource(source).schemas("ingest").load().migrate();
    database = new Database(source);
    feed = newFeed(presence);
    log = newLog(feed);
    followers = new Followers(feed::head, 0, System::nanoTime);
    corpora = new Corpora(database, log, new CorpusErasure(database, ERASURE_STEP));
    posts = new Posts(database, log, corpora, ERASURE_STEP);
    actors = new Actors(database, log, corpora, new ActorLimits(100, 512));
    definitions =
        new Definitions(
            database,
            log,
            corpora,
            new DefinitionLimits(4 << 20, 3, 4, 50, 30_000, 60, 6, 100, 40, 80, 5, 400, 4));
    labels = new Labels(database, log, corpora, 5);
  }

  /** Another reading end on the same database, as another process has it. */
  public LogFeed newFeed() {
    return newFeed(Presence.random(RANDOM));
  }

  private LogFeed newFeed(Presence itsPresence) {
    LogFeed other = new LogFeed(database, itsPresence, 1 << 20);
    other.start();
    return other;
  }

  /** Another writing end on the same database. */
  public EventLog newLog(LogFeed itsFeed) {
    return new EventLog(
        database,
        PARTITION_EVENTS,
        itsFeed,
        Clock.systemUTC(),
        OpenTelemetry.noop().getTracer("test"),
        metrics);
  }

  /** The first column of a query's first row. */
  public long number(String sql) {
    return database.run(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      }
    });
  }

  /** How many of the log's events hold a text in their payload, wherever. */
  public long eventsHolding(String text) {
    return number(
        "SELECT count(*) FROM ingest.event WHERE position(convert_to('%s', 'UTF8') IN payload) > 0"
            .formatted(text));
  }

  public static Change.Seen seen(Post.Builder post) {
    Post built = post.build();
    return new Change.Seen(built, new ContentHash().of(built));
  }

  /** A post of 2024, so many minutes into the year. */
  public static Post.Builder post(String id, String author, int minute, String text) {
    return Post.newBuilder()
        .setId("x:" + id)
        .setPlatform("x")
        .setKind(Kind.KIND_ORIGINAL)
        .setAuthor(Author.newBuilder().setId("x:" + author).setHandle(author))
        .setCreatedAt(time(minute))
        .setText(text);
  }

  /** So many minutes into 2024. */
  public static Timestamp time(int minute) {
    return Timestamp.newBuilder()
        .setSeconds(Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() + 60L * minute)
        .build();
  }

  @Override
  public void close() {
    feed.close();
    source.close();
  }
}
