package chancery.graph.share;

import chancery.graph.row.Names;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What posts spoke of: for each post the numbers of its hashtags and domains, which are kept under
 * their names, once each. Not thread-safe.
 */
public final class ContentRows implements Stored {

  private final Rows rows = new Rows();
  private final Names names = new Names();

  /** The contents of the post that comes next. */
  public void append(List<Content> contents) {
    for (Content content : contents) {
      rows.append(names.intern(content.name()), content.kind().code());
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

  /** The number of the content. */
  public int content(int row) {
    return rows.target(row);
  }

  /** The code of the {@link ContentKind}. */
  public byte kind(int row) {
    return rows.kind(row);
  }

  /** Of the contents, by their numbers. */
  public Names.View names() {
    return names.view();
  }

  /** Appends what a post of another corpus spoke of. */
  public void copy(ContentRows from, int post) {
    rows.copy(from.rows, post, content -> names.intern(from.names.get(content)));
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
