package chancery.analysis;

import chancery.analysis.answer.Answers;
import chancery.analysis.answer.Limits;
import chancery.analysis.corpus.Corpora;
import chancery.analysis.corpus.FollowedGeneration;
import chancery.analysis.corpus.Generation;
import chancery.analysis.corpus.Preparation;
import chancery.analysis.corpus.Upkeep;
import chancery.analysis.enrich.Enricher;
import chancery.analysis.index.LuceneIndex;
import chancery.analysis.index.LuceneStorage;
import chancery.analysis.language.LanguageDetector;
import chancery.analysis.live.LiveChannel;
import chancery.analysis.live.RedisPublisher;
import chancery.kit.cache.AnswerCache;
import chancery.kit.cache.RedisAnswerStore;
import chancery.kit.follow.LogFollower;
import chancery.kit.rpc.Calls;
import io.grpc.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service's parts together. */
@ApplicationScoped
class Assembly {

  @Produces
  @Singleton
  Calls calls() {
    return new Calls();
  }

  @Produces
  @Singleton
  Preparation preparation(IndexConfig config) {
    return new Preparation(() -> new Enricher(LanguageDetector.load()), config.enrichmentThreads());
  }

  @Produces
  @Singleton
  LiveChannel live(ReactiveRedisDataSource redis, CacheConfig config) {
    return new LiveChannel(
        new RedisPublisher(redis, config.timeout(), config.rest(), Clock.systemUTC()));
  }

  @Produces
  @Singleton
  Corpora corpora(
      @ConfigProperty(name = "chancery.analysis.data") Path folder,
      IndexConfig config,
      Preparation preparation,
      LiveChannel live,
      @GrpcClient("ingest") Channel log,
      MeterRegistry metrics) {
    LuceneIndex.Settings settings = new LuceneIndex.Settings(storage(config), config.buffer());
    Upkeep.Rhythm rhythm =
        new Upkeep.Rhythm(
            config.refresh(),
            config.busyRefresh(),
            config.busy(),
            config.commit(),
            config.expunge());
    Timer commits =
        Timer.builder("chancery.index.commit")
            .description("Time to make changes of the indexes durable")
            .register(metrics);
    return new Corpora(
        folder,
        Enricher.VERSION,
        live,
        (place, name, news) -> {
          Generation generation =
              new Generation(place, found -> LuceneIndex.open(found, settings), preparation, news);
          LogFollower follower = new LogFollower(log, generation, name, metrics, Clock.systemUTC());
          return new FollowedGeneration(
              place,
              generation,
              follower,
              new Upkeep(generation, rhythm, System::nanoTime, commits));
        });
  }

  /** A native executable has no access to foreign memory, which mapping takes. */
  private static LuceneStorage storage(IndexConfig config) {
    boolean nativeExecutable = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
    return nativeExecutable ? LuceneStorage.READ : config.storage();
  }

  @Produces
  @Singleton
  Answers answers(
      Corpora corpora,
      ReactiveRedisDataSource redis,
      CacheConfig cache,
      AnswerConfig config,
      MeterRegistry metrics) {
    Clock clock = Clock.systemUTC();
    AnswerCache answers =
        new AnswerCache(
            new RedisAnswerStore(redis, cache.timeout(), cache.rest(), clock),
            new AnswerCache.Bounds(cache.ttl(), cache.largestEntry(), cache.memory()),
            metrics,
            clock);
    Limits limits =
        new Limits(
            config.pageSize(), config.values(), config.groups(), config.buckets(), config.cells());
    return new Answers(corpora, answers, limits, config.longestWait());
  }
}
