package chancery.analysis;

import chancery.analysis.bursts.TrendAnswers;
import chancery.analysis.live.BurstWatch;
import chancery.analysis.live.LiveChannel;
import chancery.analysis.live.RedisPublisher;
import chancery.analysis.v1.BurstDimension;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the parts together that tell what happens as it happens. */
@ApplicationScoped
class LiveAssembly {

  @Produces
  @Singleton
  LiveChannel live(ReactiveRedisDataSource redis, CacheConfig redisConfig, LiveConfig config) {
    return new LiveChannel(
        new RedisPublisher(redis, redisConfig.timeout(), redisConfig.rest(), Clock.systemUTC()),
        config.posts(),
        config.text());
  }

  @Produces
  @Singleton
  BurstWatch bursts(TrendAnswers trends, LiveChannel live, LiveConfig config) {
    LiveConfig.Bursts bursts = config.bursts();
    return new BurstWatch(
        trends::currentAfresh,
        live,
        new BurstWatch.Settings(
            bursts.every(),
            bursts.minPosts(),
            bursts.warmUp(),
            bursts.most(),
            bursts.dimensions().stream().map(LiveAssembly::dimension).toList()),
        Clock.systemUTC());
  }

  private static BurstDimension dimension(LiveConfig.Bursting bursting) {
    return switch (bursting) {
      case HASHTAG -> BurstDimension.BURST_DIMENSION_HASHTAG;
      case WORD -> BurstDimension.BURST_DIMENSION_WORD;
      case DOMAIN -> BurstDimension.BURST_DIMENSION_DOMAIN;
      case AUTHOR -> BurstDimension.BURST_DIMENSION_AUTHOR;
    };
  }
}
