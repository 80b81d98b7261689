package chancery.graph.network;

/** An edge as a number that sorts by source, target, kind; for up to 2^30 nodes. */
final class EdgeKey {

  private static final int KIND_BITS = 3;
  private static final int NODE_BITS = 30;

  private EdgeKey() {}

  static long of(int source, int target, EdgeKind kind) {
    return ((long) source << NODE_BITS | target) << KIND_BITS | kind.code();
  }

  static int source(long key) {
    return (int) (key >>> (NODE_BITS + KIND_BITS));
  }

  static int target(long key) {
    return (int) (key >>> KIND_BITS) & ((1 << NODE_BITS) - 1);
  }

  static EdgeKind kind(long key) {
    return EdgeKind.of((int) key & ((1 << KIND_BITS) - 1));
  }
}
