package chancery.graph.row;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** 64-bit hashes numbered in the order of their arrival, 13 to 15 bytes each. */
public final class Hashes implements Stored {

  private final LongColumn hashes = new LongColumn();
  private final HashIndex index = new HashIndex(hashes::get);
  private int saved;

  public int size() {
    return hashes.size();
  }

  /** The hash's number; a new one where it has none. */
  public int number(long hash) {
    int number = index.find(hash);
    if (number != HashIndex.NONE) {
      return number;
    }
    hashes.add(hash);
    index.put(hashes.size() - 1);
    return hashes.size() - 1;
  }

  public long get(int number) {
    return hashes.get(number);
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(size() - saved);
    for (int number = saved; number < size(); number++) {
      out.writeLong(hashes.get(number));
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      number(in.readLong());
    }
  }

  @Override
  public void markSaved() {
    saved = size();
  }
}
