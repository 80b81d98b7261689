package chancery.analysis.query;

/** A part of a query's text, with the column where it starts, from 1. */
sealed interface Token {

  int column();

  /**
   * A word as written, escapes resolved.
   *
   * @param prefix whether an asterisk follows
   */
  record Text(int column, String text, boolean prefix) implements Token {}

  record Quoted(int column, String text, int slop) implements Token {}

  /** {@code name:} */
  record FieldName(int column, String name) implements Token {}

  record Sign(int column, Symbol symbol) implements Token {}

  enum Symbol {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    PLUS,
    END
  }
}
