package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.row.WantedPosts;
import org.jspecify.annotations.Nullable;

/** Picks the living rows of a time, of some kinds, in some posts. For one walk over them. */
final class RowFilter {

  static final int ALL_KINDS = -1;

  /** Receives one row after the other. */
  interface Sink {
    void take(Rows.Chunk chunk, int row);
  }

  private final long from;
  private final long to;
  private final int kindMask;
  private final WantedPosts wanted;

  /**
   * @param from in milliseconds since 1970, inclusive
   * @param to the same, exclusive
   * @param kindMask a bit for each kind, at the place of its code
   * @param positions of the posts, rising; null for all posts
   */
  RowFilter(long from, long to, int kindMask, long @Nullable [] positions) {
    this.from = from;
    this.to = to;
    this.kindMask = kindMask;
    this.wanted = new WantedPosts(positions);
  }

  void forEach(Iterable<Rows.Chunk> chunks, Sink sink) {
    for (Rows.Chunk chunk : chunks) {
      for (int row = 0; row < chunk.size(); row++) {
        if (picks(chunk, row)) {
          sink.take(chunk, row);
        }
      }
    }
  }

  private boolean picks(Rows.Chunk chunk, int row) {
    long time = chunk.time(row);
    return time >= from
        && time < to
        && (kindMask >>> chunk.kind(row) & 1) != 0
        && !chunk.isDead(row)
        && wanted.has(chunk.position(row));
  }
}
