package chancery.analysis;

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
import chancery.analysis.enrich.Enricher;
import chancery.analysis.enrich.SentimentJudge;
import chancery.analysis.index.LuceneIndex;
import chancery.analysis.index.LuceneStorage;
import chancery.analysis.language.LanguageDetector;
import chancery.analysis.live.LiveChannel;
import chancery.kit.follow.LogFollower;
import io.grpc.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the parts together that follow the log into indexes, and code the posts in them. */
@ApplicationScoped
class IndexAssembly {

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
}
