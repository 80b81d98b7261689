package chancery.graph.export;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import chancery.graph.network.Spells;
import chancery.graph.network.Spells.Spell;
import chancery.kit.time.WireTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * GEXF 1.3 (gexf.net). Edges of different kinds between the same nodes lie side by side, each with
 * its {@code kind}, which programs that know earlier versions only find as an attribute too.
 * Positions are scaled to a square of {@link #SIDE}, which suits Gephi's sizes. Where time is told,
 * the graph is dynamic: nodes and edges have spells, from their first to their last day.
 */
final class Gexf {

  static final String NAMESPACE = "http://gexf.net/1.3";
  static final String VIZ = "http://gexf.net/1.3/viz";
  private static final double SIDE = 2000;
  private static final String KIND = "kind";

  private final MeasuredNetwork measured;
  private final Network network;
  private final AsOf asOf;
  private final @Nullable Spells spells;
  private final Xml xml;
  private final List<NodeColumn> columns;

  Gexf(MeasuredNetwork measured, AsOf asOf, @Nullable Spells spells, Xml xml) {
    this.measured = measured;
    this.network = measured.network();
    this.asOf = asOf;
    this.spells = spells;
    this.xml = xml;
    this.columns = NodeColumn.of(measured);
  }

  void write() throws XMLStreamException {
    xml.open("gexf", "xmlns", NAMESPACE, "xmlns:viz", VIZ, "version", "1.3");
    writeMeta();
    String type = network.directed() ? "directed" : "undirected";
    if (spells == null) {
      xml.open("graph", "defaultedgetype", type, "mode", "static");
    } else {
      xml.open("graph", "defaultedgetype", type, "mode", "dynamic", "timeformat", "date");
    }
    writeColumns();
    writeNodes();
    writeEdges();
    xml.close().close().end();
  }

  private void writeMeta() throws XMLStreamException {
    LocalDate day = LocalDate.ofInstant(WireTime.instant(asOf.recordedAt()), ZoneOffset.UTC);
    xml.open("meta", "lastmodifieddate", day)
        .text("creator", "Chancery")
        .text("description", Description.of(measured, asOf))
        .close();
  }

  private void writeColumns() throws XMLStreamException {
    xml.open("attributes", "class", "node");
    for (NodeColumn column : columns) {
      xml.empty(
          "attribute", "id", column.title(), "title", column.title(), "type", column.gexfType());
    }
    xml.close();
    xml.open("attributes", "class", "edge")
        .empty("attribute", "id", KIND, "title", KIND, "type", "string")
        .close();
  }

  private void writeNodes() throws XMLStreamException {
    int[] kept = measured.kept();
    xml.open("nodes", "count", kept.length);
    for (int place = 0; place < kept.length; place++) {
      writeNode(kept[place], place);
    }
    xml.close();
  }

  private void writeNode(int node, int place) throws XMLStreamException {
    String handle = network.handle(node);
    String id = network.id(node);
    xml.open("node", "id", id, "label", handle == null ? id : handle).open("attvalues");
    for (NodeColumn column : columns) {
      Object value = column.value(measured, node);
      if (value != null) {
        xml.empty("attvalue", "for", column.title(), "value", value);
      }
    }
    xml.close();
    if (spells != null) {
      writeSpells(spells.ofNode(node));
    }
    double x = measured.layout().x()[place] * SIDE;
    double y = measured.layout().y()[place] * SIDE;
    xml.empty("viz:position", "x", (float) x, "y", (float) y).close();
  }

  private void writeEdges() throws XMLStreamException {
    xml.open("edges", "count", measured.keptEdges());
    measured.forEachEdge(this::writeEdge);
    xml.close();
  }

  private void writeEdge(int source, int edge) throws XMLStreamException {
    xml.open(
            "edge",
            "id",
            edge,
            "source",
            network.id(source),
            "target",
            network.id(network.target(edge)),
            KIND,
            network.kind(edge),
            "weight",
            network.weight(edge))
        .open("attvalues")
        .empty("attvalue", "for", KIND, "value", network.kind(edge))
        .close();
    if (spells != null) {
      writeSpells(spells.ofEdge(edge));
    }
    xml.close();
  }

  private void writeSpells(List<Spell> there) throws XMLStreamException {
    if (there.isEmpty()) {
      return;
    }
    xml.open("spells");
    for (Spell spell : there) {
      xml.empty("spell", "start", day(spell.from()), "end", day(spell.to() - 1));
    }
    xml.close();
  }

  private static LocalDate day(long moment) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC);
  }
}
