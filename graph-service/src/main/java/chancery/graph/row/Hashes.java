package chancery.graph.row;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** 64-bit hashes numbered in the order of their arrival, 13 to 15 bytes each. */
public final class Hashes implements Stored {

  private final LongColumn hashes = new LongColumn();
  private final HashIndex index = new HashIndex(hashes::get);

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
    hashes.writeUnsaved(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    int before = size();
    hashes.read(in);
    for (int number = before; number < size(); number++) {
      index.put(number);
    }
  }

  @Override
  public void markSaved() {
    hashes.markSaved();
  }
}
