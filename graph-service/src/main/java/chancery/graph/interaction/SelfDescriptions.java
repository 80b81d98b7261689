package chancery.graph.interaction;

import chancery.graph.row.Names;
import chancery.graph.row.Stored;
import chancery.kit.time.WireTime;
import chancery.post.v1.Author;
import it.unimi.dsi.fastutil.ints.IntIterator;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What each account last said of itself, by the account's number: about 40 bytes each beside the
 * names. Of two posts made at the same time the one that says more by {@link #says} counts, so that
 * the order of arrival does not matter. Not thread-safe.
 */
final class SelfDescriptions implements Stored {

  private static final long UNKNOWN = Long.MIN_VALUE;
  private static final int COLUMNS = 3;

  private final Names names = new Names();
  private final IntOpenHashSet unsaved = new IntOpenHashSet();
  private long[] times = new long[0];
  private int[] name = new int[0];
  private long[] figures = new long[0];

  /** Learns what an author is seen as with a post made at a time. */
  void seen(int account, Author author, long time) {
    long[] said = {
      author.hasFollowers() ? author.getFollowers() : UNKNOWN,
      author.hasFollowing() ? author.getFollowing() : UNKNOWN,
      author.hasCreatedAt() ? WireTime.millis(author.getCreatedAt()) : UNKNOWN
    };
    if (author.getDisplayName().isEmpty() && Arrays.stream(said).allMatch(f -> f == UNKNOWN)) {
      return;
    }
    grow(account);
    if (time > times[account]
        || (time == times[account] && says(author.getDisplayName(), said, account))) {
      put(account, time, author.getDisplayName(), said);
    }
  }

  private boolean says(String displayName, long[] said, int account) {
    int order = displayName.compareTo(name[account] < 0 ? "" : names.get(name[account]));
    for (int column = 0; column < COLUMNS && order == 0; column++) {
      order = Long.compare(said[column], figures[account * COLUMNS + column]);
    }
    return order > 0;
  }

  private void put(int account, long time, String displayName, long[] said) {
    grow(account);
    times[account] = time;
    name[account] = displayName.isEmpty() ? Accounts.NONE : names.intern(displayName);
    System.arraycopy(said, 0, figures, account * COLUMNS, COLUMNS);
    unsaved.add(account);
  }

  SelfDescription of(int account) {
    if (account >= times.length || times[account] == UNKNOWN) {
      return SelfDescription.NONE;
    }
    return new SelfDescription(
        name[account] < 0 ? null : names.get(name[account]),
        figure(account, 0),
        figure(account, 1),
        figure(account, 2));
  }

  private @Nullable Long figure(int account, int column) {
    long value = figures[account * COLUMNS + column];
    return value == UNKNOWN ? null : value;
  }

  void forget(int account) {
    if (account < times.length) {
      times[account] = UNKNOWN;
      name[account] = Accounts.NONE;
      Arrays.fill(figures, account * COLUMNS, (account + 1) * COLUMNS, UNKNOWN);
      unsaved.add(account);
    }
  }

  /** Takes an account's over under its new number. */
  void adopt(SelfDescriptions from, int account, int mine) {
    if (account < from.times.length && from.times[account] != UNKNOWN) {
      String displayName = from.name[account] < 0 ? "" : from.names.get(from.name[account]);
      int start = account * COLUMNS;
      put(
          mine,
          from.times[account],
          displayName,
          Arrays.copyOfRange(from.figures, start, start + COLUMNS));
    }
  }

  private void grow(int account) {
    int from = times.length;
    if (account >= from) {
      int capacity = Math.max(64, account + (account >> 1) + 1);
      times = Arrays.copyOf(times, capacity);
      name = Arrays.copyOf(name, capacity);
      figures = Arrays.copyOf(figures, Math.multiplyExact(capacity, COLUMNS));
      Arrays.fill(times, from, capacity, UNKNOWN);
      Arrays.fill(name, from, capacity, Accounts.NONE);
      Arrays.fill(figures, from * COLUMNS, capacity * COLUMNS, UNKNOWN);
    }
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    names.writeUnsaved(out);
    out.writeInt(unsaved.size());
    for (IntIterator accounts = unsaved.iterator(); accounts.hasNext(); ) {
      int account = accounts.nextInt();
      out.writeInt(account);
      out.writeLong(times[account]);
      out.writeInt(name[account]);
      for (int column = 0; column < COLUMNS; column++) {
        out.writeLong(figures[account * COLUMNS + column]);
      }
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    names.read(in);
    for (int changes = in.readInt(); changes > 0; changes--) {
      int account = in.readInt();
      grow(account);
      times[account] = in.readLong();
      name[account] = in.readInt();
      for (int column = 0; column < COLUMNS; column++) {
        figures[account * COLUMNS + column] = in.readLong();
      }
    }
  }

  @Override
  public void markSaved() {
    names.markSaved();
    unsaved.clear();
  }
}
