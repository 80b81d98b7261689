package chancery.graph.centrality;

import chancery.graph.relation.Ties;

/**
 * Tarjan's algorithm (1972) with a stack of its own, since a long chain of ties would overflow that
 * of the thread. A node's low point is the earliest visited node known to be reached from it that
 * is not in a finished component.
 */
final class StrongComponents {

  private static final int UNSEEN = 0;

  private final Ties ties;
  private final int[] visited;
  private final int[] low;
  private final int[] component;
  private final int[] nextTie;
  private final int[] path;
  private final int[] open;
  private int visits;
  private int pathSize;
  private int openSize;

  StrongComponents(Ties ties) {
    int nodes = ties.nodes();
    this.ties = ties;
    visited = new int[nodes];
    low = new int[nodes];
    component = new int[nodes];
    nextTie = new int[nodes];
    path = new int[nodes];
    open = new int[nodes];
  }

  /** Of each node one of its component, the same for all of them. */
  int[] find() {
    for (int node = 0; node < visited.length; node++) {
      if (visited[node] == UNSEEN) {
        enter(node);
        while (pathSize > 0) {
          advance(path[pathSize - 1]);
        }
      }
    }
    return component;
  }

  private void enter(int node) {
    visited[node] = ++visits;
    low[node] = visits;
    nextTie[node] = ties.first()[node];
    component[node] = -1;
    path[pathSize++] = node;
    open[openSize++] = node;
  }

  private void advance(int node) {
    while (nextTie[node] < ties.first()[node + 1]) {
      int neighbour = ties.neighbours()[nextTie[node]++];
      if (visited[neighbour] == UNSEEN) {
        enter(neighbour);
        return;
      }
      if (component[neighbour] < 0) {
        low[node] = Math.min(low[node], visited[neighbour]);
      }
    }
    leave(node);
  }

  private void leave(int node) {
    pathSize--;
    if (low[node] == visited[node]) {
      int member;
      do {
        member = open[--openSize];
        component[member] = node;
      } while (member != node);
    }
    if (pathSize > 0) {
      int before = path[pathSize - 1];
      low[before] = Math.min(low[before], low[node]);
    }
  }
}
