package chancery.graph.network;

import java.util.function.Supplier;

/**
 * What surrounds each stage of a computation: the place to measure it, and to stop where nobody
 * waits for the result any more.
 */
public interface Stages {

  /** The steps from interactions to an answer, in their order. */
  enum Stage {
    /** Posts of the query asked for from analysis-service. */
    MATCH,
    /** Interactions picked. */
    SELECT,
    /** Texts compared, where near copies are asked for. */
    COPIES,
    /** Edges counted. */
    AGGREGATE,
    /** Degrees, PageRank, and what else is asked for. */
    MEASURE,
    /** Shortest paths walked, where a measure of them is asked for. */
    PATHS,
    COMMUNITIES,
    LAYOUT,
    /** Posts asked for from analysis-service: those that an answer is made of, or that show it. */
    EXAMPLES
  }

  /** Runs the stage, or throws instead. */
  <T> T run(Stage stage, Supplier<T> work);

  /** Nothing but the work. */
  static Stages bare() {
    return new Stages() {
      @Override
      public <T> T run(Stage stage, Supplier<T> work) {
        return work.get();
      }
    };
  }
}
