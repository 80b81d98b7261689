package chancery.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of imports, {@code chancery.import.*}. */
@ConfigMapping(prefix = "chancery.import")
interface ImportSettings {

  /** Imports that may run at the same time. */
  @WithDefault("4")
  int atOnce();

  /** Posts in one transaction. */
  @WithDefault("4000")
  int batchPosts();

  /** Bytes of posts in one transaction, about. */
  @WithDefault("8388608")
  int batchBytes();

  /** How long a batch that is not full waits for more of a slow stream. */
  @WithDefault("200ms")
  Duration linger();

  /** Time between two reports of an import's progress. */
  @WithDefault("1s")
  Duration progress();

  /** Rejects of one import that are kept; further ones are only counted. */
  @WithDefault("100000")
  int keptRejects();

  /**
   * Events that a connected follower may be behind before imports wait for it; 0 for any number.
   */
  @WithDefault("20000")
  long maxFollowerLag();

  /** A follower that has not moved for so long is not waited for. */
  @WithDefault("5s")
  Duration stuckFollower();

  /** Longest line, row or message of an input. */
  @WithDefault("1000000")
  int lineBytes();

  /** Longest line of the formats whose lines hold a page of an API, each of many posts. */
  @WithDefault("8000000")
  int pageBytes();

  /** Chunks of a body that are under way or waiting. */
  @WithDefault("8")
  int chunks();

  /** Largest body of actors. */
  @WithDefault("16777216")
  int actorBytes();

  /** Rejects that an answer about actors holds at most. */
  @WithDefault("1000")
  int actorRejects();
}
