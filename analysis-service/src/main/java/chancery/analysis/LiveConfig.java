package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What the live channel tells of new posts and of bursts. */
@ConfigMapping(prefix = "chancery.live")
interface LiveConfig {

  /** Most posts in one message, the newest ones; further ones are only counted. */
  @WithDefault("20")
  int posts();

  /** Characters of a post's text that are told. */
  @WithDefault("1000")
  int text();

  /** Bursts of the running hour. */
  Bursts bursts();

  /** Which bursts the live channel tells of. */
  interface Bursts {

    /** Whether any are told. */
    @WithDefault("true")
    boolean enabled();

    /** How long a corpus with new posts rests between two looks at its running hour. */
    @WithDefault("15s")
    Duration every();

    /** Posts that a burst must have in the running hour. */
    @WithDefault("10")
    int minPosts();

    /** Hours with posts, of the twelve before the running one, that a corpus must have. */
    @WithDefault("6")
    int warmUp();

    /** Most bursts of a dimension that are told at a time, the strongest. */
    @WithDefault("5")
    int most();

    /** What may burst. */
    @WithDefault("hashtag,word,domain,author")
    List<Bursting> dimensions();
  }

  /** What may burst. */
  enum Bursting {
    HASHTAG,
    WORD,
    DOMAIN,
    AUTHOR
  }
}
