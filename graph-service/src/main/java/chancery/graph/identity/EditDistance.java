package chancery.graph.identity;

import java.util.Arrays;

/**
 * Damerau's distance in the form of optimal string alignment: the least number of characters
 * inserted, left out, replaced, or swapped with their neighbour, no part of a string being edited
 * twice. Characters are code points.
 */
final class EditDistance {

  private EditDistance() {}

  /** The distance, or {@code most + 1} where it is greater than the most that is asked for. */
  static int within(int[] one, int[] other, int most) {
    if (Math.abs(one.length - other.length) > most) {
      return most + 1;
    }
    int[] before = new int[other.length + 1];
    int[] last = new int[other.length + 1];
    int[] row = new int[other.length + 1];
    Arrays.setAll(last, column -> column);
    for (int i = 1; i <= one.length; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length; j++) {
        row[j] = step(one, other, i, j, before, last, row);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[other.length], most + 1);
  }

  private static int step(
      int[] one, int[] other, int i, int j, int[] before, int[] last, int[] row) {
    int cost = one[i - 1] == other[j - 1] ? 0 : 1;
    int best = Math.min(last[j - 1] + cost, Math.min(last[j], row[j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
    return swapped ? Math.min(best, before[j - 2] + 1) : best;
  }
}
