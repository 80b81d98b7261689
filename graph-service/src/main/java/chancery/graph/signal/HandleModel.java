package chancery.graph.signal;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Collection;
import java.util.Locale;

/**
 * How surprising a handle is beside the others: the mean of −log2 P(character | the one before), in
 * bits. P is of the pairs of characters in the corpus's own handles, one added to each count; a
 * handle's own pairs are taken out before it is judged. Names made of words come low, names drawn
 * at random high. Letter case is ignored.
 */
public final class HandleModel {

  private static final int START = 2;
  private static final int END = 3;

  private final Long2IntOpenHashMap pairs = new Long2IntOpenHashMap();
  private final Int2IntOpenHashMap firsts = new Int2IntOpenHashMap();
  private final Int2IntOpenHashMap seconds = new Int2IntOpenHashMap();

  public HandleModel(Collection<String> handles) {
    handles.forEach(handle -> count(characters(handle), 1));
  }

  private void count(int[] characters, int times) {
    for (int i = 1; i < characters.length; i++) {
      pairs.addTo(pair(characters[i - 1], characters[i]), times);
      firsts.addTo(characters[i - 1], times);
      seconds.addTo(characters[i], times);
    }
  }

  /** Bits a character of one of the handles that the model was made of. */
  public double surprise(String handle) {
    int[] characters = characters(handle);
    count(characters, -1);
    double bits = 0;
    int known = seconds.size() + 1;
    for (int i = 1; i < characters.length; i++) {
      double seen = pairs.get(pair(characters[i - 1], characters[i])) + 1.0;
      bits -= Math.log(seen / (firsts.get(characters[i - 1]) + known)) / Math.log(2);
    }
    count(characters, 1);
    return bits / (characters.length - 1);
  }

  /** Share of digits among a handle's characters. */
  public static double digits(String handle) {
    long digits = handle.codePoints().filter(Character::isDigit).count();
    return (double) digits / Math.max(1, handle.codePointCount(0, handle.length()));
  }

  private static int[] characters(String handle) {
    int[] letters = handle.toLowerCase(Locale.ROOT).codePoints().toArray();
    int[] characters = new int[letters.length + 2];
    characters[0] = START;
    System.arraycopy(letters, 0, characters, 1, letters.length);
    characters[characters.length - 1] = END;
    return characters;
  }

  private static long pair(int first, int second) {
    return (long) first << 32 | second;
  }
}
