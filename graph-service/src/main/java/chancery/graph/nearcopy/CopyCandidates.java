package chancery.graph.nearcopy;

import chancery.graph.relation.Interruption;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Looks for texts that may be near copies of each other among those posted within a window: their
 * {@link Signature}s differ in few bits. Posts are told in the order of their times.
 *
 * <p><b>Bound.</b> A text is compared when it is posted and was not within the window before it,
 * with at most {@code compared} of the texts in the window, those that came last; at most {@link
 * #PER_TEXT} of them are its candidates, those with the fewest different bits and of these the
 * later. So a post costs no more however large the corpus, and memory grows with the texts, at 20
 * bytes each, and never with pairs. What is not compared is counted.
 */
public final class CopyCandidates {

  /** Earlier texts that a text is verified with. */
  public static final int PER_TEXT = 10;

  private static final int FIRST_CAPACITY = 1024;
  private static final int NONE = -1;

  private final long[] signatures;
  private final long window;
  private final int mostDifferent;
  private final int compared;
  private final long[] lastTimes;
  private final int[] places;
  private final long[] closest = new long[PER_TEXT];
  private int found;

  private int[] texts = new int[FIRST_CAPACITY];
  private long[] bits = new long[FIRST_CAPACITY];
  private int head;
  private int end;
  private int compactAt = FIRST_CAPACITY;

  private final IntArrayList earlier = new IntArrayList();
  private final IntArrayList later = new IntArrayList();
  private long uncompared;

  /**
   * @param signatures of the texts, by their numbers
   * @param window the greatest time between two posts, in the unit of the posts' times
   * @param similarity that near copies have at least
   * @param compared texts of the window that a text is compared with, at most
   */
  public CopyCandidates(long[] signatures, long window, double similarity, int compared) {
    this.signatures = signatures;
    this.window = window;
    this.mostDifferent = Signature.mostDifferent(similarity);
    this.compared = compared;
    this.lastTimes = new long[signatures.length];
    this.places = new int[signatures.length];
    Arrays.fill(places, NONE);
  }

  /** A text was posted, no earlier than the one told before. */
  public void post(int text, long time) {
    boolean isInWindow = places[text] != NONE && time - lastTimes[text] <= window;
    if (!isInWindow) {
      places[text] = NONE;
      forgetUntil(time);
      compare(text, time);
      enter(text, time);
    }
    lastTimes[text] = time;
  }

  private boolean isActive(int place, long time) {
    int text = texts[place];
    return places[text] == place && time - lastTimes[text] <= window;
  }

  private void forgetUntil(long time) {
    while (head < end && !isActive(head, time)) {
      head++;
    }
  }

  private void compare(int text, long time) {
    Interruption.check(Thread.currentThread());
    long own = signatures[text];
    int from = Math.max(head, end - compared);
    uncompared += from - head;
    found = 0;
    int most = mostDifferent;
    for (int place = end - 1; place >= from; place--) {
      int different = Long.bitCount(own ^ bits[place]);
      if (different <= most && isActive(place, time)) {
        most = Math.min(most, offer(different, place));
      }
    }
    for (int i = 0; i < found; i++) {
      earlier.add(texts[(int) closest[i]]);
      later.add(text);
    }
  }

  /** How many bits a further candidate may differ in. */
  private int offer(int different, int place) {
    int at = found < PER_TEXT ? found++ : PER_TEXT - 1;
    while (at > 0 && different < closest[at - 1] >>> 32) {
      closest[at] = closest[at - 1];
      at--;
    }
    closest[at] = (long) different << 32 | place;
    return found < PER_TEXT ? Signature.BITS : (int) (closest[PER_TEXT - 1] >>> 32) - 1;
  }

  private void enter(int text, long time) {
    if (end - head >= compactAt || end == texts.length && head >= end / 2) {
      compact(time);
    }
    if (end == texts.length) {
      texts = Arrays.copyOf(texts, end * 2);
      bits = Arrays.copyOf(bits, end * 2);
    }
    places[text] = end;
    texts[end] = text;
    bits[end] = signatures[text];
    end++;
  }

  /** Drops the texts that have left the window, behind one that has not, too. */
  private void compact(long time) {
    int kept = 0;
    for (int place = head; place < end; place++) {
      if (isActive(place, time)) {
        places[texts[place]] = kept;
        texts[kept] = texts[place];
        bits[kept] = bits[place];
        kept++;
      }
    }
    head = 0;
    end = kept;
    compactAt = Math.max(FIRST_CAPACITY, kept * 2);
  }

  /** Pairs found so far. */
  public int size() {
    return earlier.size();
  }

  /** The text of a pair that came first. */
  int earlier(int pair) {
    return earlier.getInt(pair);
  }

  int later(int pair) {
    return later.getInt(pair);
  }

  /** Pairs of texts in the window that were not compared, at most. */
  public long uncompared() {
    return uncompared;
  }
}
