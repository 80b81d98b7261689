package chancery.graph;

import chancery.graph.snapshot.Corpora;
import chancery.kit.cache.AnswerCache;
import chancery.kit.cache.RedisAnswerStore;
import chancery.kit.follow.LogFollower;
import chancery.kit.rpc.Calls;
import io.grpc.Channel;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service together. */
@Singleton
final class GraphParts {

  /** The answers kept, in memory and in Redis. */
  @ConfigMapping(prefix = "chancery.cache")
  interface CacheSettings {

    /** How long an answer is kept. */
    @WithDefault("1h")
    Duration ttl();

    /** Bytes; larger answers are not kept. */
    @WithDefault("4000000")
    int largestEntry();

    /** Bytes of the answers at hand in memory, all together; 0 for none. */
    @WithDefault("8000000")
    long memory();

    /** How long a lookup may take. */
    @WithDefault("100ms")
    Duration timeout();

    /** How long a Redis that failed is left alone. */
    @WithDefault("5s")
    Duration rest();
  }

  /** When interactions are written to the disk while events come in. */
  @ConfigMapping(prefix = "chancery.snapshot")
  interface SnapshotSettings {

    /** After so many events. */
    @WithDefault("100000")
    long events();

    /** When the last snapshot is this old. */
    @WithDefault("10s")
    Duration interval();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Corpora corpora(
      @ConfigProperty(name = "chancery.graph.folder") Path folder,
      SnapshotSettings settings,
      MeterRegistry metrics,
      Clock clock)
      throws IOException {
    Corpora corpora =
        new Corpora(folder, new Corpora.Rhythm(settings.events(), settings.interval()), clock);
    Gauge.builder("chancery.network.interactions", corpora, Corpora::interactions)
        .description("Interactions kept")
        .register(metrics);
    Gauge.builder("chancery.coordination.shares", corpora, Corpora::shares)
        .description("Shares kept")
        .register(metrics);
    return corpora;
  }

  @Produces
  @Singleton
  LogFollower follower(
      @GrpcClient("ingest") Channel log, Corpora corpora, MeterRegistry metrics, Clock clock) {
    return new LogFollower(log, corpora, "graph-service", metrics, clock);
  }

  @Produces
  @Singleton
  AnswerCache cache(
      ReactiveRedisDataSource redis, CacheSettings settings, MeterRegistry metrics, Clock clock) {
    return new AnswerCache(
        new RedisAnswerStore(redis, settings.timeout(), settings.rest(), clock),
        new AnswerCache.Bounds(settings.ttl(), settings.largestEntry(), settings.memory()),
        metrics,
        clock);
  }

  @Produces
  @Singleton
  Builders builders(NetworkLimits limits, MeterRegistry metrics) {
    return new Builders(limits.builders(), limits.deadline(), metrics);
  }

  void stop(@Disposes Builders builders) {
    builders.close();
  }

  @Produces
  @Singleton
  Slices slices(Corpora corpora, @GrpcClient("analysis") Channel analysis, NetworkLimits limits) {
    return new Slices(corpora, analysis, limits);
  }

  @Produces
  @Singleton
  Answers answers(Slices slices, AnswerCache cache, Builders builders) {
    return new Answers(slices, cache, builders);
  }

  @Produces
  @Singleton
  NodeGroups nodeGroups(@GrpcClient("analysis") Channel analysis, Slices slices) {
    return new NodeGroups(new AuthorClasses(analysis, slices));
  }

  @Produces
  @Singleton
  Networks networks(Answers answers, NetworkLimits limits, NodeGroups groups) {
    return new Networks(answers, limits, groups);
  }

  @Produces
  @Singleton
  NetworkStructures structures(Answers answers, NetworkLimits limits) {
    return new NetworkStructures(answers, limits);
  }

  @Produces
  @Singleton
  NetworkGroups groups(
      Answers answers,
      Slices slices,
      @GrpcClient("analysis") Channel analysis,
      NetworkLimits networks,
      GroupLimits limits,
      NodeGroups nodes) {
    return new NetworkGroups(
        answers, networks, limits, nodes, new DialogueTone(analysis, slices, limits.tone()));
  }

  @Produces
  @Singleton
  NetworkWindows windows(Answers answers, NetworkLimits networks, GroupLimits limits) {
    return new NetworkWindows(answers, networks, limits);
  }

  @Produces
  @Singleton
  Coordinations coordinations(
      Answers answers,
      Slices slices,
      @GrpcClient("analysis") Channel analysis,
      CoordinationLimits limits) {
    return new Coordinations(answers, slices, new PostExport(analysis), limits);
  }

  @Produces
  @Singleton
  Impersonators impersonators(Answers answers, IdentityLimits limits) {
    return new Impersonators(answers, limits);
  }

  @Produces
  @Singleton
  AccountSignalsAnswers signals(
      Answers answers, NetworkLimits networks, CoordinationLimits shares, IdentityLimits limits) {
    return new AccountSignalsAnswers(answers, networks, shares, limits);
  }

  @Produces
  @Singleton
  Cascades cascades(
      Answers answers,
      Slices slices,
      @GrpcClient("analysis") Channel analysis,
      CascadeLimits limits) {
    return new Cascades(answers, slices, new PostExport(analysis), limits);
  }

  @Produces
  @Singleton
  Claims claims(
      Answers answers,
      Slices slices,
      @GrpcClient("analysis") Channel analysis,
      ClaimCompany company,
      TraceLimits limits) {
    return new Claims(answers, slices, new PostExport(analysis), company, limits);
  }

  @Produces
  @Singleton
  ClaimCompany company(Slices slices, NetworkLimits networks, CoordinationLimits coordination) {
    return new ClaimCompany(slices, networks, coordination);
  }

  @Produces
  @Singleton
  Calls calls() {
    return new Calls();
  }

  void stop(@Disposes Calls calls) {
    calls.close();
  }
}
