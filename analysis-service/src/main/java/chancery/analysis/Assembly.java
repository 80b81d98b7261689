package chancery.analysis;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.Slices;
import chancery.analysis.bursts.TrendAnswers;
import chancery.analysis.coding.Codebooks;
import chancery.analysis.coding.Codings;
import chancery.analysis.coding.StanceTargets;
import chancery.analysis.content.BuiltInCodebook;
import chancery.analysis.content.CodebookLimits;
import chancery.analysis.corpus.Corpora;
import chancery.analysis.corpus.FollowedGeneration;
import chancery.analysis.corpus.Generation;
import chancery.analysis.corpus.Preparation;
import chancery.analysis.corpus.Upkeep;
import chancery.analysis.enrich.BuiltInSentiment;
import chancery.analysis.enrich.Enricher;
import chancery.analysis.enrich.SentimentJudge;
import chancery.analysis.index.LuceneIndex;
import chancery.analysis.index.LuceneStorage;
import chancery.analysis.inference.ServedSentiment;
import chancery.analysis.language.LanguageDetector;
import chancery.analysis.live.LiveChannel;
import chancery.analysis.posts.PostAnswers;
import chancery.analysis.profiles.AccountAnswers;
import chancery.analysis.query.QueryLimits;
import chancery.analysis.query.QueryParser;
import chancery.analysis.sentiment.SentimentModel;
import chancery.analysis.topics.ContentAnswers;
import chancery.kit.cache.AnswerCache;
import chancery.kit.cache.RedisAnswerStore;
import chancery.kit.follow.LogFollower;
import chancery.kit.rpc.Calls;
import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.TlsChannelCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service's parts together. */
@ApplicationScoped
class Assembly {

  @Produces
  @Singleton
  Calls calls() {
    return new Calls();
  }

  void stop(@Disposes Calls calls) {
    calls.close();
  }

  @Produces
  @Singleton
  SentimentModel sentimentModel() {
    return SentimentModel.load();
  }

  @Produces
  @Singleton
  SentimentJudge sentiments(SentimentModel model, SentimentConfig config, MeterRegistry metrics) {
    BuiltInSentiment builtIn = new BuiltInSentiment(model);
    return config
        .model()
        .address()
        .<SentimentJudge>map(address -> served(address, config.model(), builtIn, metrics))
        .orElse(builtIn);
  }

  private static ServedSentiment served(
      String address, SentimentConfig.Model config, SentimentJudge builtIn, MeterRegistry metrics) {
    ChannelCredentials credentials =
        config.tls() ? TlsChannelCredentials.create() : InsecureChannelCredentials.create();
    ServedSentiment.Settings settings =
        new ServedSentiment.Settings(
            config.name(),
            config.version().orElse(""),
            config.input(),
            config.output(),
            config.labels(),
            config.logits(),
            config.languages().orElse(Set.of()),
            config.batch(),
            config.deadline(),
            config.failures(),
            config.rest());
    return new ServedSentiment(
        Grpc.newChannelBuilder(address, credentials).build(),
        settings,
        config.whenDown() == SentimentConfig.WhenDown.BUILT_IN ? builtIn : null,
        metrics,
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  Preparation preparation(
      IndexConfig config, SentimentConfig sentiment, SentimentJudge sentiments) {
    return new Preparation(
        () -> new Enricher(LanguageDetector.load(), sentiments, sentiment.confidence()),
        config.enrichmentThreads());
  }

  @Produces
  @Singleton
  Codebooks codebooks(CodebookConfig config) {
    CodebookLimits limits =
        new CodebookLimits(
            config.patterns(), config.characters(), config.words(), config.everywhere());
    return new Codebooks(BuiltInCodebook.load(), limits);
  }

  @Produces
  @Singleton
  Corpora corpora(
      @ConfigProperty(name = "chancery.analysis.data") Path folder,
      IndexConfig config,
      AnswerConfig answers,
      Preparation preparation,
      SentimentConfig sentiment,
      SentimentJudge sentiments,
      Codebooks codebooks,
      StanceTargets targets,
      LiveChannel live,
      @GrpcClient("ingest") Channel log,
      MeterRegistry metrics) {
    LuceneIndex.Settings settings =
        new LuceneIndex.Settings(storage(config), config.buffer(), config.mergeThreads());
    Timer commits =
        Timer.builder("chancery.index.commit")
            .description("Time to make changes of the indexes durable")
            .register(metrics);
    return new Corpora(
        folder,
        Enricher.version(sentiments.model(), sentiment.confidence()),
        answers.corpusWait(),
        live,
        (place, name, news) -> {
          Generation generation =
              new Generation(place, found -> LuceneIndex.open(found, settings), preparation, news);
          LogFollower follower = new LogFollower(log, generation, name, metrics, Clock.systemUTC());
          return new FollowedGeneration(
              place,
              generation,
              follower,
              new Upkeep(generation, rhythm(config), System::nanoTime, commits),
              generation.coding(Codings.together(codebooks, targets), config.codingThreads()));
        });
  }

  private static Upkeep.Rhythm rhythm(IndexConfig config) {
    return new Upkeep.Rhythm(
        config.refresh(),
        config.longestRest(),
        config.busyRefresh(),
        config.busyLongestRest(),
        config.busy(),
        config.commit(),
        config.expunge());
  }

  /** A native executable has no access to foreign memory, which mapping takes. */
  private static LuceneStorage storage(IndexConfig config) {
    boolean nativeExecutable = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
    return nativeExecutable ? LuceneStorage.READ : config.storage();
  }

  @Produces
  @Singleton
  QueryParser queries(QueryConfig config) {
    return new QueryParser(
        new QueryLimits(config.characters(), config.parts(), config.depth(), config.slop()));
  }

  @Produces
  @Singleton
  Answering answering(
      Corpora corpora,
      QueryParser queries,
      Codebooks codebooks,
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
    return new Answering(new Slices(corpora, queries, codebooks, config.longestWait()), answers);
  }

  @Produces
  @Singleton
  TrendAnswers trends(Answering answering, AnswerConfig config, TrendConfig trend) {
    return new TrendAnswers(answering, limits(config), trend.uses());
  }

  @Produces
  @Singleton
  AccountAnswers accounts(Answering answering, AccountConfig account) {
    return new AccountAnswers(answering, account.accounts(), account.samples(), account.draws());
  }

  @Produces
  @Singleton
  ContentAnswers contents(Answering answering, AnswerConfig config) {
    return new ContentAnswers(answering, limits(config), config.humanCodes());
  }

  @Produces
  @Singleton
  PostAnswers answers(Answering answering, AnswerConfig config, SentimentConfig sentiment) {
    return new PostAnswers(answering, limits(config), sentiment.confidence());
  }

  private static Limits limits(AnswerConfig config) {
    return new Limits(
        config.pageSize(), config.values(), config.groups(), config.buckets(), config.cells());
  }
}
