package chancery.graph.coordination;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * How often the two accounts of an edge met: pairs of one object that follow each other without
 * overlap, each the first that begins after the one before has ended. Many shares of one burst are
 * one encounter or few, whatever the number of pairs between them.
 */
final class Encounters {

  private static final int NONE = -1;

  private Encounters() {}

  /** For each edge kept, in a second walk over the pairs. */
  static int[] of(Coordination coordination) {
    Long2IntOpenHashMap index = coordination.edges().index();
    int[] accounts = coordination.timeline().accounts();
    int[] encounters = new int[coordination.edges().size()];
    int[] ended = new int[encounters.length];
    Arrays.fill(ended, NONE);
    coordination
        .pairs()
        .forEach((earlier, later) -> {
          int edge = index.get(Edges.key(accounts[earlier], accounts[later]));
          if (edge != NONE && earlier > ended[edge]) {
            encounters[edge]++;
            ended[edge] = later;
          }
        });
    return encounters;
  }
}
