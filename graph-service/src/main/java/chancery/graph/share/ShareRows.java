package chancery.graph.share;

import chancery.graph.row.Hashes;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What posts shared: for each post the numbers of the objects, with their layers. Objects are kept
 * as hashes, at 13 to 15 bytes for each different one; what they are called is found in a post that
 * shares them. Not thread-safe.
 */
public final class ShareRows implements Stored {

  private final Rows rows = new Rows();
  private final Hashes objects = new Hashes();

  /** Rows, those of posts that are gone included. */
  public int size() {
    return rows.size();
  }

  /** The objects of the post that comes next. */
  public void append(List<PostObject> shared) {
    for (PostObject object : shared) {
      rows.append(objects.number(object.hash()), object.layer().code());
    }
    rows.endPost();
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

  /** The code of the {@link Layer}. */
  public byte layer(int row) {
    return rows.kind(row);
  }

  /** Appends what a post of another corpus shared. */
  public void copy(ShareRows from, int post) {
    rows.copy(from.rows, post, object -> objects.number(from.objects.get(object)));
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
