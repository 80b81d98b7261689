package chancery.graph.coordination;

import java.util.Random;

/** Invented shares. */
final class Invented {

  private Invented() {}

  /**
   * @param rows account, object, time; each in a post of its own
   */
  static Shares shares(int[]... rows) {
    Shares shares = new Shares();
    for (int[] row : rows) {
      shares.add(row[0], row[1], shares.size(), row[2]);
    }
    return shares;
  }

  /** Each share by any account of any object at any time, each in a post of its own. */
  static Shares random(int size, int accounts, int objects, int seconds, Random random) {
    Shares shares = new Shares();
    for (int i = 0; i < size; i++) {
      shares.add(
          random.nextInt(accounts),
          random.nextInt(objects),
          shares.size(),
          random.nextInt(seconds));
    }
    return shares;
  }
}
