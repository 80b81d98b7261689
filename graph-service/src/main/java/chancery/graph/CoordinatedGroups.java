package chancery.graph;

import chancery.graph.coordination.Group;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.v1.CoordinatedGroup;
import chancery.graph.v1.LagQuartiles;
import chancery.graph.v1.PostCounts;
import com.google.protobuf.util.Timestamps;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The groups that are told, as messages. */
final class CoordinatedGroups {

  private static final double MILLIS = 1000;

  private final ShareSelection selection;
  private final Detection detection;
  private final GroupEdges edges;
  private final ObjectMessages objects;

  CoordinatedGroups(
      ShareSelection selection, Detection detection, GroupEdges edges, ObjectMessages objects) {
    this.selection = selection;
    this.detection = detection;
    this.edges = edges;
    this.objects = objects;
  }

  /**
   * @param follows who follows the members; null where it is not asked for
   * @param followed members whose followers are compared
   */
  List<CoordinatedGroup> messages(@Nullable FollowNetwork follows, int followed) {
    return IntStream.range(0, edges.shown().size())
        .mapToObj(number -> {
          Group group = edges.shown().get(number);
          CoordinatedGroup.Builder message = message(number, group);
          if (follows != null) {
            message.setFollowers(follows.overlap(edges.byPairs(group), followed));
          }
          return message.build();
        })
        .toList();
  }

  private CoordinatedGroup.Builder message(int number, Group group) {
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
        .setPosts(posts(group));
  }

  private PostCounts posts(Group group) {
    PostCounts.Builder counts = PostCounts.newBuilder();
    for (int member : group.members()) {
      counts
          .setPosts(counts.getPosts() + selection.posts(member))
          .setOriginals(counts.getOriginals() + selection.originals(member));
    }
    return counts.build();
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
}
