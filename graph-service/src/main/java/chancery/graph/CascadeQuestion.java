package chancery.graph;

import chancery.graph.cascade.Relation;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.GetConversationRequest;
import chancery.graph.v1.PostRelation;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A request for the cascade or the conversation of a post, checked and with its defaults filled in.
 *
 * @param relations at least one
 */
record CascadeQuestion(
    Slice slice, String postId, Set<Relation> relations, int limit, int participants) {

  static CascadeQuestion of(GetCascadeRequest request, CascadeLimits limits) {
    return of(
        request.getSlice(),
        request.getPostId(),
        relations(request.getRelationsList()),
        request.getLimit(),
        request.getParticipants(),
        limits);
  }

  static CascadeQuestion of(GetConversationRequest request, CascadeLimits limits) {
    return of(
        request.getSlice(),
        request.getPostId(),
        EnumSet.of(Relation.REPLY),
        request.getLimit(),
        request.getParticipants(),
        limits);
  }

  private static CascadeQuestion of(
      Slice slice,
      String postId,
      Set<Relation> relations,
      int limit,
      int participants,
      CascadeLimits limits) {
    Slices.check(slice);
    if (!slice.getQuery().isBlank() || slice.hasFrom() || slice.hasTo()) {
      throw ChanceryException.invalid(
          "slice", "is the whole corpus here: neither query nor range of time");
    }
    if (postId.isBlank()) {
      throw ChanceryException.invalid("postId", "is missing");
    }
    return new CascadeQuestion(
        slice,
        postId,
        relations,
        Bounds.among("limit", limit, limits.defaultLimit(), limits.largestLimit()),
        Bounds.among(
            "participants",
            participants,
            limits.defaultParticipants(),
            limits.largestParticipants()));
  }

  private static Set<Relation> relations(List<PostRelation> asked) {
    EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
    for (PostRelation relation : asked) {
      relations.add(
          switch (relation) {
            case POST_RELATION_REPOST -> Relation.REPOST;
            case POST_RELATION_QUOTE -> Relation.QUOTE;
            case POST_RELATION_REPLY -> Relation.REPLY;
            case POST_RELATION_UNSPECIFIED, UNRECOGNIZED ->
                throw ChanceryException.invalid(
                    "relations", "must be of REPOST, QUOTE, REPLY; leave out for all");
          });
    }
    return relations.isEmpty() ? EnumSet.allOf(Relation.class) : relations;
  }

  /** The slice, with nothing about time or patience. */
  private Slice canonicalSlice() {
    return slice.toBuilder().clearMinPosition().clearMaxStaleness().build();
  }

  /** What decides the answer to a request for a cascade, in one form. */
  GetCascadeRequest canonicalCascade() {
    GetCascadeRequest.Builder canonical =
        GetCascadeRequest.newBuilder()
            .setSlice(canonicalSlice())
            .setPostId(postId)
            .setLimit(limit)
            .setParticipants(participants);
    relations.stream().sorted().map(ThreadMessages::relation).forEach(canonical::addRelations);
    return canonical.build();
  }

  /** The same of a request for a conversation. */
  GetConversationRequest canonicalConversation() {
    return GetConversationRequest.newBuilder()
        .setSlice(canonicalSlice())
        .setPostId(postId)
        .setLimit(limit)
        .setParticipants(participants)
        .build();
  }
}
