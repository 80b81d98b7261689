package chancery.graph;

import chancery.graph.coordination.Group;
import chancery.graph.interaction.ImportedSelection;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.share.Layer;
import chancery.graph.v1.CoordinationCut;
import chancery.graph.v1.DetectResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer about coordinated groups: what is found, and the posts that show it. */
final class CoordinationAnswer {

  private final CoordinationQuestion question;
  private final CoordinationLimits limits;
  private final NearCopyTexts.Reader reader;
  private final Stages stages;

  CoordinationAnswer(
      CoordinationQuestion question,
      CoordinationLimits limits,
      NearCopyTexts.Reader reader,
      Stages stages) {
    this.question = question;
    this.limits = limits;
    this.reader = reader;
    this.stages = stages;
  }

  DetectResponse of(CoordinationMaterial material, AsOf asOf) {
    ShareSelection selection = material.shares();
    @Nullable NearCopyTexts copies =
        question.layers().contains(Layer.NEAR_COPY)
            ? stages.run(Stage.COPIES, () -> NearCopyTexts.of(selection, question, limits, reader))
            : null;
    int[] clusterOf = copies == null ? new int[0] : copies.clusters().of();
    Detection detection = Detection.of(selection, text -> clusterOf[text], question, stages);
    return stages.run(
        Stage.EXAMPLES,
        () -> {
          DetectResponse.Builder response =
              new CoordinationMessages(question, selection, detection).response(asOf);
          if (copies != null) {
            response.setCopies(copies.total());
          }
          addGroups(response, material, detection, clusterOf);
          return response.build();
        });
  }

  private void addGroups(
      DetectResponse.Builder response,
      CoordinationMaterial material,
      Detection detection,
      int[] clusterOf) {
    ShareSelection selection = material.shares();
    List<Group> shown =
        detection.groups().subList(0, Math.min(question.limit(), detection.groups().size()));
    GroupEdges edges = new GroupEdges(question.layers(), selection, detection, shown, limits);
    ShownObjects objects =
        ShownObjects.of(question, selection, clusterOf, detection, shown, limits);
    ShownPosts posts = ShownPosts.read(selection, objects.posts(), reader);
    ObjectMessages messages = new ObjectMessages(question.slice(), objects, posts);
    response
        .addAllGroups(
            new CoordinatedGroups(selection, detection, edges, messages)
                .messages(follows(material, shown), limits.followed()))
        .addAllEdges(edges.heaviest())
        .addAllBounded(messages.bounded())
        .setCut(
            CoordinationCut.newBuilder()
                .setGroups(detection.groups().size() - shown.size())
                .setEdges(edges.count() - response.getEdgesCount()));
  }

  private static @Nullable FollowNetwork follows(CoordinationMaterial material, List<Group> shown) {
    @Nullable ImportedSelection follows = material.follows();
    if (follows == null) {
      return null;
    }
    int[] members = shown.stream().flatMapToInt(group -> Arrays.stream(group.members())).toArray();
    return new FollowNetwork(follows.network(), material.shares(), members);
  }
}
