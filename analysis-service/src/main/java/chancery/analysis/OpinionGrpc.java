package chancery.analysis;

import chancery.analysis.stances.OpinionAnswers;
import chancery.analysis.v1.AspectsRequest;
import chancery.analysis.v1.AspectsResponse;
import chancery.analysis.v1.OpinionServiceGrpc;
import chancery.analysis.v1.StanceAuthorsRequest;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.analysis.v1.StancePostsRequest;
import chancery.analysis.v1.StancePostsResponse;
import chancery.analysis.v1.StanceRequest;
import chancery.analysis.v1.StanceResponse;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** {@code OpinionService} over gRPC. */
@GrpcService
class OpinionGrpc extends OpinionServiceGrpc.OpinionServiceImplBase {

  private final OpinionAnswers answers;
  private final Calls calls;
  private final AnswerTimes times;

  OpinionGrpc(OpinionAnswers answers, Calls calls, MeterRegistry metrics) {
    this.answers = answers;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void stance(StanceRequest request, StreamObserver<StanceResponse> observer) {
    calls.unary(observer, times.timed("Stance", () -> answers.stance(request)));
  }

  @Override
  public void stanceAuthors(
      StanceAuthorsRequest request, StreamObserver<StanceAuthorsResponse> observer) {
    calls.unary(observer, times.timed("StanceAuthors", () -> answers.authors(request)));
  }

  @Override
  public void stancePosts(
      StancePostsRequest request, StreamObserver<StancePostsResponse> observer) {
    calls.unary(observer, times.timed("StancePosts", () -> answers.posts(request)));
  }

  @Override
  public void aspects(AspectsRequest request, StreamObserver<AspectsResponse> observer) {
    calls.unary(observer, times.timed("Aspects", () -> answers.aspects(request)));
  }
}
