package chancery.graph.share;

import chancery.graph.row.Hashes;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Who shared what: rows of 25 bytes from an account to an object, of the layer that is their kind.
 * Objects are kept as hashes, at 16 to 28 bytes for each different one; what they are called is
 * found in a post that shares them. Not thread-safe.
 */
public final class ShareRows implements Stored {

  private final Rows rows = new Rows();
  private final Hashes objects = new Hashes();

  /** Rows, those of posts that are gone included. */
  public int size() {
    return rows.size();
  }

  public int alive() {
    return rows.alive();
  }

  /** From an account to the number of an object; the kind is the layer's code. */
  public Iterable<Rows.Chunk> chunks() {
    return rows.chunks();
  }

  /** Of an object, by its number. */
  public long hash(int object) {
    return objects.get(object);
  }

  public void append(long position, long time, int account, List<PostObject> shared) {
    for (PostObject object : shared) {
      rows.append(position, time, account, objects.number(object.hash()), object.layer().code());
    }
  }

  /** Takes the shares of the post at a position out. */
  public void kill(long position) {
    rows.kill(position);
  }

  /** Copies what is alive, with the accounts under new numbers. */
  public void copyTo(ShareRows other, IntUnaryOperator account) {
    for (Rows.Chunk chunk : rows.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        if (!chunk.isDead(row)) {
          other.rows.append(
              chunk.position(row),
              chunk.time(row),
              account.applyAsInt(chunk.source(row)),
              other.objects.number(objects.get(chunk.target(row))),
              chunk.kind(row));
        }
      }
    }
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    objects.writeUnsaved(out);
    rows.writeUnsaved(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    objects.read(in);
    rows.read(in);
  }

  @Override
  public void markSaved() {
    objects.markSaved();
    rows.markSaved();
  }
}
