package chancery.gateway.network;

import chancery.gateway.table.Csv;
import chancery.graph.v1.CommunityOrigin;
import chancery.graph.v1.GroupAccount;
import chancery.graph.v1.NetworkWindow;
import chancery.graph.v1.NetworkWindowsResponse;
import chancery.graph.v1.WindowCommunity;
import com.google.protobuf.util.Timestamps;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Windows as rows: one for each community that is told, and one for a window without any. */
final class WindowTable {

  private static final List<String> COLUMNS =
      List.of(
          "from",
          "to",
          "nodes",
          "edges",
          "stayed",
          "came",
          "left",
          "community",
          "communityNodes",
          "origins",
          "leading");

  private WindowTable() {}

  static void write(NetworkWindowsResponse windows, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (NetworkWindow window : windows.getItemsList()) {
      for (WindowCommunity community : window.getLargestList()) {
        table.row(
            row(
                window,
                community.getName(),
                community.getNodes(),
                community.getOriginsList().stream()
                    .map(CommunityOrigin::getName)
                    .collect(Collectors.joining(" ")),
                community.getLeadingList().stream()
                    .map(GroupAccount::getId)
                    .collect(Collectors.joining(" "))));
      }
      if (window.getLargestCount() == 0) {
        table.row(row(window, "", "", "", ""));
      }
    }
    table.flush();
  }

  private static List<Object> row(
      NetworkWindow window, String community, Object nodes, String origins, String leading) {
    return List.of(
        Timestamps.toString(window.getFrom()),
        Timestamps.toString(window.getTo()),
        window.getNodes(),
        window.getEdges(),
        window.getStayed(),
        window.getCame(),
        window.getLeft(),
        community,
        nodes,
        origins,
        leading);
  }
}
