package chancery.analysis.content;

import java.util.Arrays;

/** Numbers keys from 0 on in the order in which they come. Open addressing, no boxes. */
final class Numbering {

  /** Receives each key with its number. */
  interface Sink {
    void accept(long key, int number);
  }

  private static final int FREE = -1;

  private long[] keys = new long[64];
  private int[] numbers = free(64);
  private int size;

  /** The number of a key, which is added. */
  int number(long key) {
    int place = place(key);
    if (numbers[place] != FREE) {
      return numbers[place];
    }
    keys[place] = key;
    numbers[place] = size++;
    if (2 * size > keys.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of a key; -1 for none. */
  int find(long key) {
    return numbers[place(key)];
  }

  void forEach(Sink sink) {
    for (int place = 0; place < keys.length; place++) {
      if (numbers[place] != FREE) {
        sink.accept(keys[place], numbers[place]);
      }
    }
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (numbers[place] != FREE && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = free(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != FREE) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }

  private static int[] free(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, FREE);
    return numbers;
  }
}
