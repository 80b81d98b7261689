package chancery.graph;

import chancery.graph.coordination.Coordination;
import chancery.graph.coordination.Group;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.v1.CoordinatedGroup;
import chancery.graph.v1.CoordinationCut;
import chancery.graph.v1.CoordinationMethod;
import chancery.graph.v1.CoordinationTotal;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.LagQuartiles;
import chancery.graph.v1.LayerTotal;
import com.google.protobuf.util.Timestamps;
import java.util.List;

/** What was detected, as an answer. */
final class CoordinationMessages {

  private static final double MILLIS = 1000;

  private final CoordinationQuestion question;
  private final Detection detection;
  private final GroupEdges edges;
  private final ObjectMessages objects;

  CoordinationMessages(
      CoordinationQuestion question,
      ShareSelection selection,
      Detection detection,
      ShownPosts posts,
      CoordinationLimits limits) {
    this.question = question;
    this.detection = detection;
    List<Group> shown =
        detection.groups().subList(0, Math.min(question.limit(), detection.groups().size()));
    this.edges = new GroupEdges(question.layers(), selection, detection, shown, limits);
    this.objects = new ObjectMessages(question, selection, detection, shown, posts, limits);
  }

  DetectResponse response(AsOf asOf) {
    DetectResponse.Builder response =
        DetectResponse.newBuilder()
            .setTotal(total())
            .setMethod(method())
            .setAsOf(
                chancery.slice.v1.AsOf.newBuilder()
                    .setPosition(asOf.position())
                    .setRecordedAt(asOf.recordedAt()));
    for (int group = 0; group < edges.shown().size(); group++) {
      response.addGroups(group(group, edges.shown().get(group)));
    }
    response.addAllEdges(edges.heaviest()).addAllBounded(objects.bounded());
    return response
        .setCut(
            CoordinationCut.newBuilder()
                .setGroups(detection.groups().size() - edges.shown().size())
                .setEdges(edges.count() - response.getEdgesCount()))
        .build();
  }

  private CoordinatedGroup group(int number, Group group) {
    return CoordinatedGroup.newBuilder()
        .setNumber(number)
        .setMemberCount(group.members().length)
        .addAllMembers(edges.members(group))
        .setEdges(group.edges().length)
        .setPairs(group.pairs())
        .setObjectCount(group.objects())
        .addAllObjects(objects.ofGroup(number))
        .setLags(lags(group.lags()))
        .setFirstAt(Timestamps.fromMillis(group.first()))
        .setLastAt(Timestamps.fromMillis(group.last()))
        .setP(detection.significance().of(group))
        .build();
  }

  private static LagQuartiles lags(Group.Lags lags) {
    return LagQuartiles.newBuilder()
        .setLeast(lags.least() / MILLIS)
        .setLower(lags.lower() / MILLIS)
        .setMedian(lags.median() / MILLIS)
        .setUpper(lags.upper() / MILLIS)
        .setGreatest(lags.greatest() / MILLIS)
        .build();
  }

  private CoordinationTotal total() {
    CoordinationTotal.Builder total =
        CoordinationTotal.newBuilder()
            .setShares(detection.shares().stream().mapToLong(Integer::longValue).sum())
            .setAccounts(
                detection.groups().stream().mapToLong(group -> group.members().length).sum())
            .setEdges(detection.edges().edges().size())
            .setGroups(detection.groups().size());
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
            .setVersion(Coordinations.VERSION);
    question.layers().forEach(layer -> method.addLayers(CoordinationQuestion.message(layer)));
    question.edgeWeight().ifPresent(method::setEdgeWeight);
    return method.build();
  }
}
