package chancery.analysis.query;

/** A query that cannot be read; the message says where and how to mend it. */
public final class MalformedQuery extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final int column;

  /**
   * @param column of the query, from 1
   */
  public MalformedQuery(int column, String problem) {
    super("column %d: %s".formatted(column, problem));
    this.column = column;
  }

  public int column() {
    return column;
  }
}
