package chancery.ingest;

import chancery.ingest.actor.ActorLimits;
import chancery.ingest.actor.Actors;
import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.CorpusErasure;
import chancery.ingest.definition.DefinitionLimits;
import chancery.ingest.definition.Definitions;
import chancery.ingest.definition.Labels;
import chancery.ingest.format.DocumentLimits;
import chancery.ingest.format.FormatLimits;
import chancery.ingest.format.Formats;
import chancery.ingest.imports.ImportLimits;
import chancery.ingest.imports.ImportTable;
import chancery.ingest.imports.Imports;
import chancery.ingest.log.Database;
import chancery.ingest.log.EventLog;
import chancery.ingest.log.Followers;
import chancery.ingest.log.Following;
import chancery.ingest.log.LogFeed;
import chancery.ingest.log.Page;
import chancery.ingest.log.Presence;
import chancery.ingest.post.Posts;
import chancery.ingest.rpc.BodyLimits;
import chancery.kit.rpc.Calls;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Puts the service together: the parts take what they need, and know of no framework. */
final class Wiring {

  private final Clock clock = Clock.systemUTC();

  @Produces
  @Singleton
  Database database(AgroalDataSource source) {
    return new Database(source);
  }

  @Produces
  @Singleton
  Presence presence() {
    return Presence.random(new SecureRandom());
  }

  @Produces
  @Singleton
  LogFeed feed(Database database, Presence presence, LogSettings settings) {
    LogFeed feed = new LogFeed(database, presence, settings.tailBytes());
    feed.start();
    return feed;
  }

  @Produces
  @Singleton
  EventLog log(
      Database database, LogSettings settings, LogFeed feed, Tracer tracer, MeterRegistry metrics) {
    return new EventLog(database, settings.partitionEvents(), feed, clock, tracer, metrics);
  }

  @Produces
  @Singleton
  Followers followers(LogFeed feed, ImportSettings settings) {
    long near = settings.joiningLags() * settings.maxFollowerLag();
    return new Followers(feed::head, near, System::nanoTime);
  }

  @Produces
  @Singleton
  Following following(LogFeed feed, Followers followers, LogSettings settings) {
    return new Following(
        feed,
        followers,
        new Page(settings.responseEvents(), settings.responseBytes()),
        settings.heartbeat());
  }

  @Produces
  @Singleton
  CorpusErasure erasure(Database database, LogSettings settings) {
    return new CorpusErasure(database, settings.erasureStep());
  }

  @Produces
  @Singleton
  Corpora corpora(Database database, EventLog log, CorpusErasure erasure) {
    return new Corpora(database, log, erasure);
  }

  @Produces
  @Singleton
  Posts posts(Database database, EventLog log, Corpora corpora, LogSettings settings) {
    return new Posts(database, log, corpora, settings.erasureStep());
  }

  @Produces
  @Singleton
  Actors actors(Database database, EventLog log, Corpora corpora, ImportSettings settings) {
    return new Actors(
        database,
        log,
        corpora,
        new ActorLimits(settings.actorRejects(), settings.actorCharacters()));
  }

  @Produces
  @Singleton
  Definitions definitions(
      Database database, EventLog log, Corpora corpora, DefinitionSettings settings) {
    return new Definitions(database, log, corpora, limits(settings));
  }

  static DefinitionLimits limits(DefinitionSettings settings) {
    return new DefinitionLimits(
        settings.bytes(),
        settings.names(),
        settings.versions(),
        settings.categories(),
        settings.patterns(),
        settings.patternCharacters(),
        settings.words(),
        settings.queryCharacters(),
        settings.titleCharacters(),
        settings.descriptionCharacters(),
        settings.labels(),
        settings.pageBytes(),
        settings.findingItems());
  }

  @Produces
  @Singleton
  Labels labels(Database database, EventLog log, Corpora corpora, DefinitionSettings settings) {
    return new Labels(database, log, corpora, settings.labels());
  }

  @Produces
  @Singleton
  ImportLimits importLimits(ImportSettings settings) {
    return new ImportLimits(
        settings.atOnce(),
        settings.batchPosts(),
        settings.batchBytes(),
        settings.linger(),
        settings.progress(),
        settings.limit().zstdWindowLog(),
        settings.keptRejects(),
        settings.maxFollowerLag(),
        settings.stuckFollower(),
        settings.stopWait());
  }

  @Produces
  @Singleton
  Formats formats(ImportSettings settings) {
    return new Formats(limits(settings.limit()), documents(settings.document()), clock);
  }

  static DocumentLimits documents(ImportSettings.Document document) {
    return new DocumentLimits(document.fileBytes(), document.leastWords(), document.mostWords());
  }

  static FormatLimits limits(ImportSettings.Limit limit) {
    return new FormatLimits(
        limit.lineBytes(),
        limit.pageBytes(),
        limit.idCharacters(),
        limit.nameCharacters(),
        limit.urlCharacters(),
        limit.entities(),
        limit.columns(),
        limit.nesting(),
        limit.earliestPost(),
        limit.earliestDocument(),
        limit.ahead());
  }

  @Produces
  @Singleton
  ImportTable importTable(Database database, Presence presence) {
    return new ImportTable(database, presence, clock);
  }

  @Produces
  @Singleton
  Imports imports(
      ImportTable table,
      Corpora corpora,
      Posts posts,
      Followers followers,
      Formats formats,
      ImportLimits limits,
      MeterRegistry metrics) {
    return new Imports(table, corpora, posts, followers, formats::named, limits, metrics, clock);
  }

  @Produces
  @Singleton
  BodyLimits bodyLimits(ImportSettings settings) {
    return new BodyLimits(settings.chunks(), settings.actorBytes());
  }

  @Produces
  @Singleton
  Calls calls() {
    return new Calls();
  }

  void close(@Disposes Calls calls) {
    calls.close();
  }
}
