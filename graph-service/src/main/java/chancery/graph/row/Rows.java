package chancery.graph.row;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/**
 * What the posts of a corpus did: for each of {@link Posts}, in the same order, any number of rows
 * that say to what it was done, and what was done. Four bytes for each row and each post.
 */
public final class Rows implements Stored {

  /** There are no more kinds than this. */
  private static final int KIND_BITS = 4;

  /** Targets are numbers below this. */
  private static final int TARGETS = 1 << Integer.SIZE - KIND_BITS;

  private final IntColumn rows = new IntColumn();
  private final IntColumn ends = new IntColumn();
  private int savedRows;
  private int savedPosts;

  /** Rows, those of posts that are gone included. */
  public int size() {
    return rows.size();
  }

  /** One more row of the post that comes next. */
  public void append(int target, byte kind) {
    if (target < 0 || target >= TARGETS) {
      throw new IllegalArgumentException(
          "a corpus holds no more than %d targets".formatted(TARGETS));
    }
    rows.add(target << KIND_BITS | kind);
  }

  /** The post has no more rows; those appended from now on are the next one's. */
  public void endPost() {
    ends.add(rows.size());
  }

  /** The first row of a post. */
  public int start(int post) {
    return post == 0 ? 0 : ends.get(post - 1);
  }

  /** Behind the last row of a post. */
  public int end(int post) {
    return ends.get(post);
  }

  public int target(int row) {
    return rows.get(row) >>> KIND_BITS;
  }

  public byte kind(int row) {
    return (byte) (rows.get(row) & (1 << KIND_BITS) - 1);
  }

  /** Appends the rows of a post of another corpus, the targets renumbered. */
  public void copy(Rows from, int post, IntUnaryOperator renumbered) {
    for (int row = from.start(post); row < from.end(post); row++) {
      append(renumbered.applyAsInt(from.target(row)), from.kind(row));
    }
    endPost();
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    write(rows, savedRows, out);
    write(ends, savedPosts, out);
  }

  private static void write(IntColumn column, int from, DataOutput out) throws IOException {
    out.writeInt(column.size() - from);
    for (int place = from; place < column.size(); place++) {
      out.writeInt(column.get(place));
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    read(rows, in);
    read(ends, in);
  }

  private static void read(IntColumn column, DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      column.add(in.readInt());
    }
  }

  @Override
  public void markSaved() {
    savedRows = rows.size();
    savedPosts = ends.size();
  }
}
