package chancery.gateway.network;

import chancery.gateway.table.Csv;
import chancery.graph.v1.GroupAccount;
import chancery.graph.v1.NetworkGroup;
import chancery.graph.v1.NetworkGroupsResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Groups as rows. */
final class GroupTable {

  private static final List<String> COLUMNS =
      List.of("group", "accounts", "innerPairs", "outerPairs", "eiIndex", "leading");

  private GroupTable() {}

  static void write(NetworkGroupsResponse groups, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (NetworkGroup group : groups.getItemsList()) {
      table.row(
          List.of(
              group.getName(),
              group.getAccounts(),
              group.getInnerPairs(),
              group.getOuterPairs(),
              Csv.known(group.hasEiIndex(), group.getEiIndex()),
              group.getLeadingList().stream()
                  .map(GroupAccount::getId)
                  .collect(Collectors.joining(" "))));
    }
    table.flush();
  }
}
