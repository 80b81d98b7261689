package chancery.graph.cascade;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Posts under the posts that they pass on or answer: trees, each under a root that has nothing
 * above it. Nodes are numbered from 0 level by level, so that a parent comes before its children;
 * within a level in the order of their parents, and under one parent in that of the posts given.
 */
public final class Forest {

  /** No post: above a root. */
  public static final int NONE = -1;

  private final int[] posts;
  private final int[] parents;
  private final int[] depths;
  private final int[] children;
  private final int[] descendants;
  private final int roots;

  private Forest(int[] posts, int[] parents, int roots) {
    this.posts = posts;
    this.parents = parents;
    this.roots = roots;
    this.depths = new int[posts.length];
    this.children = new int[posts.length];
    this.descendants = new int[posts.length];
    for (int node = roots; node < posts.length; node++) {
      depths[node] = depths[parents[node]] + 1;
      children[parents[node]]++;
    }
    for (int node = posts.length - 1; node >= roots; node--) {
      descendants[parents[node]] += descendants[node] + 1;
    }
  }

  /**
   * @param parents of each post the one above it, or {@link #NONE}. Where posts are above each
   *     other in a circle, the first of them is a root
   */
  public static Forest of(int[] parents) {
    int[] above = withoutCircles(parents);
    int[] starts = new int[above.length + 1];
    for (int parent : above) {
      if (parent != NONE) {
        starts[parent + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] below = new int[starts[above.length]];
    int[] filled = Arrays.copyOf(starts, above.length);
    IntArrayList posts = new IntArrayList(above.length);
    IntArrayList nodes = new IntArrayList(above.length);
    for (int post = 0; post < above.length; post++) {
      if (above[post] == NONE) {
        posts.add(post);
        nodes.add(NONE);
      } else {
        below[filled[above[post]]++] = post;
      }
    }
    int roots = posts.size();
    for (int node = 0; node < posts.size(); node++) {
      int post = posts.getInt(node);
      for (int child = starts[post]; child < starts[post + 1]; child++) {
        posts.add(below[child]);
        nodes.add(node);
      }
    }
    return new Forest(posts.toIntArray(), nodes.toIntArray(), roots);
  }

  private static int[] withoutCircles(int[] parents) {
    int[] above = parents.clone();
    int[] walk = new int[above.length];
    for (int post = 0; post < above.length; post++) {
      int at = post;
      while (at != NONE && walk[at] == 0) {
        walk[at] = post + 1;
        at = above[at];
      }
      if (at != NONE && walk[at] == post + 1) {
        above[firstOfCircle(above, at)] = NONE;
      }
    }
    return above;
  }

  private static int firstOfCircle(int[] above, int start) {
    int first = start;
    for (int at = above[start]; at != start; at = above[at]) {
      first = Math.min(first, at);
    }
    return first;
  }

  public int size() {
    return posts.length;
  }

  /** Nodes from 0 to this, exclusive, are roots. */
  public int roots() {
    return roots;
  }

  /** The post of a node, by its place among those given. */
  public int post(int node) {
    return posts[node];
  }

  /** The node above, or {@link #NONE}. */
  public int parent(int node) {
    return parents[node];
  }

  /** Steps from the root. */
  public int depth(int node) {
    return depths[node];
  }

  /** Nodes directly below. */
  public int children(int node) {
    return children[node];
  }

  /** Nodes below, at any distance. */
  public int descendants(int node) {
    return descendants[node];
  }
}
