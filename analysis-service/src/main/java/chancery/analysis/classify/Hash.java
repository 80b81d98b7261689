package chancery.analysis.classify;

/**
 * Hashes of features, 32 bits wide: FNV-1a over characters, and a finaliser (that of MurmurHash3,
 * Appleby 2011) that spreads them over all bits, so that the low ones can serve as an index.
 */
public final class Hash {

  private static final int FNV_START = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private Hash() {}

  /** The hash of no characters, to be continued with {@link #with}. */
  public static int start() {
    return FNV_START;
  }

  /** Continues a hash with one character. */
  public static int with(int hash, int character) {
    return (hash ^ character) * FNV_PRIME;
  }

  public static int of(CharSequence text) {
    int hash = FNV_START;
    for (int i = 0; i < text.length(); i++) {
      hash = with(hash, text.charAt(i));
    }
    return hash;
  }

  public static int of(char[] text, int begin, int end) {
    int hash = FNV_START;
    for (int i = begin; i < end; i++) {
      hash = with(hash, text[i]);
    }
    return hash;
  }

  /** The hash of two in their order. */
  public static int pair(int first, int second) {
    return spread(first * 0x9e3779b1 + Integer.rotateLeft(second, 15));
  }

  /** Lets every bit depend on every other. */
  public static int spread(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
