package chancery.graph.nearcopy;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * MinHash (Broder 1997) in bands (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman, Mining of
 * massive datasets, chapter 3): {@link #BANDS} bands of {@link #ROWS} least hashes each. Two texts
 * of similarity s agree in at least one band with probability 1 − (1 − s⁴)²⁵: 0.999 at 0.7, 0.80 at
 * 0.5, 0.18 at 0.3. The hash functions are always the same.
 */
final class MinHash {

  static final int BANDS = 25;
  static final int ROWS = 4;

  private static final long[] FACTORS = new long[BANDS * ROWS];
  private static final long[] SUMMANDS = new long[BANDS * ROWS];

  static {
    SplittableRandom random = new SplittableRandom(1997);
    for (int i = 0; i < FACTORS.length; i++) {
      FACTORS[i] = random.nextLong() | 1;
      SUMMANDS[i] = random.nextLong();
    }
  }

  private MinHash() {}

  /** A hash for each band. */
  static int[] bands(long[] shingles) {
    int[] least = new int[FACTORS.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], (int) ((shingle * FACTORS[i] + SUMMANDS[i]) >>> 32));
      }
    }
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = 0;
      for (int row = 0; row < ROWS; row++) {
        hash = HashCommon.murmurHash3(hash + least[band * ROWS + row]);
      }
      bands[band] = (int) hash;
    }
    return bands;
  }
}
