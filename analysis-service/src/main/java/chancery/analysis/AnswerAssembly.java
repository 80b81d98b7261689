package chancery.analysis;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.Slices;
import chancery.analysis.bursts.TrendAnswers;
import chancery.analysis.coding.Codebooks;
import chancery.analysis.corpus.Corpora;
import chancery.analysis.posts.PostAnswers;
import chancery.analysis.profiles.AccountAnswers;
import chancery.analysis.query.QueryLimits;
import chancery.analysis.query.QueryParser;
import chancery.analysis.relations.Relations;
import chancery.analysis.topics.ContentAnswers;
import chancery.kit.cache.AnswerCache;
import chancery.kit.cache.RedisAnswerStore;
import chancery.kit.rpc.Calls;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the parts together that answer questions. */
@ApplicationScoped
class AnswerAssembly {

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
  Limits limits(AnswerConfig config) {
    return new Limits(
        config.pageSize(), config.values(), config.groups(), config.buckets(), config.cells());
  }

  @Produces
  @Singleton
  TrendAnswers trends(Answering answering, Limits limits, TrendConfig trend) {
    return new TrendAnswers(answering, limits, trend.uses());
  }

  @Produces
  @Singleton
  AccountAnswers accounts(Answering answering, AccountConfig account) {
    return new AccountAnswers(answering, account.accounts(), account.samples(), account.draws());
  }

  @Produces
  @Singleton
  Relations relations(
      Answering answering, Limits limits, SentimentConfig sentiment, AccountConfig account) {
    return new Relations(answering, limits, sentiment.confidence(), account.relations());
  }

  @Produces
  @Singleton
  ContentAnswers contents(Answering answering, Limits limits, AnswerConfig config) {
    return new ContentAnswers(answering, limits, config.humanCodes());
  }

  @Produces
  @Singleton
  PostAnswers posts(Answering answering, Limits limits, SentimentConfig sentiment) {
    return new PostAnswers(answering, limits, sentiment.confidence());
  }
}
