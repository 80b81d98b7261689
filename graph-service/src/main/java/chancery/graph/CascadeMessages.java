package chancery.graph;

import chancery.graph.cascade.Growth;
import chancery.graph.cascade.Participant;
import chancery.graph.cascade.PostThread;
import chancery.graph.cascade.Relation;
import chancery.graph.cascade.Shape;
import chancery.graph.cascade.ThreadPost;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.v1.CascadeFigures;
import chancery.graph.v1.CascadeLevel;
import chancery.graph.v1.GetCascadeResponse;
import chancery.graph.v1.GrowthShare;
import chancery.graph.v1.Spreader;
import chancery.graph.v1.ThreadCut;
import com.google.protobuf.util.Timestamps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cascade as an answer. */
final class CascadeMessages {

  private final CascadeQuestion question;
  private final PostThread thread;
  private final Shape shape;
  private final Growth growth;
  private final List<Participant> participants;
  private final long start;

  CascadeMessages(CascadeQuestion question, PostThread thread) {
    this.question = question;
    this.thread = thread;
    this.shape = Shape.of(thread.forest());
    this.growth = thread.growth(ThreadMessages.POINTS);
    this.participants = Participant.of(thread);
    this.start = thread.time(thread.forest().post(0));
  }

  private @Nullable ThreadPost root() {
    return thread.post(thread.forest().post(0));
  }

  /**
   * @param query that finds the posts
   */
  GetCascadeResponse response(String query, AsOf asOf) {
    ThreadPost root = root();
    List<Participant> others =
        participants.stream()
            .filter(one -> root == null || !one.account().equals(root.account()))
            .sorted(Participant.byDescendants())
            .toList();
    GetCascadeResponse.Builder response =
        GetCascadeResponse.newBuilder()
            .addAllNodes(ThreadMessages.nodes(thread, question.limit()))
            .setFigures(figures())
            .addAllCurve(ThreadMessages.curve(growth.curve()))
            .setAsOf(NetworkMessages.asOf(asOf));
    addLevels(response);
    for (Growth.Share share : growth.shares()) {
      response.addShares(
          GrowthShare.newBuilder()
              .setShare(share.share())
              .setAt(Timestamps.fromMillis(share.time()))
              .setSeconds(ThreadMessages.seconds(start, share.time())));
    }
    others.stream()
        .limit(question.participants())
        .map(this::spreader)
        .forEach(response::addSpreaders);
    return response
        .setCut(
            ThreadCut.newBuilder()
                .setNodes(thread.size() - response.getNodesCount())
                .setParticipants(others.size() - response.getSpreadersCount()))
        .setEvidence(
            ThreadMessages.evidence("cascade", Cascades.VERSION, question, query, asOf)
                .setConsidered(thread.size() - (root == null ? 1 : 0)))
        .build();
  }

  private CascadeFigures figures() {
    CascadeFigures.Builder figures =
        CascadeFigures.newBuilder()
            .setSize(shape.size())
            .setDepth(shape.depth())
            .setMaxBreadth(shape.maxBreadth())
            .setReposts(count(Relation.REPOST))
            .setQuotes(count(Relation.QUOTE))
            .setReplies(count(Relation.REPLY))
            .setParticipants(participants.size())
            .setRootMissing(root() == null);
    shape.structuralVirality().ifPresent(figures::setStructuralVirality);
    for (Participant participant : participants) {
      if (participant.followers() != ThreadPost.UNKNOWN) {
        figures.setReach(figures.getReach() + participant.followers());
        figures.setReachKnown(figures.getReachKnown() + 1);
      }
    }
    return figures.build();
  }

  private long count(Relation relation) {
    long count = 0;
    for (int number = 0; number < thread.size(); number++) {
      count += thread.relation(number) == relation ? 1 : 0;
    }
    return count;
  }

  private void addLevels(GetCascadeResponse.Builder response) {
    for (int depth = 0; depth < shape.breadths().length; depth++) {
      CascadeLevel.Builder level =
          response.addLevelsBuilder().setDepth(depth).setPosts(shape.breadths()[depth]);
      long first = growth.timeToDepth()[depth];
      if (first != Long.MAX_VALUE) {
        level
            .setFirstAt(Timestamps.fromMillis(first))
            .setSeconds(ThreadMessages.seconds(start, first));
      }
    }
  }

  private Spreader spreader(Participant participant) {
    Spreader.Builder spreader =
        Spreader.newBuilder()
            .setAccount(ThreadMessages.account(participant.account(), participant.handle()))
            .setPosts(participant.posts())
            .setFirstAt(Timestamps.fromMillis(participant.firstTime()))
            .setChildren(participant.children())
            .setDescendants(participant.descendants());
    if (participant.followers() != ThreadPost.UNKNOWN) {
      spreader.setFollowers(participant.followers());
    }
    return spreader.build();
  }
}
