package chancery.graph;

import chancery.graph.Windows.Window;
import chancery.graph.community.CommunityCourse.Step;
import chancery.graph.network.DividedNetwork;
import chancery.graph.network.Network;
import chancery.graph.relation.Grouping;
import chancery.graph.v1.CommunityOrigin;
import chancery.graph.v1.GroupAccount;
import chancery.graph.v1.NetworkWindow;
import chancery.graph.v1.WindowCommunity;
import chancery.graph.v1.WindowLength;
import com.google.protobuf.util.Timestamps;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One window of a network as an answer. */
record WindowMessages(DividedNetwork divided, WindowNodes nodes, Step step, int shown) {

  private static final int LEADING = 3;

  NetworkWindow window(Window span, WindowNodes before) {
    Network network = divided.network();
    List<GroupAccount> came = nodes.leading(node -> !before.has(node), LEADING);
    List<GroupAccount> left = before.leading(node -> !nodes.has(node), LEADING);
    long stayed = nodes.in(before);
    NetworkWindow.Builder window =
        NetworkWindow.newBuilder()
            .setFrom(Timestamps.fromMillis(span.from()))
            .setTo(Timestamps.fromMillis(span.to()))
            .setNodes(network.nodes())
            .setEdges(network.edges())
            .setStayed(stayed)
            .setCame(network.nodes() - stayed)
            .setLeft(before.count() - stayed)
            .addAllLeadingCame(came)
            .addAllLeadingLeft(left)
            .setCommunities(divided.communities().count());
    if (divided.ties().size() > 0) {
      window.setModularity(divided.communities().modularity());
    }
    step.ended().forEach(name -> window.addEnded(String.valueOf(name)));
    addCommunities(window);
    return window.build();
  }

  private void addCommunities(NetworkWindow.Builder window) {
    Grouping grouping = divided.communities().grouping();
    int[] sizes = grouping.sizes();
    WindowCommunity.Builder[] communities =
        new WindowCommunity.Builder[Math.min(shown, grouping.count())];
    for (int community = 0; community < communities.length; community++) {
      communities[community] =
          WindowCommunity.newBuilder()
              .setName(String.valueOf(step.names().get(community)))
              .setNodes(sizes[community]);
    }
    addLeading(communities);
    step.matching().matches().stream()
        .filter(match -> match.later() < communities.length)
        .forEach(match ->
            communities[match.later()].addOrigins(
                CommunityOrigin.newBuilder()
                    .setName(String.valueOf(step.before().get(match.earlier())))
                    .setShared(match.shared())
                    .setSimilarity(match.similarity())));
    Arrays.stream(communities).forEach(window::addLargest);
  }

  private void addLeading(WindowCommunity.Builder[] communities) {
    for (int node : nodes.byRank()) {
      int community = divided.communities().of()[node];
      if (community < communities.length && communities[community].getLeadingCount() < LEADING) {
        communities[community].addLeading(GroupMessages.account(divided.network(), node));
      }
    }
  }

  /** As a parameter of the answer. */
  static String told(WindowLength bucket) {
    return bucket.name().substring("WINDOW_LENGTH_".length()).toLowerCase(Locale.ROOT);
  }
}
