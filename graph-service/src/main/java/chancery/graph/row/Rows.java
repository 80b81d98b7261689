package chancery.graph.row;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What posts did, as rows of 25 bytes: where the post stands in the log, when it was made, who made
 * it, to what it was done, and what was done. Rows are in the order of their posts' positions;
 * those of a post lie side by side. They are only appended and marked as dead, and kept in chunks,
 * so that growth copies nothing.
 */
public final class Rows implements Stored {

  static final int CHUNK_BITS = 15;
  static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_CAPACITY = 32;

  /** A stretch of rows as columns, numbered from 0. */
  public static final class Chunk {
    private long[] positions = new long[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private int[] sources = new int[FIRST_CAPACITY];
    private int[] targets = new int[FIRST_CAPACITY];
    private byte[] kinds = new byte[FIRST_CAPACITY];
    private long[] dead = new long[0];
    private int size;

    private Chunk() {}

    public int size() {
      return size;
    }

    /** Of the post in the log. */
    public long position(int row) {
      return positions[row];
    }

    /** Of the post's creation, in milliseconds since 1970. */
    public long time(int row) {
      return times[row];
    }

    public int source(int row) {
      return sources[row];
    }

    public int target(int row) {
      return targets[row];
    }

    public byte kind(int row) {
      return kinds[row];
    }

    public boolean isDead(int row) {
      return dead.length > 0 && (dead[row >>> 6] & 1L << row) != 0;
    }

    private boolean kill(int row) {
      if (dead.length == 0) {
        dead = new long[CHUNK >>> 6];
      }
      boolean alive = (dead[row >>> 6] & 1L << row) == 0;
      dead[row >>> 6] |= 1L << row;
      return alive;
    }

    private void append(long position, long time, int source, int target, byte kind) {
      if (size == positions.length) {
        resize(Math.min(CHUNK, size * 4));
      }
      positions[size] = position;
      times[size] = time;
      sources[size] = source;
      targets[size] = target;
      kinds[size] = kind;
      size++;
    }

    private void resize(int capacity) {
      positions = Arrays.copyOf(positions, capacity);
      times = Arrays.copyOf(times, capacity);
      sources = Arrays.copyOf(sources, capacity);
      targets = Arrays.copyOf(targets, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
  }

  private final ObjectArrayList<Chunk> chunks = new ObjectArrayList<>();
  private final IntArrayList unsavedDeaths = new IntArrayList();
  private int size;
  private int dead;
  private int saved;

  public int size() {
    return size;
  }

  /** Those not marked as dead. */
  public int alive() {
    return size - dead;
  }

  /** In the order of the rows; all but the last are full. */
  public Iterable<Chunk> chunks() {
    return chunks;
  }

  public void append(long position, long time, int source, int target, byte kind) {
    if ((size & (CHUNK - 1)) == 0) {
      chunks.add(new Chunk());
    }
    chunks.top().append(position, time, source, target, kind);
    size = Math.incrementExact(size);
  }

  /** Marks the rows of the post at a position as dead; says whether there were any. */
  public boolean kill(long position) {
    boolean any = false;
    for (int row = firstAtOrAfter(position); row < size && position(row) == position; row++) {
      if (killRow(row)) {
        unsavedDeaths.add(row);
        any = true;
      }
    }
    return any;
  }

  private boolean killRow(int row) {
    boolean killed = chunks.get(row >>> CHUNK_BITS).kill(row & (CHUNK - 1));
    dead += killed ? 1 : 0;
    return killed;
  }

  private long position(int row) {
    return chunks.get(row >>> CHUNK_BITS).positions[row & (CHUNK - 1)];
  }

  private int firstAtOrAfter(long position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (position(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public boolean unsaved() {
    return saved < size || !unsavedDeaths.isEmpty();
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(size - saved);
    for (int row = saved; row < size; row++) {
      Chunk chunk = chunks.get(row >>> CHUNK_BITS);
      int at = row & (CHUNK - 1);
      out.writeLong(chunk.positions[at]);
      out.writeLong(chunk.times[at]);
      out.writeInt(chunk.sources[at]);
      out.writeInt(chunk.targets[at]);
      out.writeByte(chunk.kinds[at]);
    }
    out.writeInt(unsavedDeaths.size());
    for (int i = 0; i < unsavedDeaths.size(); i++) {
      out.writeInt(unsavedDeaths.getInt(i));
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int rows = in.readInt(); rows > 0; rows--) {
      append(in.readLong(), in.readLong(), in.readInt(), in.readInt(), in.readByte());
    }
    for (int deaths = in.readInt(); deaths > 0; deaths--) {
      killRow(in.readInt());
    }
  }

  @Override
  public void markSaved() {
    saved = size;
    unsavedDeaths.clear();
  }
}
