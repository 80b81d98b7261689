package chancery.graph;

import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.everything;
import static chancery.graph.InventedPosts.lively;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.community.LeidenMethod;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.InteractionMaterial;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.NetworkMethod;
import chancery.graph.network.Stages;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.Node;
import chancery.kit.error.ChanceryException;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkMessagesTest {

  private static final AsOf AS_OF = new AsOf(9, Timestamp.newBuilder().setSeconds(1).build());
  private static final List<Post> POSTS = lively(3000, 150, 11);

  @Test
  void theOrderOfImportDoesNotChangeTheAnswer() {
    GetNetworkResponse answer = answer(POSTS, 60, 3, 1 << 24);
    for (int shuffle = 0; shuffle < 3; shuffle++) {
      List<Post> shuffled = new ArrayList<>(POSTS);
      Collections.shuffle(shuffled, new Random(shuffle));

      assertThat(answer(shuffled, 60, 3, 1 << 24)).isEqualTo(answer);
    }
  }

  @Test
  void theLimitSaysWhatItCut() {
    GetNetworkResponse whole = answer(POSTS, 5000, 3, 1 << 24);
    GetNetworkResponse limited = answer(POSTS, 60, 3, 1 << 24);

    assertThat(whole.getCut().getNodes()).isZero();
    assertThat(whole.getTotal().getNodes()).isEqualTo(whole.getNodesCount());
    assertThat(limited.getNodesCount()).isEqualTo(60);
    assertThat(limited.getTotal()).isEqualTo(whole.getTotal());
    assertThat(limited.getCut().getNodes()).isEqualTo(whole.getNodesCount() - 60);
    assertThat(limited.getCut().getEdges())
        .isEqualTo(whole.getEdgesCount() - limited.getEdgesCount());
  }

  @Test
  void measuresAreThoseOfTheWholeNetwork() {
    GetNetworkResponse whole = answer(POSTS, 5000, 3, 1 << 24);
    GetNetworkResponse limited = answer(POSTS, 60, 3, 1 << 24);
    for (Node node : limited.getNodesList()) {
      Node same =
          whole.getNodesList().stream()
              .filter(other -> other.getId().equals(node.getId()))
              .findAny()
              .orElseThrow();
      assertThat(node.toBuilder().clearX().clearY().build())
          .isEqualTo(same.toBuilder().clearX().clearY().build());
    }
  }

  @Test
  void edgesJoinNodesThatAreThere() {
    GetNetworkResponse limited = answer(POSTS, 20, 3, 1 << 24);
    Set<String> ids = new HashSet<>();
    limited.getNodesList().forEach(node -> ids.add(node.getId()));

    assertThat(limited.getEdgesList())
        .isNotEmpty()
        .allMatch(edge -> ids.contains(edge.getSource()) && ids.contains(edge.getTarget()));
  }

  @Test
  void nodesCarryHandlesWhereTheyAreKnown() {
    assertThat(answer(POSTS, 5000, 3, 1 << 24).getNodesList())
        .anyMatch(node -> node.getId().equals("x:@outsider") && node.getHandle().equals("Outsider"))
        .anyMatch(node -> node.getId().equals("x:u7") && node.getHandle().equals("Name7"));
  }

  @Test
  void anAnswerThatWouldBeTooLargePointsToTheExport() {
    assertThatThrownBy(() -> answer(POSTS, 5000, 3, 10_000))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("export it");
  }

  private static GetNetworkResponse answer(List<Post> posts, int limit, long seed, int largest) {
    MeasuredNetwork measured =
        MeasuredNetwork.of(
            new InteractionMaterial(corpus(posts).select(everything())),
            new NetworkMethod(limit, LeidenMethod.modularity(1, seed)),
            Stages.bare());
    return NetworkMessages.response(measured, node -> null, AS_OF, largest).build();
  }
}
