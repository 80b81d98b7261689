package chancery.graph.export;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Spells;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The file formats. Each writes as it goes, whatever the size of the network. */
public enum ExportFormat {
  /** GEXF 1.3, as Gephi writes and reads it. */
  GEXF,
  /** GraphML 1.0. */
  GRAPHML,
  /** Edges as RFC 4180 has it, in UTF-8: source, target, kind, weight and both handles. */
  CSV,
  /** Nodes, then edges, a JSON object a line. */
  NDJSON;

  /** Writes the network; leaves the output open. */
  public void write(MeasuredNetwork network, AsOf asOf, OutputStream out) throws IOException {
    write(network, asOf, null, out);
  }

  /**
   * The same with the time of its nodes and edges, which only GEXF has a place for.
   *
   * @param spells null where time is not to be told
   */
  public void write(MeasuredNetwork network, AsOf asOf, @Nullable Spells spells, OutputStream out)
      throws IOException {
    try {
      switch (this) {
        case GEXF -> new Gexf(network, asOf, spells, new Xml(out)).write();
        case GRAPHML -> new GraphMl(network, asOf, new Xml(out)).write();
        case CSV -> EdgeList.write(network, out);
        case NDJSON -> JsonLines.write(network, asOf, out);
      }
    } catch (XMLStreamException failure) {
      throw failure.getNestedException() instanceof IOException io
          ? io
          : new IOException("The network could not be written", failure);
    }
  }
}
