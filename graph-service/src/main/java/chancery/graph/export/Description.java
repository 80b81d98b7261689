package chancery.graph.export;

import chancery.graph.centrality.ShortestPaths;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import java.util.Locale;

/** What a file says of itself: how much of which state it shows, and how it was computed. */
final class Description {

  private Description() {}

  static String of(MeasuredNetwork measured, AsOf asOf) {
    Network network = measured.network();
    String shown =
        "%d of %d nodes, %d of %d edges; as of position %d; seed %d, communities by %s, resolution %s, modularity %s"
            .formatted(
                measured.kept().length,
                network.nodes(),
                measured.keptEdges(),
                network.edges(),
                asOf.position(),
                measured.method().seed(),
                measured.method().leiden().quality().name().toLowerCase(Locale.ROOT),
                measured.method().leiden().resolution(),
                measured.communities().modularity());
    ShortestPaths paths = measured.measures().paths();
    return paths == null
        ? shown
        : "%s; paths from %d accounts, error at most %s with probability %s"
            .formatted(shown, paths.sources(), paths.error(), ShortestPaths.CONFIDENCE);
  }
}
