package chancery.graph.coordination;

import chancery.graph.relation.Interruption;

/**
 * The pairs of shares of one object, by different accounts, at most a window apart. They are
 * streamed, never held.
 *
 * <p><b>Bound.</b> A share is paired with at most {@code nearest} of the shares of its object that
 * follow it, so that looking for pairs costs O(shares · nearest), however viral an object. {@link
 * BoundedObject} tells which objects that concerns. Shares of the same account take a place among
 * the followers, but make no pair.
 *
 * <p>An account is active if at least {@code minParticipation} of its shares are in posts that are
 * part of a pair; pairs of two accounts neither of which is active are left out.
 */
final class Pairs {

  private final Timeline timeline;
  private final long window;
  private final int nearest;
  private final boolean[] active;

  Pairs(Timeline timeline, CoordinationSettings settings) {
    this.timeline = timeline;
    this.window = settings.window();
    this.nearest = settings.nearest();
    this.active = active(settings.minParticipation());
  }

  /** In the order of objects, and of one object in that of the earlier share. */
  void forEach(PairSink sink) {
    int[] accounts = timeline.accounts();
    for (int earlier = 0; earlier < timeline.size(); earlier++) {
      Interruption.checkAt(earlier);
      int account = accounts[earlier];
      boolean alwaysCounts = active[account];
      for (int later = earlier + 1; isWithin(earlier, later); later++) {
        int other = accounts[later];
        if (other != account && (alwaysCounts || active[other])) {
          sink.pair(earlier, later);
        }
      }
    }
  }

  /** All pairs that the share is part of, those with earlier ones first. */
  void forEachOf(int share, PairSink sink) {
    for (int earlier = share - 1; earlier >= 0 && isWithin(earlier, share); earlier--) {
      if (isPair(earlier, share)) {
        sink.pair(earlier, share);
      }
    }
    for (int later = share + 1; isWithin(share, later); later++) {
      if (isPair(share, later)) {
        sink.pair(share, later);
      }
    }
  }

  private boolean isPair(int earlier, int later) {
    int account = timeline.accounts()[earlier];
    int other = timeline.accounts()[later];
    return account != other && (active[account] || active[other]);
  }

  /** Whether the two shares are near enough to be compared, whoever shared. */
  private boolean isWithin(int earlier, int later) {
    return later < timeline.size()
        && later - earlier <= nearest
        && timeline.objects()[later] == timeline.objects()[earlier]
        && timeline.times()[later] - timeline.times()[earlier] <= window;
  }

  /**
   * For each share how many after it are compared with it, its own account's included. O(shares).
   */
  int[] followers() {
    int[] followers = new int[timeline.size()];
    int end = 0;
    for (int share = 0; share < followers.length; share++) {
      end = Math.max(end, share + 1);
      while (isWithin(share, end)) {
        end++;
      }
      followers[share] = end - share - 1;
    }
    return followers;
  }

  private boolean[] active(int minParticipation) {
    boolean[] paired = pairedPosts();
    int[] participation = new int[timeline.activity().length];
    for (int share = 0; share < timeline.size(); share++) {
      if (paired[timeline.posts()[share]]) {
        participation[timeline.accounts()[share]]++;
      }
    }
    boolean[] enough = new boolean[participation.length];
    for (int account = 0; account < enough.length; account++) {
      enough[account] = participation[account] >= minParticipation;
    }
    return enough;
  }

  /**
   * A share is part of a pair if the nearest before it by another account is within reach, and so
   * is that one: each pair's earlier share is found from the nearest after it by another account.
   */
  private boolean[] pairedPosts() {
    boolean[] paired = new boolean[timeline.postCount()];
    int[] accounts = timeline.accounts();
    int other = -1;
    for (int share = 1; share < timeline.size(); share++) {
      other = accounts[share - 1] == accounts[share] ? other : share - 1;
      if (other >= 0 && isWithin(other, share)) {
        paired[timeline.posts()[share]] = true;
      }
    }
    other = timeline.size();
    for (int share = timeline.size() - 2; share >= 0; share--) {
      other = accounts[share + 1] == accounts[share] ? other : share + 1;
      if (isWithin(share, other)) {
        paired[timeline.posts()[share]] = true;
      }
    }
    return paired;
  }
}
