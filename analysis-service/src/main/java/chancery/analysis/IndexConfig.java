package chancery.analysis;

import chancery.analysis.index.LuceneStorage;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the index is kept. */
@ConfigMapping(prefix = "chancery.index")
interface IndexConfig {

  /** How Lucene reads its files. */
  @WithDefault("mixed")
  LuceneStorage storage();

  /** Memory of each corpus that is being written to, in megabytes. */
  @WithDefault("48")
  double buffer();

  /** Threads that merge the segments of a corpus. */
  @WithDefault("1")
  int mergeThreads();

  /** Threads that enrich posts ahead of the index. */
  @WithDefault("2")
  int enrichmentThreads();

  /** Threads that code posts by codebooks and stance targets where many are to be coded. */
  @WithDefault("2")
  int codingThreads();

  /** How long a new post may stay unseen. */
  @WithDefault("200ms")
  Duration refresh();

  /** The same where refreshing itself takes long: it rests for ten times as long, up to this. */
  @WithDefault("600ms")
  Duration longestRest();

  /** How long a new post may stay unseen while more than {@link #busy} changes wait. */
  @WithDefault("1s")
  Duration busyRefresh();

  /** As {@link #longestRest}, while more than {@link #busy} changes wait. */
  @WithDefault("3s")
  Duration busyLongestRest();

  /** Changes waiting from which on the index counts as busy. */
  @WithDefault("3000")
  int busy();

  /** How long a change may stay uncommitted, and so would have to be read again after a crash. */
  @WithDefault("10s")
  Duration commit();

  /** Quiet time after which what deleted posts have left is removed from disk. */
  @WithDefault("30s")
  Duration expunge();
}
