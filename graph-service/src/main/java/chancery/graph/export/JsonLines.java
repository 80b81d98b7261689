package chancery.graph.export;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object a line (ndjson.org), each with one field that says what it is: first the {@code
 * description}, then each {@code node} with its measures and place, then each {@code edge}. What is
 * not known is left out.
 */
final class JsonLines {

  private static final int FIRST_PRINTABLE = 0x20;

  private final MeasuredNetwork measured;
  private final Network network;
  private final List<NodeColumn> columns;
  private final Writer out;
  private boolean isFirst = true;

  private JsonLines(MeasuredNetwork measured, OutputStream bytes) {
    this.measured = measured;
    this.network = measured.network();
    this.columns = NodeColumn.of(measured);
    this.out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 14);
  }

  static void write(MeasuredNetwork measured, AsOf asOf, OutputStream out) throws IOException {
    JsonLines lines = new JsonLines(measured, out);
    lines.out.write("{\"description\":");
    lines.writeString(Description.of(measured, asOf));
    lines.out.write("}\n");
    int[] kept = measured.kept();
    for (int place = 0; place < kept.length; place++) {
      lines.writeNode(kept[place], place);
    }
    measured.forEachEdge(lines::writeEdge);
    lines.out.flush();
  }

  private void writeNode(int node, int place) throws IOException {
    open("node");
    writeField("id", network.id(node));
    for (NodeColumn column : columns) {
      writeField(column.title(), column.value(measured, node));
    }
    writeField("x", measured.layout().x()[place]);
    writeField("y", measured.layout().y()[place]);
    close();
  }

  private void writeEdge(int source, int edge) throws IOException {
    open("edge");
    writeField("source", network.id(source));
    writeField("target", network.id(network.target(edge)));
    writeField("kind", network.kind(edge).name());
    writeField("weight", network.weight(edge));
    close();
  }

  private void open(String what) throws IOException {
    out.append("{\"").append(what).append("\":{");
    isFirst = true;
  }

  private void close() throws IOException {
    out.write("}}\n");
  }

  /**
   * @param value a text or a finite number; null leaves the field out
   */
  private void writeField(String name, @Nullable Object value) throws IOException {
    if (value == null) {
      return;
    }
    out.append(isFirst ? "\"" : ",\"").append(name).append("\":");
    isFirst = false;
    if (value instanceof Number number) {
      out.write(number.toString());
    } else {
      writeString(value.toString());
    }
  }

  private void writeString(String text) throws IOException {
    out.write('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE) {
        out.write("\\u%04x".formatted((int) c));
      } else {
        out.write(c);
      }
    }
    out.write('"');
  }
}
