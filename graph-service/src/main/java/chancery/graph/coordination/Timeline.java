package chancery.graph.coordination;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The shares of the accounts that have enough of them, sorted by object, then time.
 *
 * <p>What is shared at the same time is in an order that is drawn anew for each object, by a hash
 * of account and object: were it that of the accounts, the bound of {@link Pairs} would join the
 * same neighbours in every viral object.
 *
 * @param accounts of each share its account
 * @param activity of each account the number of its shares here: 0, or at least the minimum
 * @param postCount one more than the highest number of a post
 */
record Timeline(
    int[] accounts, int[] objects, int[] posts, long[] times, int[] activity, int postCount) {

  private static final int TIE_MASK = (1 << 22) - 1;

  static Timeline of(Shares shares, int minParticipation) {
    int[] activity = activity(shares, minParticipation);
    int[] order = new int[Arrays.stream(activity).sum()];
    int size = 0;
    for (int share = 0; share < shares.size(); share++) {
      if (activity[shares.account(share)] > 0) {
        order[size++] = share;
      }
    }
    long start = least(order, shares);
    order = sort(order, share -> tie(shares.account(share), shares.object(share)));
    order = sort(order, share -> shares.time(share) - start);
    order = sort(order, shares::object);
    return inOrder(shares, order, activity);
  }

  int size() {
    return times.length;
  }

  /** How many accounts have enough shares. */
  int participants() {
    return (int) Arrays.stream(activity).filter(shares -> shares > 0).count();
  }

  private static int[] activity(Shares shares, int minParticipation) {
    int[] activity = new int[shares.accountCount()];
    for (int share = 0; share < shares.size(); share++) {
      activity[shares.account(share)]++;
    }
    for (int account = 0; account < activity.length; account++) {
      activity[account] = activity[account] < minParticipation ? 0 : activity[account];
    }
    return activity;
  }

  private static long least(int[] order, Shares shares) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int share : order) {
      least = Math.min(least, shares.time(share));
      greatest = Math.max(greatest, shares.time(share));
    }
    if (greatest >= least && greatest - least < 0) {
      throw new IllegalArgumentException(
          "The times from %d to %d are too far apart to be compared".formatted(least, greatest));
    }
    return least;
  }

  private static long tie(int account, int object) {
    return HashCommon.murmurHash3(((long) object << 32) | account) & TIE_MASK;
  }

  private static int[] sort(int[] order, IntToLongFunction key) {
    long[] keys = new long[order.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key.applyAsLong(order[i]);
    }
    return RadixSort.sort(keys, order);
  }

  private static Timeline inOrder(Shares shares, int[] order, int[] activity) {
    int size = order.length;
    int[] accounts = new int[size];
    int[] objects = new int[size];
    int[] posts = new int[size];
    long[] times = new long[size];
    for (int i = 0; i < size; i++) {
      accounts[i] = shares.account(order[i]);
      objects[i] = shares.object(order[i]);
      posts[i] = shares.post(order[i]);
      times[i] = shares.time(order[i]);
    }
    return new Timeline(accounts, objects, posts, times, activity, shares.postCount());
  }
}
