package chancery.graph.row;

import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Numbers one after the other, eight bytes each, in chunks, so that growth copies little. */
public final class LongColumn implements Stored {

  private static final int CHUNK_BITS = 15;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_CAPACITY = 32;

  private final ObjectArrayList<long[]> chunks = new ObjectArrayList<>();
  private int size;
  private int saved;

  public int size() {
    return size;
  }

  public long get(int place) {
    return chunks.get(place >>> CHUNK_BITS)[place & (CHUNK - 1)];
  }

  public void add(long value) {
    int at = size & (CHUNK - 1);
    if (at == 0) {
      chunks.add(new long[FIRST_CAPACITY]);
    }
    long[] last = chunks.top();
    if (at == last.length) {
      last = Arrays.copyOf(last, Math.min(CHUNK, at * 4));
      chunks.set(chunks.size() - 1, last);
    }
    last[at] = value;
    size = Math.incrementExact(size);
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(size - saved);
    for (int place = saved; place < size; place++) {
      out.writeLong(get(place));
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      add(in.readLong());
    }
  }

  @Override
  public void markSaved() {
    saved = size;
  }
}
