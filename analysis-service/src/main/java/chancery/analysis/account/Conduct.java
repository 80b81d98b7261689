package chancery.analysis.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a group did in a period. Their posts are summed up by account and block of
 * time, so that a resampled period costs the sums of its blocks and not its posts. Not thread-safe
 * while posts are added.
 */
public final class Conduct {

  /** An account's sums in one block. */
  private record Sums(int block, double[] sums) {}

  private final int members;
  private final int blocks;
  private final double days;
  private final int[] memberOfAccount;
  private final long[] posts;
  private final List<Map<Integer, double[]>> byAccount = new ArrayList<>();
  private final Map<Long, BitSet> addressing = new TreeMap<>();
  private @Nullable List<List<Sums>> summed;

  /**
   * @param memberOfAccount the member that each account belongs to
   * @param blocks equal parts of the period
   * @param days length of the period
   */
  public Conduct(int members, int[] memberOfAccount, int blocks, double days) {
    this.members = members;
    this.blocks = blocks;
    this.days = days;
    this.memberOfAccount = memberOfAccount.clone();
    this.posts = new long[members];
    for (int account = 0; account < memberOfAccount.length; account++) {
      byAccount.add(new HashMap<>());
    }
  }

  /** Adds an account's post. */
  public void post(int account, int block, Sighting post) {
    double[] sums =
        byAccount.get(account).computeIfAbsent(block, unseen -> new double[Tally.COLUMNS]);
    Tally.add(sums, post);
    posts[memberOfAccount[account]]++;
    summed = null;
  }

  /**
   * Notes that one member named, answered, passed on or quoted another in a post; a member's own
   * accounts among themselves do not count.
   */
  public void addresses(int from, int to, int block) {
    if (from != to) {
      addressing.computeIfAbsent((long) from << 32 | to, pair -> new BitSet()).set(block);
    }
  }

  /** Members that posted in the period. */
  public int active() {
    return (int) Arrays.stream(posts).filter(count -> count > 0).count();
  }

  public int blocks() {
    return blocks;
  }

  /** Posts of a member. */
  public long posts(int member) {
    return posts[member];
  }

  /** The measures over the whole period. */
  public double[][] measures() {
    int[] once = new int[blocks];
    Arrays.fill(once, 1);
    return measures(once);
  }

  /**
   * The measures over a period in which each block happened so many times.
   *
   * @return by {@link Yardstick} and member; NaN where a member has no value
   */
  public double[][] measures(int[] times) {
    double[][] sums = new double[members][Tally.COLUMNS];
    double[] reach = new double[members];
    addUp(times, sums, reach);
    double[][] measures = new double[Yardstick.values().length][members];
    for (int member = 0; member < members; member++) {
      double[] of = sums[member];
      put(measures, Yardstick.REACH, member, of[Tally.SEEN] > 0 ? reach[member] : Double.NaN);
      double active = posts[member] > 0 ? of[Tally.POSTS] / days : Double.NaN;
      put(measures, Yardstick.ACTIVITY, member, active);
      putShares(measures, member, of);
    }
    putConnections(measures, times, sums);
    return measures;
  }

  private void addUp(int[] times, double[][] sums, double[] reach) {
    List<List<Sums>> all = summed();
    for (int account = 0; account < memberOfAccount.length; account++) {
      double[] ofAccount = new double[Tally.COLUMNS];
      for (Sums part : all.get(account)) {
        if (times[part.block()] > 0) {
          Tally.add(ofAccount, part.sums(), times[part.block()]);
        }
      }
      int member = memberOfAccount[account];
      Tally.add(sums[member], ofAccount, 1);
      if (ofAccount[Tally.SEEN] > 0) {
        reach[member] += ofAccount[Tally.FOLLOWERS] / ofAccount[Tally.SEEN];
      }
    }
  }

  private static void putShares(double[][] measures, int member, double[] of) {
    double originals = of[Tally.ORIGINALS];
    put(measures, Yardstick.ORIGINALITY, member, Tally.share(originals, of[Tally.POSTS]));
    put(measures, Yardstick.RESPONSIVENESS, member, Tally.share(of[Tally.REPLIES], originals));
    put(
        measures,
        Yardstick.RESONANCE,
        member,
        Tally.share(of[Tally.REPOSTS], of[Tally.ORIGINALS_WITH_REPOSTS]));
    put(
        measures,
        Yardstick.INTERACTION_RATE,
        member,
        Tally.share(of[Tally.RATED_INTERACTIONS], of[Tally.RATED_FOLLOWERS]));
  }

  private void putConnections(double[][] measures, int[] times, double[][] sums) {
    double[] mutual = measures[Yardstick.MUTUAL_CONNECTIONS.ordinal()];
    double[] central = measures[Yardstick.CENTRALITY.ordinal()];
    addressing.forEach((pair, when) -> {
      int from = (int) (pair >>> 32);
      int to = pair.intValue();
      if (happened(when, times)) {
        central[to]++;
        BitSet back = addressing.get((long) to << 32 | from);
        mutual[to] += back != null && happened(back, times) ? 1 : 0;
      }
    });
    int peers = active() - 1;
    for (int member = 0; member < members; member++) {
      boolean comparable = sums[member][Tally.POSTS] > 0 && peers > 0;
      mutual[member] = comparable ? mutual[member] : Double.NaN;
      central[member] = comparable ? central[member] / peers : Double.NaN;
    }
  }

  private static boolean happened(BitSet when, int[] times) {
    for (int block = when.nextSetBit(0); block >= 0; block = when.nextSetBit(block + 1)) {
      if (times[block] > 0) {
        return true;
      }
    }
    return false;
  }

  private List<List<Sums>> summed() {
    List<List<Sums>> known = summed;
    if (known == null) {
      known = byAccount.stream().map(Conduct::inOrder).toList();
      summed = known;
    }
    return known;
  }

  /** In one order, so that sums of fractions are the same each time. */
  private static List<Sums> inOrder(Map<Integer, double[]> sums) {
    return sums.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Sums(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static void put(double[][] measures, Yardstick yardstick, int member, double value) {
    measures[yardstick.ordinal()][member] = value;
  }
}
