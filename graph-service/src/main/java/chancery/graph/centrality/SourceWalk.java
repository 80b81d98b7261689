package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * The shortest paths from one source after the other, and the sums of what they say of each node
 * (Brandes 2001): first a breadth-first search that counts paths; then back from the farthest node,
 * which gathers the source's dependency on each node, that is the share of its shortest paths to
 * each other node that lead through it, summed over those.
 */
final class SourceWalk {

  private static final int UNSEEN = -1;

  private final Ties ties;
  private final int[] distance;
  private final double[] paths;

  /** Of a finished node (1 + dependency) / paths, which each node before it takes its share of. */
  private final double[] passedBack;

  private final int[] order;

  final double[] dependency;
  final double[] squares;
  final double[] nearness;
  final long[] distances;
  final int[] reachedBy;

  SourceWalk(Ties ties) {
    int nodes = ties.nodes();
    this.ties = ties;
    distance = new int[nodes];
    Arrays.fill(distance, UNSEEN);
    paths = new double[nodes];
    passedBack = new double[nodes];
    order = new int[nodes];
    dependency = new double[nodes];
    squares = new double[nodes];
    nearness = new double[nodes];
    distances = new long[nodes];
    reachedBy = new int[nodes];
  }

  void from(int source) {
    int reached = search(source);
    for (int i = reached - 1; i > 0; i--) {
      finish(order[i]);
    }
    for (int i = 0; i < reached; i++) {
      distance[order[i]] = UNSEEN;
    }
  }

  private int search(int source) {
    int[] first = ties.first();
    int[] neighbours = ties.neighbours();
    int reached = 0;
    order[reached++] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (int i = 0; i < reached; i++) {
      int node = order[i];
      int next = distance[node] + 1;
      for (int tie = first[node]; tie < first[node + 1]; tie++) {
        int neighbour = neighbours[tie];
        if (distance[neighbour] == UNSEEN) {
          distance[neighbour] = next;
          paths[neighbour] = paths[node];
          order[reached++] = neighbour;
        } else if (distance[neighbour] == next) {
          paths[neighbour] += paths[node];
        }
      }
    }
    return reached;
  }

  private void finish(int node) {
    int next = distance[node] + 1;
    double sum = 0;
    for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
      int neighbour = ties.neighbours()[tie];
      sum += distance[neighbour] == next ? passedBack[neighbour] : 0;
    }
    double depends = paths[node] * sum;
    passedBack[node] = (1 + depends) / paths[node];
    dependency[node] += depends;
    squares[node] += depends * depends;
    nearness[node] += 1.0 / distance[node];
    distances[node] += distance[node];
    reachedBy[node]++;
  }

  /** Adds the sums of another walk over the same ties to these. */
  void add(SourceWalk other) {
    for (int node = 0; node < order.length; node++) {
      dependency[node] += other.dependency[node];
      squares[node] += other.squares[node];
      nearness[node] += other.nearness[node];
      distances[node] += other.distances[node];
      reachedBy[node] += other.reachedBy[node];
    }
  }
}
