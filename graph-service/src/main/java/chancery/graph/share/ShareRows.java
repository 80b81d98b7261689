package chancery.graph.share;

import chancery.graph.nearcopy.Signature;
import chancery.graph.row.Hashes;
import chancery.graph.row.LongColumn;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What posts shared: for each post the numbers of the objects, with their layers. Objects are kept
 * as hashes, texts with their signatures, at 13 to 15 bytes for each different one, and 8 more for
 * a text; what they are called is found in a post that shares them. Not thread-safe.
 */
public final class ShareRows implements Stored {

  private static final byte TEXT = Layer.TEXT.code();

  private final Rows rows = new Rows();
  private final Hashes texts = new Hashes();
  private final LongColumn signatures = new LongColumn();

  /** All but texts. */
  private final Hashes objects = new Hashes();

  private final List<Stored> parts = List.of(texts, signatures, objects, rows);

  /** Rows, those of posts that are gone included. */
  public int size() {
    return rows.size();
  }

  /** The objects of the post that comes next. */
  public void append(List<PostObject> shared) {
    for (PostObject object : shared) {
      byte layer = object.layer().code();
      int number = dictionary(layer).number(object.hash());
      if (layer == TEXT && number == signatures.size()) {
        signatures.add(object.signature());
      }
      rows.append(number, layer);
    }
    rows.endPost();
  }

  private Hashes dictionary(byte layer) {
    return layer == TEXT ? texts : objects;
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
    return dictionary(rows.kind(row)).get(rows.target(row));
  }

  /** Of the object, if it is a text: the {@link Signature}; 0 of others. */
  public long signature(int row) {
    return rows.kind(row) == TEXT ? signatures.get(rows.target(row)) : 0;
  }

  /** The code of the {@link Layer}. */
  public byte layer(int row) {
    return rows.kind(row);
  }

  /** Appends what a post of another corpus shared. */
  public void copy(ShareRows from, int post) {
    for (int row = from.start(post); row < from.end(post); row++) {
      byte layer = from.layer(row);
      int number = dictionary(layer).number(from.hash(row));
      if (layer == TEXT && number == signatures.size()) {
        signatures.add(from.signature(row));
      }
      rows.append(number, layer);
    }
    rows.endPost();
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    for (Stored part : parts) {
      part.writeUnsaved(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (Stored part : parts) {
      part.read(in);
    }
  }

  @Override
  public void markSaved() {
    parts.forEach(Stored::markSaved);
  }
}
