package chancery.graph.interaction;

/**
 * When the first and the last of some posts were made, in milliseconds since 1970.
 *
 * @param first greater than {@code last} where there are none
 */
public record Span(long first, long last) {

  public boolean isEmpty() {
    return first > last;
  }
}
