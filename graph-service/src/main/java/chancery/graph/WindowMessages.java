package chancery.graph;

import chancery.graph.Windows.Window;
import chancery.graph.centrality.Degrees;
import chancery.graph.centrality.PageRank;
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
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Locale;

/** One window of a network as an answer. */
record WindowMessages(DividedNetwork divided, Step step, int shown) {

  private static final int LEADING = 3;

  /**
   * @param earlier of each node its number in the window before
   * @param before nodes of the window before
   */
  NetworkWindow window(Window span, int[] earlier, int before) {
    Network network = divided.network();
    long stayed = Arrays.stream(earlier).filter(node -> node != Grouping.NONE).count();
    NetworkWindow.Builder window =
        NetworkWindow.newBuilder()
            .setFrom(Timestamps.fromMillis(span.from()))
            .setTo(Timestamps.fromMillis(span.to()))
            .setNodes(network.nodes())
            .setEdges(network.edges())
            .setStayed(stayed)
            .setCame(network.nodes() - stayed)
            .setLeft(before - stayed)
            .setCommunities(divided.communities().count());
    if (divided.ties().size() > 0) {
      window.setModularity(divided.communities().quality());
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
    double[] pageRank = PageRank.of(divided.ties(), Degrees.of(divided.ties()));
    int[] byRank = new int[pageRank.length];
    Arrays.setAll(byRank, node -> node);
    IntArrays.mergeSort(byRank, (a, b) -> Double.compare(pageRank[b], pageRank[a]));
    for (int node : byRank) {
      int community = divided.communities().of()[node];
      if (community < communities.length && communities[community].getLeadingCount() < LEADING) {
        communities[community].addLeading(account(node));
      }
    }
  }

  private GroupAccount account(int node) {
    GroupAccount.Builder account = GroupAccount.newBuilder().setId(divided.network().id(node));
    String handle = divided.network().handle(node);
    return handle == null ? account.build() : account.setHandle(handle).build();
  }

  /** As a parameter of the answer. */
  static String told(WindowLength bucket) {
    return bucket.name().substring("WINDOW_LENGTH_".length()).toLowerCase(Locale.ROOT);
  }
}
