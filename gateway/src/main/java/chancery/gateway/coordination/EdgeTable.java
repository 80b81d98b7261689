package chancery.gateway.coordination;

import chancery.gateway.json.EnumNames;
import chancery.gateway.table.Csv;
import chancery.graph.v1.CoordinatedEdge;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.EdgeLayer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Edges between accounts as rows, one for each layer of an edge. */
final class EdgeTable {

  private static final List<String> COLUMNS =
      List.of(
          "source",
          "target",
          "sourceHandle",
          "targetHandle",
          "group",
          "layer",
          "weight",
          "encounters",
          "expected",
          "p",
          "q");

  private EdgeTable() {}

  static void write(DetectResponse detected, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (CoordinatedEdge edge : detected.getEdgesList()) {
      for (EdgeLayer layer : edge.getLayersList()) {
        table.row(row(edge, layer));
      }
    }
    table.flush();
  }

  private static List<Object> row(CoordinatedEdge edge, EdgeLayer layer) {
    return List.of(
        edge.getSource(),
        edge.getTarget(),
        edge.getSourceHandle(),
        edge.getTargetHandle(),
        edge.getGroup(),
        EnumNames.word(layer.getLayer()),
        layer.getWeight(),
        layer.getEncounters(),
        layer.getExpected(),
        layer.getP(),
        layer.getQ());
  }
}
