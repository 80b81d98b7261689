package chancery.graph.row;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * Names as 64 bits, where the names themselves need not be kept. Among a hundred million names two
 * share a hash with a probability of 3 in 10,000.
 */
public final class NameHash {

  private static final long START = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;

  private NameHash() {}

  /** FNV-1a over the UTF-16 units, then mixed. */
  public static long of(String name) {
    return HashCommon.mix(feed(START, name));
  }

  /** That of a name among those of its kind: the same name of two kinds has two hashes. */
  public static long of(int kind, String name) {
    return HashCommon.mix(feed((START ^ kind) * FACTOR, name));
  }

  private static long feed(long start, String name) {
    long hash = start;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FACTOR;
    }
    return hash;
  }
}
