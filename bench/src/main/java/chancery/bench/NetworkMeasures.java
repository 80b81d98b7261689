package chancery.bench;

import chancery.graph.centrality.Components;
import chancery.graph.centrality.Cores;
import chancery.graph.centrality.Degrees;
import chancery.graph.centrality.PageRank;
import chancery.graph.centrality.ShortestPaths;
import chancery.graph.community.Communities;
import chancery.graph.community.Communities.Effort;
import chancery.graph.community.LeidenMethod;
import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The measures of a network, each the best of several times, beside igraph's. */
final class NetworkMeasures {

  private static final int SOURCES = 64;
  private static final int TIMES = 10;
  private static final int LONG_TIMES = 3;

  /** A measure, what it is called here and in igraph's run. */
  private record Measure(String name, int times, Supplier<?> work) {}

  private NetworkMeasures() {}

  /**
   * @param network what it is called
   */
  static List<Figure> of(String network, Ties ties, Igraph igraph) throws Exception {
    Ties undirected = ties.undirected();
    int[] sources = sources(ties.nodes());
    Effort effort = Effort.of(undirected);
    Igraph.Measured reference = igraph.measure(ties, sources, effort);
    Communities[] found = new Communities[1];
    List<Measure> measures =
        List.of(
            new Measure("PageRank", TIMES, () -> PageRank.of(ties, Degrees.of(ties))),
            new Measure("k-core", TIMES, () -> Cores.of(undirected)),
            new Measure("weak components", TIMES, () -> Components.weak(ties)),
            new Measure("strong components", TIMES, () -> Components.strong(ties)),
            new Measure("betweenness", LONG_TIMES, () -> ShortestPaths.from(ties, sources)),
            new Measure(
                "Leiden",
                LONG_TIMES,
                () -> found[0] = Communities.find(undirected, LeidenMethod.modularity(1, 1))));
    String of = ", %s of %,d nodes and %,d ties".formatted(network, ties.nodes(), ties.size());
    List<Figure> figures =
        measures.stream()
            .map(measure ->
                Figure.of(measure.name() + of, best(measure), "ms")
                    .beside("igraph", reference.of(measure.name())))
            .toList();
    Figure modularity =
        Figure.of("modularity reached" + of, found[0].modularity(), "")
            .beside("igraph", reference.of("modularity"));
    return Stream.concat(figures.stream(), Stream.of(modularity)).toList();
  }

  private static int[] sources(int nodes) {
    int[] all = new int[nodes];
    Arrays.setAll(all, node -> node);
    IntArrays.shuffle(all, new Random(1));
    return Arrays.copyOf(all, Math.min(SOURCES, nodes));
  }

  /** In milliseconds. */
  private static double best(Measure measure) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < measure.times(); i++) {
      long before = System.nanoTime();
      Objects.requireNonNull(measure.work().get());
      best = Math.min(best, System.nanoTime() - before);
    }
    return best / 1e6;
  }
}
