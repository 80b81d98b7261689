package chancery.graph.nearcopy;

import java.util.List;

/**
 * Texts that are copies or near copies of each other, directly or over others.
 *
 * @param versions that with the first text first
 */
public record CopyCluster(List<Version> versions) {

  /**
   * Texts that are the same after normalisation.
   *
   * @param texts their numbers, ascending
   * @param similarity Jaccard's, with the first version of the cluster
   */
  public record Version(int[] texts, double similarity) {}

  /** How many texts there are of all versions. */
  public int size() {
    return versions.stream().mapToInt(version -> version.texts().length).sum();
  }
}
