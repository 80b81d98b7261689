package chancery.graph.export;

import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Edges as comma-separated values. A value that a spreadsheet would take for a formula stays as it
 * is: the file is data first.
 */
final class EdgeList {

  private static final String HEADER = "source,target,kind,weight,sourceHandle,targetHandle\r\n";

  private EdgeList() {}

  static void write(MeasuredNetwork measured, OutputStream out) throws IOException {
    Network network = measured.network();
    Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    csv.write(HEADER);
    measured.forEachEdge((source, edge) -> {
      int target = network.target(edge);
      csv.append(quoted(network.id(source))).append(',');
      csv.append(quoted(network.id(target))).append(',');
      csv.append(network.kind(edge).name()).append(',');
      csv.append(String.valueOf(network.weight(edge))).append(',');
      csv.append(quoted(network.handle(source))).append(',');
      csv.append(quoted(network.handle(target))).append("\r\n");
    });
    csv.flush();
  }

  private static String quoted(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
