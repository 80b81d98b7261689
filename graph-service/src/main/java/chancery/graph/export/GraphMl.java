package chancery.graph.export;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * GraphML 1.0 (graphml.graphdrawing.org). Nodes carry {@code account}, their measures and {@code
 * x}, {@code y}; edges {@code kind} and {@code weight}. The ids of the nodes are those of the file
 * alone, as the format allows no signs in them that the ids of accounts have.
 */
final class GraphMl {

  static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final MeasuredNetwork measured;
  private final Network network;
  private final AsOf asOf;
  private final Xml xml;
  private final List<NodeColumn> columns;
  private final int[] places;

  GraphMl(MeasuredNetwork measured, AsOf asOf, Xml xml) {
    this.measured = measured;
    this.network = measured.network();
    this.asOf = asOf;
    this.xml = xml;
    this.columns = NodeColumn.of(measured);
    this.places = new int[network.nodes()];
  }

  void write() throws XMLStreamException {
    xml.open("graphml", "xmlns", NAMESPACE).text("desc", Description.of(measured, asOf));
    writeKey("node", "account", "string");
    for (NodeColumn column : columns) {
      writeKey("node", column.title(), column.graphMlType());
    }
    writeKey("node", "x", "double");
    writeKey("node", "y", "double");
    writeKey("edge", "kind", "string");
    writeKey("edge", "weight", "double");
    xml.open("graph", "edgedefault", network.directed() ? "directed" : "undirected");
    int[] kept = measured.kept();
    for (int place = 0; place < kept.length; place++) {
      writeNode(kept[place], place);
    }
    measured.forEachEdge(this::writeEdge);
    xml.close().close().end();
  }

  private void writeKey(String of, String name, String type) throws XMLStreamException {
    xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private void writeNode(int node, int place) throws XMLStreamException {
    places[node] = place;
    xml.open("node", "id", "n" + place);
    writeData("account", network.id(node));
    for (NodeColumn column : columns) {
      Object value = column.value(measured, node);
      if (value != null) {
        writeData(column.title(), value);
      }
    }
    writeData("x", measured.layout().x()[place]);
    writeData("y", measured.layout().y()[place]);
    xml.close();
  }

  private void writeEdge(int source, int edge) throws XMLStreamException {
    xml.open("edge", "source", "n" + places[source], "target", "n" + places[network.target(edge)]);
    writeData("kind", network.kind(edge));
    writeData("weight", network.weight(edge));
    xml.close();
  }

  private void writeData(String key, Object value) throws XMLStreamException {
    xml.text("data", value.toString(), "key", key);
  }
}
