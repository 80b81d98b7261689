package chancery.graph.interaction;

import chancery.graph.interaction.Selection.AsOf;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Posts taken out of a corpus at one moment, by the accounts that made them; later events do not
 * change it. Accounts are numbered in the order of their ids; the posts of an account lie side by
 * side in time. So nothing depends on the order in which the posts arrived.
 */
public final class PostSelection implements Taken {

  /** What was picked, in the order of positions: accounts by their numbers in the corpus. */
  record Columns(int[] accounts, long[] times, byte[] forms) {}

  /** How much of the log is in it. */
  record State(AsOf asOf, long lastRemoval) {}

  private final State state;
  private final ActorDirectory actors;
  private final String[] ids;
  private final @Nullable String[] handles;
  private final SelfDescription[] descriptions;
  private final int[] starts;
  private final long[] times;
  private final byte[] forms;

  PostSelection(
      Columns columns,
      AccountNames names,
      SelfDescriptions descriptions,
      ActorDirectory actors,
      State state) {
    this.state = state;
    this.actors = actors;
    int[] numbers = sorted(columns.accounts(), names);
    this.ids = new String[numbers.length];
    this.handles = new String[numbers.length];
    this.descriptions = new SelfDescription[numbers.length];
    for (int account = 0; account < numbers.length; account++) {
      int number = numbers[account];
      ids[account] = names.id(number);
      handles[account] = names.handle(number);
      this.descriptions[account] = descriptions.of(number);
    }
    int[] makers = renumbered(columns.accounts(), numbers, names.size());
    int[] order = order(makers, columns.times());
    this.starts = starts(makers, numbers.length);
    this.times = new long[order.length];
    this.forms = new byte[order.length];
    for (int post = 0; post < order.length; post++) {
      times[post] = columns.times()[order[post]];
      forms[post] = columns.forms()[order[post]];
    }
  }

  private static int[] sorted(int[] makers, AccountNames names) {
    int[] distinct = new IntOpenHashSet(makers).toIntArray();
    IntArrays.quickSort(distinct, names::compare);
    return distinct;
  }

  private static int[] renumbered(int[] makers, int[] numbers, int known) {
    int[] places = new int[known];
    for (int account = 0; account < numbers.length; account++) {
      places[numbers[account]] = account;
    }
    return Arrays.stream(makers).map(maker -> places[maker]).toArray();
  }

  private static int[] order(int[] makers, long[] times) {
    int[] order = new int[makers.length];
    Arrays.setAll(order, post -> post);
    long[] keys = Arrays.stream(makers).asLongStream().toArray();
    LongArrays.radixSortIndirect(order, keys, times, true);
    return order;
  }

  private static int[] starts(int[] makers, int accounts) {
    int[] starts = new int[accounts + 1];
    for (int maker : makers) {
      starts[maker + 1]++;
    }
    for (int account = 0; account < accounts; account++) {
      starts[account + 1] += starts[account];
    }
    return starts;
  }

  @Override
  public AsOf asOf() {
    return state.asOf();
  }

  @Override
  public long lastRemoval() {
    return state.lastRemoval();
  }

  /** The actors of the corpus. */
  public ActorDirectory actors() {
    return actors;
  }

  /** Accounts that made a post. */
  public int accounts() {
    return ids.length;
  }

  /** All posts. */
  public int size() {
    return times.length;
  }

  public String id(int account) {
    return ids[account];
  }

  /** As last seen, in its author's spelling. */
  public @Nullable String handle(int account) {
    return handles[account];
  }

  public SelfDescription description(int account) {
    return descriptions[account];
  }

  /** Of an account; at least one. */
  public int posts(int account) {
    return starts[account + 1] - starts[account];
  }

  /** When an account made its posts, in milliseconds since 1970, rising; a copy. */
  public long[] times(int account) {
    return Arrays.copyOfRange(times, starts[account], starts[account + 1]);
  }

  /** How many of an account's posts are of a form. */
  public int posts(int account, PostForm form) {
    int count = 0;
    for (int post = starts[account]; post < starts[account + 1]; post++) {
      count += forms[post] == form.code() ? 1 : 0;
    }
    return count;
  }

  public long first(int account) {
    return times[starts[account]];
  }

  public long last(int account) {
    return times[starts[account + 1] - 1];
  }
}
