package chancery.gateway.testing;

import chancery.analysis.v1.Aspect;
import chancery.analysis.v1.AspectKind;
import chancery.analysis.v1.AspectsRequest;
import chancery.analysis.v1.AspectsResponse;
import chancery.analysis.v1.OpinionServiceGrpc;
import chancery.analysis.v1.SentimentMeasure;
import chancery.analysis.v1.StanceAuthor;
import chancery.analysis.v1.StanceAuthorsRequest;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.analysis.v1.StanceBasis;
import chancery.analysis.v1.StanceItem;
import chancery.analysis.v1.StanceJudge;
import chancery.analysis.v1.StanceMeasure;
import chancery.analysis.v1.StancePost;
import chancery.analysis.v1.StancePostsRequest;
import chancery.analysis.v1.StancePostsResponse;
import chancery.analysis.v1.StanceRequest;
import chancery.analysis.v1.StanceResponse;
import chancery.analysis.v1.StanceShare;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.log.v1.Stance;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;

/** Knows the target {@code bridge}, answers a little about it and keeps the last request. */
public final class ScriptedOpinions extends OpinionServiceGrpc.OpinionServiceImplBase {

  private static final StanceJudge JUDGE =
      StanceJudge.newBuilder()
          .setBasis(StanceBasis.STANCE_BASIS_WORDS)
          .setVersion(1)
          .setNote("weaker")
          .build();

  private static volatile Message last = StanceRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  /** The last request of any call. */
  public static Message last() {
    return last;
  }

  private static void keep(Message request, String target) {
    last = request;
    if (!target.equals("bridge")) {
      throw ChanceryException.of(
          Code.NOT_FOUND, "TARGET_NOT_FOUND", "The corpus has no stance target '" + target + "'");
    }
  }

  @Override
  public void stance(StanceRequest request, StreamObserver<StanceResponse> observer) {
    calls.unary(
        observer,
        () -> {
          keep(request, request.getTarget());
          return StanceResponse.newBuilder()
              .setJudge(JUDGE)
              .setTotal(StanceMeasure.newBuilder().setPosts(3).setFavour(2).setAgainst(1))
              .addItems(
                  StanceItem.newBuilder()
                      .setFrom(Timestamp.newBuilder().setSeconds(1_700_000_000))
                      .setTo(Timestamp.newBuilder().setSeconds(1_700_003_600))
                      .setGroup("=en")
                      .setStance(
                          StanceMeasure.newBuilder()
                              .setPosts(3)
                              .setFavour(2)
                              .setAgainst(1)
                              .setFavourShare(
                                  StanceShare.newBuilder().setValue(0.5).setLow(0.25).setHigh(1))
                              .setLeaning(-0.5)))
              .build();
        });
  }

  @Override
  public void stanceAuthors(
      StanceAuthorsRequest request, StreamObserver<StanceAuthorsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          keep(request, request.getTarget());
          return StanceAuthorsResponse.newBuilder()
              .setJudge(JUDGE)
              .addItems(
                  StanceAuthor.newBuilder()
                      .setId("x:7")
                      .setLabel("=fan")
                      .setPosts(3)
                      .setFavour(3)
                      .setLeaning(0.5)
                      .addPostIds("x:1"))
              .setTotal(1)
              .build();
        });
  }

  @Override
  public void stancePosts(
      StancePostsRequest request, StreamObserver<StancePostsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          keep(request, request.getTarget());
          return StancePostsResponse.newBuilder()
              .setJudge(JUDGE)
              .addItems(
                  StancePost.newBuilder()
                      .setPost(ScriptedPosts.post("x:1", "Good morning"))
                      .setStance(Stance.STANCE_FAVOUR)
                      .setFavour(0.75)
                      .setNone(0.25))
              .build();
        });
  }

  @Override
  public void aspects(AspectsRequest request, StreamObserver<AspectsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          keep(request, "bridge");
          return AspectsResponse.newBuilder()
              .addPraised(
                  Aspect.newBuilder()
                      .setKind(AspectKind.ASPECT_KIND_PHRASE)
                      .setValue("roof garden")
                      .setPosts(5)
                      .setSentiment(SentimentMeasure.newBuilder().setPosts(4).setMean(0.5))
                      .setZ(4)
                      .setQuery("\"roof garden\"")
                      .addPostIds("x:1")
                      .addPostIds("x:2"))
              .build();
        });
  }
}
