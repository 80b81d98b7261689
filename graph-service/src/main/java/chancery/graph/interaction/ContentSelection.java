package chancery.graph.interaction;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.row.Names;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke of what, taken out of a corpus at one moment; later events do not change it. Each use
 * is that of a content by a post; those of a post lie side by side, and are different. Accounts and
 * contents are numbers here.
 */
public final class ContentSelection implements Taken {

  /**
   * What was picked.
   *
   * @param accounts of each use
   * @param contents of each use
   * @param posts of each use, numbered from 0 in the order in which they come
   */
  record Columns(int[] accounts, int[] contents, int[] posts) {}

  private final Columns columns;
  private final Names.View contentNames;
  private final AccountNames accounts;
  private final AsOf asOf;
  private final long lastRemoval;

  ContentSelection(
      Columns columns,
      Names.View contentNames,
      AccountNames accounts,
      AsOf asOf,
      long lastRemoval) {
    this.columns = columns;
    this.contentNames = contentNames;
    this.accounts = accounts;
    this.asOf = asOf;
    this.lastRemoval = lastRemoval;
  }

  @Override
  public AsOf asOf() {
    return asOf;
  }

  @Override
  public long lastRemoval() {
    return lastRemoval;
  }

  public int size() {
    return columns.accounts().length;
  }

  /** Posts that the uses are of. */
  public int posts() {
    return size() == 0 ? 0 : columns.posts()[size() - 1] + 1;
  }

  public int account(int use) {
    return columns.accounts()[use];
  }

  public int content(int use) {
    return columns.contents()[use];
  }

  public int post(int use) {
    return columns.posts()[use];
  }

  /** Accounts are numbered from 0 to this, exclusive; not all of them take part. */
  public int accounts() {
    return accounts.size();
  }

  /** So are contents. */
  public int contents() {
    return contentNames.size();
  }

  public String id(int account) {
    return accounts.id(account);
  }

  /** As last seen, in its author's spelling. */
  public @Nullable String handle(int account) {
    return accounts.handle(account);
  }

  /** Of a content: {@code #news}, {@code example.org}. */
  public String name(int content) {
    return contentNames.get(content);
  }

  /** Order of the ids of accounts. */
  public int compareIds(int account, int other) {
    return accounts.compare(account, other);
  }

  /** Order of the names of contents. */
  public int compareNames(int content, int other) {
    return contentNames.compare(content, other);
  }
}
