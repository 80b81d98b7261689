package chancery.graph.share;

import chancery.graph.row.Names;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Who spoke of what: rows of 25 bytes from an account to a hashtag or a domain, which are kept
 * under their names, once each. Not thread-safe.
 */
public final class ContentRows implements Stored {

  private final Rows rows = new Rows();
  private final Names names = new Names();

  /** Rows, those of posts that are gone included. */
  public int size() {
    return rows.size();
  }

  public int alive() {
    return rows.alive();
  }

  /** From an account to the number of a content; the kind is the {@link ContentKind}'s code. */
  public Iterable<Rows.Chunk> chunks() {
    return rows.chunks();
  }

  /** Of the contents, by their numbers. */
  public Names.View names() {
    return names.view();
  }

  public void append(long position, long time, int account, List<Content> contents) {
    for (Content content : contents) {
      rows.append(position, time, account, names.intern(content.name()), content.kind().code());
    }
  }

  /** Takes the contents of the post at a position out. */
  public void kill(long position) {
    rows.kill(position);
  }

  /** Copies what is alive, with the accounts under new numbers. */
  public void copyTo(ContentRows other, IntUnaryOperator account) {
    for (Rows.Chunk chunk : rows.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        if (!chunk.isDead(row)) {
          other.rows.append(
              chunk.position(row),
              chunk.time(row),
              account.applyAsInt(chunk.source(row)),
              other.names.intern(names.get(chunk.target(row))),
              chunk.kind(row));
        }
      }
    }
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    names.writeUnsaved(out);
    rows.writeUnsaved(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    names.read(in);
    rows.read(in);
  }

  @Override
  public void markSaved() {
    names.markSaved();
    rows.markSaved();
  }
}
