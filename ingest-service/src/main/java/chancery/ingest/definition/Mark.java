package chancery.ingest.definition;

/** A place in a text; line and column count from 1. */
record Mark(int line, int column) {

  @Override
  public String toString() {
    return "line %d, column %d".formatted(line, column);
  }
}
