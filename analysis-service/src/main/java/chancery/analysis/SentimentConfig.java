package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the mood of posts is judged. */
@ConfigMapping(prefix = "chancery.sentiment")
interface SentimentConfig {

  /**
   * Probability that the likeliest sentiment of a post must have for the post to count as that, 0
   * to 1. Another value makes the service enrich all posts anew.
   */
  @WithDefault("0")
  double confidence();

  /** A model that another server runs in place of the built-in one. */
  Model model();

  /** What judges while the server does not answer. */
  enum WhenDown {
    /** Posts wait in their order until the server answers. */
    WAIT,
    /** The built-in model judges, and the posts say so. */
    BUILT_IN
  }

  /** Reached by the Open Inference Protocol, gRPC, version 2. */
  interface Model {

    /** Host and port; without it the built-in model judges. */
    Optional<String> address();

    /** Whether the connection is encrypted. */
    @WithDefault("false")
    boolean tls();

    /** The model's name at the server. */
    @WithDefault("sentiment")
    String name();

    /** The model's version at the server; without it the server chooses. */
    Optional<String> version();

    /** Name of the tensor of texts. */
    @WithDefault("text")
    String input();

    /** Name of the tensor of scores. */
    @WithDefault("scores")
    String output();

    /** What the scores of a text stand for, in their order. */
    @WithDefault("negative,neutral,positive")
    List<String> labels();

    /** Whether scores are logits and not probabilities. */
    @WithDefault("false")
    boolean logits();

    /** Languages that the model knows, {@code en,fr}; without it all. */
    Optional<Set<String>> languages();

    /** Most texts in one call. */
    @WithDefault("64")
    int batch();

    /** How long a call may take. */
    @WithDefault("10s")
    Duration deadline();

    /** Calls that may fail in a row before the server is left alone. */
    @WithDefault("3")
    int failures();

    /** How long it is left alone then. */
    @WithDefault("5s")
    Duration rest();

    /** What happens to posts while the server does not answer. */
    @WithDefault("wait")
    WhenDown whenDown();
  }
}
