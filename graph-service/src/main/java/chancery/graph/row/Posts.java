package chancery.graph.row;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The posts of a corpus, numbered in the order of their positions in the log, in 29 bytes each and
 * 5 to 6.3 for the way from an id to its post. They are only appended and marked as dead, and kept
 * in chunks, so that growth copies little.
 */
public final class Posts implements Stored {

  /** No post. */
  public static final int NONE = -1;

  static final int CHUNK_BITS = 15;
  static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_CAPACITY = 32;

  private static final class Chunk {
    private long[] positions = new long[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private long[] ids = new long[FIRST_CAPACITY];
    private int[] authors = new int[FIRST_CAPACITY];
    private byte[] forms = new byte[FIRST_CAPACITY];
    private long[] dead = new long[0];

    private void put(int at, long position, long time, long id, int author, byte form) {
      if (at == positions.length) {
        resize(Math.min(CHUNK, at * 4));
      }
      positions[at] = position;
      times[at] = time;
      ids[at] = id;
      authors[at] = author;
      forms[at] = form;
    }

    private void resize(int capacity) {
      positions = Arrays.copyOf(positions, capacity);
      times = Arrays.copyOf(times, capacity);
      ids = Arrays.copyOf(ids, capacity);
      authors = Arrays.copyOf(authors, capacity);
      forms = Arrays.copyOf(forms, capacity);
    }

    private boolean isDead(int at) {
      return dead.length > 0 && (dead[at >>> 6] & 1L << at) != 0;
    }

    private void kill(int at) {
      if (dead.length == 0) {
        dead = new long[CHUNK >>> 6];
      }
      dead[at >>> 6] |= 1L << at;
    }
  }

  private final ObjectArrayList<Chunk> chunks = new ObjectArrayList<>();
  private final IntArrayList unsavedDeaths = new IntArrayList();
  private final HashIndex index = new HashIndex(this::id);
  private int size;
  private int dead;
  private int saved;

  /** Those marked as dead included. */
  public int size() {
    return size;
  }

  /** How many are marked as dead. */
  public int dead() {
    return dead;
  }

  /** Of the post in the log. */
  public long position(int post) {
    return chunk(post).positions[at(post)];
  }

  /** Of its creation, in milliseconds since 1970. */
  public long time(int post) {
    return chunk(post).times[at(post)];
  }

  /** {@link NameHash} of its id. */
  public long id(int post) {
    return chunk(post).ids[at(post)];
  }

  /** The number of the account that made it. */
  public int author(int post) {
    return chunk(post).authors[at(post)];
  }

  /** The code of what it is. */
  public byte form(int post) {
    return chunk(post).forms[at(post)];
  }

  public boolean isDead(int post) {
    return chunk(post).isDead(at(post));
  }

  private Chunk chunk(int post) {
    return chunks.get(post >>> CHUNK_BITS);
  }

  private static int at(int post) {
    return post & (CHUNK - 1);
  }

  /**
   * @param position higher than that of the post before
   * @param time of its creation, in milliseconds since 1970
   * @param id {@link NameHash} of its id
   */
  public void append(long position, long time, long id, int author, byte form) {
    if (at(size) == 0) {
      chunks.add(new Chunk());
    }
    chunks.top().put(at(size), position, time, id, author, form);
    size = Math.incrementExact(size);
    index.put(size - 1);
  }

  /** The living post with an id, by its {@link NameHash}, or {@link #NONE}. */
  public int find(long id) {
    int post = index.find(id);
    return post == HashIndex.NONE || isDead(post) ? NONE : post;
  }

  /** Marks the post at a position as dead, if there is one. */
  public void kill(long position) {
    int post = firstAtOrAfter(position);
    if (post < size && position(post) == position && !isDead(post)) {
      killPost(post);
      unsavedDeaths.add(post);
    }
  }

  private void killPost(int post) {
    chunk(post).kill(at(post));
    dead++;
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

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(size - saved);
    for (int post = saved; post < size; post++) {
      out.writeLong(position(post));
      out.writeLong(time(post));
      out.writeLong(id(post));
      out.writeInt(author(post));
      out.writeByte(form(post));
    }
    out.writeInt(unsavedDeaths.size());
    for (int i = 0; i < unsavedDeaths.size(); i++) {
      out.writeInt(unsavedDeaths.getInt(i));
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      append(in.readLong(), in.readLong(), in.readLong(), in.readInt(), in.readByte());
    }
    for (int left = in.readInt(); left > 0; left--) {
      killPost(in.readInt());
    }
  }

  @Override
  public void markSaved() {
    saved = size;
    unsavedDeaths.clear();
  }
}
