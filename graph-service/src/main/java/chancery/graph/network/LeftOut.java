package chancery.graph.network;

import java.util.List;

/**
 * What a network leaves out, as it would make too many edges that say too little.
 *
 * @param bound above which it is left out; 0 where nothing is
 * @param count of what is left out
 * @param heaviest of them by name, the heaviest first
 */
public record LeftOut(int bound, long count, List<String> heaviest) {

  /** Nothing is left out. */
  public static final LeftOut NOTHING = new LeftOut(0, 0, List.of());

  /** Of the heaviest those that are named. */
  static final int NAMED = 10;

  public LeftOut {
    heaviest = List.copyOf(heaviest);
  }
}
