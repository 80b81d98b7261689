package chancery.graph;

import chancery.graph.coordination.Coordination;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.v1.CoordinationMethod;
import chancery.graph.v1.CoordinationTotal;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.LayerTotal;
import chancery.graph.v1.PostCounts;

/** What was detected in all and how, as an answer to which the groups are still to be added. */
final class CoordinationMessages {

  private final CoordinationQuestion question;
  private final ShareSelection selection;
  private final Detection detection;

  CoordinationMessages(
      CoordinationQuestion question, ShareSelection selection, Detection detection) {
    this.question = question;
    this.selection = selection;
    this.detection = detection;
  }

  DetectResponse.Builder response(AsOf asOf) {
    return DetectResponse.newBuilder()
        .setTotal(total())
        .setMethod(method())
        .setAsOf(
            chancery.slice.v1.AsOf.newBuilder()
                .setPosition(asOf.position())
                .setRecordedAt(asOf.recordedAt()));
  }

  private CoordinationTotal total() {
    CoordinationTotal.Builder total =
        CoordinationTotal.newBuilder()
            .setShares(detection.shares().stream().mapToLong(Integer::longValue).sum())
            .setAccounts(
                detection.groups().stream().mapToLong(group -> group.members().length).sum())
            .setEdges(detection.edges().edges().size())
            .setGroups(detection.groups().size())
            .setPosts(
                PostCounts.newBuilder()
                    .setPosts(selection.posts())
                    .setOriginals(selection.originals()));
    for (int layer = 0; layer < question.layers().size(); layer++) {
      total.addLayers(layerTotal(layer));
    }
    return total.build();
  }

  private LayerTotal layerTotal(int layer) {
    Coordination found = detection.layers().get(layer);
    return LayerTotal.newBuilder()
        .setLayer(CoordinationQuestion.message(question.layers().get(layer)))
        .setShares(detection.shares().get(layer))
        .setParticipants(found.participants())
        .setPairs(found.pairCount())
        .setEdges(found.edgeCount())
        .setEdgesKept(found.edges().size())
        .setThreshold(found.threshold())
        .setBounded(found.bounded().size())
        .build();
  }

  private CoordinationMethod method() {
    CoordinationMethod.Builder method =
        CoordinationMethod.newBuilder()
            .setWindow(question.window())
            .setMinParticipation(question.minParticipation())
            .setLeastLayers(question.leastLayers())
            .setNearest(question.nearest())
            .setLimit(question.limit())
            .setFollows(question.follows())
            .setVersion(Coordinations.VERSION);
    question.layers().forEach(layer -> method.addLayers(CoordinationQuestion.message(layer)));
    question.edgeWeight().ifPresent(method::setEdgeWeight);
    question.similarity().ifPresent(method::setSimilarity);
    return method.build();
  }
}
