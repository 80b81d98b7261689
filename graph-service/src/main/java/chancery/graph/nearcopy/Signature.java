package chancery.graph.nearcopy;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One-bit MinHash (Broder 1997; Li and König, b-Bit minwise hashing, 2010): of a text the last bits
 * of the least hashes of its {@link Shingles}, by {@link #BITS} hash functions that are always the
 * same. Each bit of two texts of similarity s is the same with probability (1 + s)/2.
 */
public final class Signature {

  static final int BITS = Long.SIZE;

  private static final int[] FACTORS = new int[BITS];

  static {
    SplittableRandom random = new SplittableRandom(1997);
    for (int i = 0; i < BITS; i++) {
      FACTORS[i] = random.nextInt() | 1;
    }
  }

  private Signature() {}

  /**
   * @param normal a text in the form of {@link NormalText}
   */
  public static long of(String normal) {
    return of(Shingles.of(normal));
  }

  static long of(long[] shingles) {
    int[] least = new int[BITS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      int low = (int) shingle;
      int high = (int) (shingle >>> Integer.SIZE);
      for (int i = 0; i < BITS; i++) {
        least[i] = Math.min(least[i], low * FACTORS[i] + high);
      }
    }
    long signature = 0;
    for (int hash : least) {
      signature = signature << 1 | HashCommon.murmurHash3(hash) & 1;
    }
    return signature;
  }

  /**
   * Bits that differ between texts of a similarity: their mean and two standard deviations more. At
   * 0.7 that is 15, and 97 of 100 pairs differ in no more.
   */
  static int mostDifferent(double similarity) {
    double differs = (1 - similarity) / 2;
    double deviation = Math.sqrt(BITS * differs * (1 - differs));
    return (int) Math.round(BITS * differs + 2 * deviation);
  }
}
