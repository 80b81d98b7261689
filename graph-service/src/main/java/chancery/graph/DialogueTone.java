package chancery.graph;

import chancery.analysis.v1.AccountServiceGrpc;
import chancery.analysis.v1.Relation;
import chancery.analysis.v1.RelationGroup;
import chancery.analysis.v1.RelationsRequest;
import chancery.analysis.v1.RelationsResponse;
import chancery.graph.network.Network;
import chancery.graph.network.NodeType;
import chancery.graph.v1.GroupDialogue;
import chancery.graph.v1.GroupTone;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** In what tone the accounts of two groups address each other, as analysis-service judges it. */
final class DialogueTone {

  private static final String THERE = "a";
  private static final String BACK = "b";

  private final Channel analysis;
  private final Slices slices;
  private final int most;

  /**
   * @param most accounts of both groups together
   */
  DialogueTone(Channel analysis, Slices slices, int most) {
    this.analysis = analysis;
    this.slices = slices;
    this.most = most;
  }

  /**
   * Adds the tones to a dialogue, unless there are too many accounts; says what models they are of.
   *
   * @param first accounts of the first group, by node
   * @param second those of the other
   * @throws ChanceryException UNAVAILABLE where analysis-service cannot be reached
   */
  List<String> addTo(
      GroupDialogue.Builder dialogue, Network network, Slice slice, int[] first, int[] second) {
    if (first.length + second.length > most) {
      return List.of();
    }
    RelationsRequest request =
        RelationsRequest.newBuilder()
            .setSlice(slices.asKnown(slice))
            .addGroups(group(THERE, network, first))
            .addGroups(group(BACK, network, second))
            .build();
    RelationsResponse response = ask(request);
    for (Relation relation : response.getItemsList()) {
      GroupTone tone =
          GroupTone.newBuilder()
              .setPosts(relation.getPosts())
              .setSentiment(relation.getSentiment())
              .setTone(relation.getTone())
              .build();
      if (relation.getFrom().getValue().equals(THERE)) {
        dialogue.setToneThere(tone);
      } else {
        dialogue.setToneBack(tone);
      }
    }
    return response.getEvidence().getModelsList();
  }

  private RelationsResponse ask(RelationsRequest request) {
    try {
      return AccountServiceGrpc.newBlockingStub(analysis)
          .withDeadlineAfter(slices.timeLeft().toMillis(), TimeUnit.MILLISECONDS)
          .relations(request);
    } catch (StatusRuntimeException failure) {
      throw AnalysisFailure.of(
          failure,
          "The tone of a dialogue needs analysis-service, which cannot be reached; try again, or"
              + " leave a and b out");
    }
  }

  private static RelationGroup group(String name, Network network, int[] members) {
    RelationGroup.Builder group = RelationGroup.newBuilder().setName(name);
    for (int node : members) {
      if (network.type(node) == NodeType.ACCOUNT) {
        group.addAllAccounts(names(network.id(node), network.handle(node)));
      }
    }
    return group.build();
  }

  /** The id, and what posts call the account that name its handle only. */
  private static List<String> names(String id, @Nullable String handle) {
    if (handle == null) {
      return List.of(id);
    }
    String platform = id.substring(0, id.indexOf(':') + 1);
    return List.of(id, platform + handle.toLowerCase(Locale.ROOT));
  }
}
