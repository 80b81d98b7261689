package chancery.graph;

import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionUpserted;
import chancery.log.v1.Event;
import chancery.log.v1.ImportedNetwork;
import chancery.log.v1.NetworkData;
import java.util.ArrayList;
import java.util.List;

/** Networks brought into a corpus. */
final class InventedNetworks {

  private InventedNetworks() {}

  static Event defined(String name, ImportedNetwork network) {
    return Event.newBuilder()
        .setDefinitionUpserted(
            DefinitionUpserted.newBuilder()
                .setDefinition(Definition.newBuilder().setName(name).setNetwork(network)))
        .build();
  }

  /**
   * @param ties {@code from to}
   */
  static ImportedNetwork directed(String... ties) {
    List<String> ids = new ArrayList<>();
    NetworkData.Builder data = NetworkData.newBuilder();
    for (String tie : ties) {
      String[] ends = tie.split(" ", 2);
      data.addSources(place(ends[0], ids)).addTargets(place(ends[1], ids));
    }
    return ImportedNetwork.newBuilder().setDirected(true).setData(data.addAllIds(ids)).build();
  }

  private static int place(String id, List<String> ids) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
    return ids.indexOf(id);
  }
}
