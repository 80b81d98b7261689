package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the mood of posts is judged. */
@ConfigMapping(prefix = "chancery.sentiment")
interface SentimentConfig {

  /**
   * Probability that the likeliest sentiment of a post must have for the post to count as that, 0
   * to 1. Another value makes the service enrich all posts anew.
   */
  @WithDefault("0")
  double confidence();
}
