package chancery.graph.share;

import chancery.graph.nearcopy.Signature;
import chancery.graph.row.Hashes;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What posts shared: for each post the numbers of the objects, with their layers. Objects are kept
 * as hashes with the signatures of texts, at 21 to 35 bytes for each different one; what they are
 * called is found in a post that shares them. Not thread-safe.
 */
public final class ShareRows implements Stored {

  private final Rows rows = new Rows();
  private final Hashes objects = new Hashes();
  private final LongArrayList signatures = new LongArrayList();
  private int savedSignatures;

  /** Rows, those of posts that are gone included. */
  public int size() {
    return rows.size();
  }

  /** The objects of the post that comes next. */
  public void append(List<PostObject> shared) {
    for (PostObject object : shared) {
      rows.append(number(object), object.layer().code());
    }
    rows.endPost();
  }

  private int number(PostObject object) {
    int number = objects.number(object.hash());
    if (number == signatures.size()) {
      signatures.add(object.signature());
    }
    return number;
  }

  /** The first row of a post. */
  public int start(int post) {
    return rows.start(post);
  }

  /** Behind the last row of a post. */
  public int end(int post) {
    return rows.end(post);
  }

  /** Of the object. */
  public long hash(int row) {
    return objects.get(rows.target(row));
  }

  /** Of the object, if it is a text: the {@link Signature}. */
  public long signature(int row) {
    return signatures.getLong(rows.target(row));
  }

  /** The code of the {@link Layer}. */
  public byte layer(int row) {
    return rows.kind(row);
  }

  /** Appends what a post of another corpus shared. */
  public void copy(ShareRows from, int post) {
    rows.copy(from.rows, post, object -> number(from, object));
  }

  private int number(ShareRows from, int object) {
    int number = objects.number(from.objects.get(object));
    if (number == signatures.size()) {
      signatures.add(from.signatures.getLong(object));
    }
    return number;
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    objects.writeUnsaved(out);
    out.writeInt(signatures.size() - savedSignatures);
    for (int object = savedSignatures; object < signatures.size(); object++) {
      out.writeLong(signatures.getLong(object));
    }
    rows.writeUnsaved(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    objects.read(in);
    for (int left = in.readInt(); left > 0; left--) {
      signatures.add(in.readLong());
    }
    rows.read(in);
  }

  @Override
  public void markSaved() {
    objects.markSaved();
    savedSignatures = signatures.size();
    rows.markSaved();
  }
}
