package chancery.graph.network;

import chancery.graph.community.Communities;
import chancery.graph.community.LeidenMethod;
import chancery.graph.network.Stages.Stage;
import chancery.graph.relation.Ties;

/**
 * A network, its ties, and the communities that it falls into.
 *
 * @param ties directed, or from both ends where the network is not
 * @param undirected the same ties in both directions
 */
public record DividedNetwork(Network network, Ties ties, Ties undirected, Communities communities) {

  /**
   * Builds the network and divides it.
   *
   * @param method of the communities
   */
  public static DividedNetwork of(Material material, LeidenMethod method, Stages stages) {
    Network network = stages.run(Stage.AGGREGATE, material::network);
    Ties ties = network.ties();
    Ties undirected = network.undirected(ties);
    Communities communities =
        stages.run(Stage.COMMUNITIES, () -> Communities.find(undirected, method));
    return new DividedNetwork(network, ties, undirected, communities);
  }
}
