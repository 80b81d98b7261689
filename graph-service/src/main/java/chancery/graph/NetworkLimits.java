package chancery.graph;

import chancery.graph.network.ContentMaterial;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What one network may cost. */
@ConfigMapping(prefix = "chancery.network")
interface NetworkLimits {

  /** What a selected interaction takes at the height of the computation, and as much again. */
  int BYTES_PER_INTERACTION = 200;

  /** Nodes kept where the request does not say. */
  @WithDefault("500")
  int defaultLimit();

  /** Nodes that may be kept. */
  @WithDefault("50000")
  int largestLimit();

  /** Highest resolution of communities. */
  @WithDefault("1000")
  double highestResolution();

  /** Runs of the search for communities. */
  @WithDefault("100")
  int mostRuns();

  /** Nodes up to which shortest paths are exact; of larger networks a sample of as many. */
  @WithDefault("1000")
  int pathSources();

  /** Interactions that may be selected; unset, one for each 200 bytes of the heap. */
  OptionalInt interactions();

  /** {@link #interactions}, or what the memory bears. */
  default int mostInteractions() {
    long bytes = Runtime.getRuntime().maxMemory();
    return interactions().orElse((int) Math.min(Integer.MAX_VALUE, bytes / BYTES_PER_INTERACTION));
  }

  /** Neighbours up to which a node ties them in a projection. */
  @WithDefault("1000")
  int commonNeighbours();

  /** Hashtags, or domains, of a post up to which they are tied. */
  @WithDefault("100")
  int together();

  /** Windows that a network may be shown in. */
  @WithDefault("120")
  int windows();

  /** What networks of hashtags and domains may cost. */
  default ContentMaterial.Bounds bounds() {
    return new ContentMaterial.Bounds(commonNeighbours(), together(), mostInteractions());
  }

  /** Posts that a query may match. */
  @WithDefault("5000000")
  int posts();

  /** Bytes of an answer; larger networks are to be exported. */
  @WithDefault("12000000")
  int largestAnswer();

  /** Networks built at the same time; others wait. */
  @WithDefault("2")
  int builders();

  /** How long a request without a deadline may take. */
  @WithDefault("30s")
  Duration deadline();

  /** How long a corpus that the log may hold but the follower has not seen is waited for. */
  @WithDefault("1s")
  Duration corpusWait();
}
