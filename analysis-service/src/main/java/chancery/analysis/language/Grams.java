package chancery.analysis.language;

/**
 * The features of a text, as numbers of 32 bits: each word's runs of three and four characters, the
 * spaces around it included; the word itself; and each letter outside ASCII. No gram spans two
 * words. Two grams share a number about once in four thousand million pairs.
 */
public final class Grams {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int A_CHARACTER = 4;

  private final int[] found;
  private int count;

  /** Room for the longest prose. */
  public Grams(Prose prose) {
    found = new int[prose.room() * A_CHARACTER];
  }

  /** Forgets what was found before and finds those of this prose. */
  public Grams of(Prose prose) {
    count = 0;
    int length = prose.length();
    long word = 0;
    int wordStart = 1;
    long run = ' ';
    for (int i = 1; i < length; i++) {
      char c = prose.charAt(i);
      run = run << 16 | c;
      int inWord = i - wordStart;
      if (inWord >= 1) {
        add(run & 0xffff_ffff_ffffL);
      }
      if (inWord >= 2) {
        add(run);
      }
      if (c == ' ') {
        if (inWord >= 3) {
          add(word);
        }
        word = 0;
        wordStart = i + 1;
      } else {
        word = (word ^ c) * SPREAD;
        if (c >= 0x80) {
          add(c);
        }
      }
    }
    return this;
  }

  /** How many were found, repeated ones included. */
  public int count() {
    return count;
  }

  /**
   * @param index from 0 to less than {@link #count()}
   * @return never 0
   */
  public int gram(int index) {
    return found[index];
  }

  private void add(long key) {
    long mixed = (key ^ key >>> 29) * SPREAD;
    int gram = (int) (mixed >>> 32);
    found[count++] = gram == 0 ? 1 : gram;
  }
}
