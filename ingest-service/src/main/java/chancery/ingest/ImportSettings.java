package chancery.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

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

  /**
   * How many times {@link #maxFollowerLag} a follower may be behind when it joins and still be
   * waited for; one that is further behind is building its read model again.
   */
  @WithDefault("10")
  long joiningLags();

  /** A follower that has not moved for so long is not waited for. */
  @WithDefault("5s")
  Duration stuckFollower();

  /** How long the end of the service waits until running imports are recorded as interrupted. */
  @WithDefault("10s")
  Duration stopWait();

  /** Chunks of a body that are under way or waiting. */
  @WithDefault("8")
  int chunks();

  /** Largest body of actors. */
  @WithDefault("16777216")
  int actorBytes();

  /** Rejects that an answer about actors holds at most. */
  @WithDefault("1000")
  int actorRejects();

  /** Longest name, id, role, organisation or handle of an actor. */
  @WithDefault("512")
  int actorCharacters();

  /** What a single record may be. */
  Limit limit();

  /** How texts are taken that come as files. */
  Document document();

  /** Settings {@code chancery.import.document.*}. */
  interface Document {

    /** Longest file of an archive of documents, which is held whole. */
    @WithDefault("16777216")
    int fileBytes();

    /** Words from which on a passage may end with its paragraph. */
    @WithDefault("80")
    int leastWords();

    /** Words of a passage beyond which it ends with its sentence. */
    @WithDefault("160")
    int mostWords();
  }

  /** Settings {@code chancery.import.limit.*}. */
  interface Limit {

    /** Longest line, row or message of an input, in bytes. */
    @WithDefault("1000000")
    int lineBytes();

    /** Longest line of the formats whose lines hold a page of an API, each of many posts. */
    @WithDefault("8000000")
    int pageBytes();

    /** Longest id of a post or an account. */
    @WithDefault("512")
    int idCharacters();

    /** Longest handle, name or tag. */
    @WithDefault("512")
    int nameCharacters();

    /** Longest link. */
    @WithDefault("8192")
    int urlCharacters();

    /** Most hashtags, mentions, links or media of one post, each. */
    @WithDefault("1000")
    int entities();

    /** Most columns of a table. */
    @WithDefault("16384")
    int columns();

    /** Deepest nesting of JSON. */
    @WithDefault("200")
    int nesting();

    /** Posts before are rejected. */
    @WithDefault("1990-01-01T00:00:00Z")
    Instant earliestPost();

    /** Documents before are rejected. */
    @WithDefault("1800-01-01T00:00:00Z")
    Instant earliestDocument();

    /** How far in the future a post's time may be. */
    @WithDefault("1d")
    Duration ahead();

    /** Largest window of zstd: so many powers of 2 of bytes, which reading takes in memory. */
    @WithDefault("27")
    int zstdWindowLog();
  }
}
