package chancery.graph;

import chancery.evidence.v1.Evidence;
import chancery.evidence.v1.Parameter;
import chancery.graph.cascade.Forest;
import chancery.graph.cascade.Growth;
import chancery.graph.cascade.PostThread;
import chancery.graph.cascade.Reference;
import chancery.graph.cascade.Relation;
import chancery.graph.cascade.ShownNodes;
import chancery.graph.cascade.ThreadPost;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.v1.ClaimAccount;
import chancery.graph.v1.GrowthPoint;
import chancery.graph.v1.PostRelation;
import chancery.graph.v1.ThreadNode;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What answers about cascades and conversations have in common. */
final class ThreadMessages {

  /** Of a curve. */
  static final int POINTS = 200;

  private static final double MILLIS = 1000;

  private ThreadMessages() {}

  /** The nodes with most posts below them, as many as asked for. */
  static List<ThreadNode> nodes(PostThread thread, int limit) {
    List<ThreadNode> nodes = new ArrayList<>();
    for (int node : ShownNodes.of(thread.forest(), limit)) {
      nodes.add(node(thread, node));
    }
    return nodes;
  }

  private static ThreadNode node(PostThread thread, int node) {
    Forest forest = thread.forest();
    int number = forest.post(node);
    ThreadNode.Builder message =
        ThreadNode.newBuilder()
            .setNumber(node)
            .setPostId(thread.id(number))
            .setRelation(relation(thread.relation(number)))
            .setDepth(forest.depth(node))
            .setChildren(forest.children(node))
            .setDescendants(forest.descendants(node))
            .setAuthor(account(thread.reference(number)));
    if (forest.parent(node) != Forest.NONE) {
      message.setParent(forest.parent(node));
    }
    ThreadPost post = thread.post(number);
    return post == null ? message.setMissing(true).build() : with(post, message);
  }

  private static ThreadNode with(ThreadPost post, ThreadNode.Builder message) {
    message
        .setCreatedAt(Timestamps.fromMillis(post.time()))
        .setText(post.text())
        .setLang(post.lang());
    if (post.followers() != ThreadPost.UNKNOWN) {
      message.setFollowers(post.followers());
    }
    if (!Double.isNaN(post.sentiment())) {
      message.setSentiment(post.sentiment());
    }
    return message.build();
  }

  static ClaimAccount account(Reference reference) {
    return account(reference.account(), reference.handle());
  }

  /**
   * @param handle empty where unknown
   */
  static ClaimAccount account(String id, String handle) {
    ClaimAccount.Builder account = ClaimAccount.newBuilder().setId(id);
    return (handle.isEmpty() ? account : account.setHandle(handle)).build();
  }

  static PostRelation relation(@Nullable Relation relation) {
    return switch (relation) {
      case null -> PostRelation.POST_RELATION_UNSPECIFIED;
      case REPOST -> PostRelation.POST_RELATION_REPOST;
      case REPLY -> PostRelation.POST_RELATION_REPLY;
      case QUOTE -> PostRelation.POST_RELATION_QUOTE;
    };
  }

  static List<GrowthPoint> curve(List<Growth.Point> points) {
    return points.stream()
        .map(point ->
            GrowthPoint.newBuilder()
                .setAt(Timestamps.fromMillis(point.time()))
                .setPosts(point.posts())
                .build())
        .toList();
  }

  static double seconds(long since, long time) {
    return (time - since) / MILLIS;
  }

  /**
   * Begins with the state of the corpus and the posts.
   *
   * @param query that finds the posts considered
   */
  static Evidence.Builder evidence(
      String method, String version, CascadeQuestion question, String query, AsOf asOf) {
    return Evidence.newBuilder()
        .setMethod(method)
        .setVersion(version)
        .setPosition(asOf.position())
        .setPostsLink(
            QueryText.link(question.slice().toBuilder().clearQuery().build(), List.of(query)))
        .addParameters(parameter("post", question.postId()))
        .addParameters(parameter("relations", names(question.relations())))
        .addParameters(parameter("limit", question.limit()))
        .addParameters(parameter("participants", question.participants()));
  }

  static Parameter parameter(String name, Object value) {
    return Parameter.newBuilder().setName(name).setValue(String.valueOf(value)).build();
  }

  private static String names(Set<Relation> relations) {
    return relations.stream()
        .sorted()
        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
