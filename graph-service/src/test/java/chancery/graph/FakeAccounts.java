package chancery.graph;

import chancery.analysis.v1.AccountServiceGrpc;
import chancery.analysis.v1.Relation;
import chancery.analysis.v1.RelationEnd;
import chancery.analysis.v1.RelationGroup;
import chancery.analysis.v1.RelationTone;
import chancery.analysis.v1.RelationsRequest;
import chancery.analysis.v1.RelationsResponse;
import chancery.evidence.v1.Evidence;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import io.grpc.stub.StreamObserver;

/** Counts the posts in which accounts of one group mention one of another; all are hostile. */
final class FakeAccounts extends AccountServiceGrpc.AccountServiceImplBase {

  private final FakeAnalysis analysis;

  FakeAccounts(FakeAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void relations(RelationsRequest request, StreamObserver<RelationsResponse> observer) {
    RelationsResponse.Builder response =
        RelationsResponse.newBuilder().setEvidence(Evidence.newBuilder().addModels("model-1"));
    for (RelationGroup from : request.getGroupsList()) {
      for (RelationGroup to : request.getGroupsList()) {
        long posts =
            analysis.posts(request.getSlice().getCorpus()).stream()
                .filter(post -> from.getAccountsList().contains(post.getAuthor().getId()))
                .filter(post -> mentions(post, to))
                .count();
        if (!from.equals(to) && posts > 0) {
          response.addItems(
              Relation.newBuilder()
                  .setFrom(RelationEnd.newBuilder().setValue(from.getName()))
                  .setTo(RelationEnd.newBuilder().setValue(to.getName()))
                  .setPosts(posts)
                  .setTone(RelationTone.RELATION_TONE_HOSTILE));
        }
      }
    }
    observer.onNext(response.build());
    observer.onCompleted();
  }

  private static boolean mentions(Post post, RelationGroup group) {
    return post.getMentionsList().stream()
        .map(Mention::getId)
        .anyMatch(group.getAccountsList()::contains);
  }
}
