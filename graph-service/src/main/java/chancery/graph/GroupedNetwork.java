package chancery.graph;

import chancery.graph.community.Modularity;
import chancery.graph.network.DividedNetwork;
import chancery.graph.network.Network;
import chancery.graph.relation.NamedGroups;
import chancery.graph.relation.Ties;

/**
 * A network whose nodes are in groups, found or given.
 *
 * @param ties directed, or from both ends where the network is not
 * @param undirected the same ties in both directions
 * @param modularity of the groups; NaN without ties
 */
record GroupedNetwork(
    Network network, Ties ties, Ties undirected, NamedGroups groups, double modularity) {

  /** By the communities that were found. */
  static GroupedNetwork of(DividedNetwork divided) {
    return new GroupedNetwork(
        divided.network(),
        divided.ties(),
        divided.undirected(),
        NamedGroups.numbered(divided.communities().grouping()),
        divided.ties().size() == 0 ? Double.NaN : divided.communities().modularity());
  }

  /** By groups that are given. */
  static GroupedNetwork of(Network network, NamedGroups groups, double resolution) {
    Ties ties = network.ties();
    Ties undirected = network.undirected(ties);
    return new GroupedNetwork(
        network,
        ties,
        undirected,
        groups,
        Modularity.of(undirected, groups.grouping(), resolution));
  }
}
