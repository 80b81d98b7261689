package chancery.graph.nearcopy;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;

/**
 * The different sequences of {@link #LENGTH} characters (code points) of a text as 64-bit hashes,
 * sorted. Characters rather than words, as not every script separates words.
 */
final class Shingles {

  static final int LENGTH = 5;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Shingles() {}

  /** One for a text of no more characters than a shingle has. */
  static long[] of(String text) {
    int[] characters = text.codePoints().toArray();
    int width = Math.min(LENGTH, characters.length);
    long[] hashes = new long[characters.length - width + 1];
    for (int start = 0; start < hashes.length; start++) {
      long hash = 0;
      for (int i = start; i < start + width; i++) {
        hash = (hash + characters[i] + 1) * BASE;
      }
      hashes[start] = HashCommon.murmurHash3(hash);
    }
    Arrays.sort(hashes);
    return distinct(hashes);
  }

  private static long[] distinct(long[] sorted) {
    int size = Math.min(1, sorted.length);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  /** Jaccard's similarity: what both have, of what either has. */
  static double similarity(long[] one, long[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Long.compare(one[i], other[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (one.length + other.length - shared);
  }
}
