package chancery.graph.network;

import static chancery.graph.InventedPosts.by;
import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.everything;
import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.centrality.Degrees;
import chancery.graph.community.LeidenMethod;
import chancery.graph.relation.Ties;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final Network NETWORK =
      new InteractionMaterial(
              corpus(
                      List.of(
                          post("1", "zoe", 10).addMentions(id("ada")).build(),
                          post("2", "zoe", 20)
                              .addMentions(id("ada"))
                              .setRepostOf(by("ada"))
                              .build(),
                          post("3", "ada", 30).setInReplyTo(by("zoe")).build(),
                          post("4", "ben", 40).setQuoteOf(by("ada")).build()))
                  .select(everything()))
          .network();

  @Test
  void nodesAreInTheOrderOfTheirIds() {
    assertThat(NETWORK.nodes()).isEqualTo(3);
    assertThat(List.of(NETWORK.id(0), NETWORK.id(1), NETWORK.id(2)))
        .containsExactly("x:ada", "x:ben", "x:zoe");
  }

  @Test
  void anEdgeCountsThePostsOfItsKind() {
    assertThat(NETWORK.edges()).isEqualTo(4);
    int first = NETWORK.firstEdge(2);
    assertThat(NETWORK.kind(first)).isEqualTo(EdgeKind.MENTION);
    assertThat(NETWORK.weight(first)).isEqualTo(2);
    assertThat(NETWORK.kind(first + 1)).isEqualTo(EdgeKind.REPOST);
    assertThat(NETWORK.weight(first + 1)).isEqualTo(1);
    assertThat(NETWORK.target(first + 1)).isZero();
  }

  @Test
  void degreesCountAccountsOverAllKinds() {
    Degrees degrees = Degrees.of(NETWORK.ties());

    assertThat(degrees.in()).containsExactly(2, 0, 1);
    assertThat(degrees.out()).containsExactly(1, 1, 1);
    assertThat(degrees.weightedIn()).containsExactly(4, 0, 1);
    assertThat(degrees.weightedOut()).containsExactly(1, 1, 3);
  }

  @Test
  void undirectedTiesAddBothDirections() {
    Ties ties = NETWORK.ties().undirected();

    assertThat(ties.first()).containsExactly(0, 2, 3, 4);
    assertThat(ties.neighbours()).containsExactly(1, 2, 0, 0);
    assertThat(ties.weights()).containsExactly(1, 4, 1, 4);
  }

  @Test
  void nothingSelectedIsAnEmptyNetwork() {
    Network empty = new InteractionMaterial(corpus(List.of()).select(everything())).network();
    MeasuredNetwork measured =
        MeasuredNetwork.of(
            empty, new NetworkMethod(10, LeidenMethod.modularity(1, 1)), Stages.bare());

    assertThat(empty.nodes()).isZero();
    assertThat(measured.kept()).isEmpty();
    assertThat(measured.communities().count()).isZero();
  }
}
