package chancery.gateway.trends;

import chancery.analysis.v1.Community;
import chancery.analysis.v1.HashtagRequest;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc.GraphServiceBlockingStub;
import chancery.graph.v1.NetworkMethod;
import chancery.graph.v1.Node;
import java.util.Map;
import java.util.TreeMap;

/** The communities of a slice's network, as groups between which a hashtag is carried. */
final class Communities {

  /** Accounts that are divided, those with the highest PageRank. */
  private static final int ACCOUNTS = 5000;

  private Communities() {}

  /** Adds the communities of the request's slice. */
  static void add(HashtagRequest.Builder request, GraphServiceBlockingStub graph) {
    GetNetworkResponse network =
        graph.getNetwork(
            GetNetworkRequest.newBuilder().setSlice(request.getSlice()).setLimit(ACCOUNTS).build());
    Map<Integer, Community.Builder> communities = new TreeMap<>();
    for (Node node : network.getNodesList()) {
      communities
          .computeIfAbsent(
              node.getCommunity(), number -> Community.newBuilder().setName(name(number, node)))
          .addAccounts(node.getId());
    }
    communities.values().forEach(request::addCommunities);
    request.setCommunitiesMethod(method(network));
  }

  /** The community's number in the network, and its account with the highest PageRank. */
  private static String name(int number, Node leading) {
    return "%d: %s".formatted(number, leading.hasHandle() ? leading.getHandle() : leading.getId());
  }

  private static String method(GetNetworkResponse network) {
    NetworkMethod method = network.getMethod();
    return "Leiden on the slice's network of all interactions, resolution %s, seed %d, position %d; its %d accounts with the highest PageRank"
        .formatted(
            method.getResolution(),
            method.getSeed(),
            network.getAsOf().getPosition(),
            network.getNodesCount());
  }
}
