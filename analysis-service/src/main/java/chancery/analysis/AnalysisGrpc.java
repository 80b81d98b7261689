package chancery.analysis;

import chancery.analysis.posts.PostAnswers;
import chancery.analysis.stances.OpinionAnswers;
import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.ClassifyAuthorsRequest;
import chancery.analysis.v1.ClassifyAuthorsResponse;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.ExportPostsResponse;
import chancery.analysis.v1.MatchPostsRequest;
import chancery.analysis.v1.MatchPostsResponse;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.TimelineRequest;
import chancery.analysis.v1.TimelineResponse;
import chancery.analysis.v1.TopRequest;
import chancery.analysis.v1.TopResponse;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** {@code AnalysisService} over gRPC. */
@GrpcService
class AnalysisGrpc extends AnalysisServiceGrpc.AnalysisServiceImplBase {

  private final PostAnswers answers;
  private final OpinionAnswers opinions;
  private final Calls calls;
  private final AnswerTimes times;

  AnalysisGrpc(PostAnswers answers, OpinionAnswers opinions, Calls calls, MeterRegistry metrics) {
    this.answers = answers;
    this.opinions = opinions;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void searchPosts(
      SearchPostsRequest request, StreamObserver<SearchPostsResponse> observer) {
    calls.unary(observer, times.timed("SearchPosts", () -> answers.search(request)));
  }

  @Override
  public void timeline(TimelineRequest request, StreamObserver<TimelineResponse> observer) {
    calls.unary(observer, times.timed("Timeline", () -> answers.timeline(request)));
  }

  @Override
  public void top(TopRequest request, StreamObserver<TopResponse> observer) {
    calls.unary(observer, times.timed("Top", () -> answers.top(request)));
  }

  @Override
  public void exportPosts(
      ExportPostsRequest request, StreamObserver<ExportPostsResponse> observer) {
    calls.streaming(
        observer, times.timed("ExportPosts", sender -> answers.export(request, sender)));
  }

  @Override
  public void matchPosts(MatchPostsRequest request, StreamObserver<MatchPostsResponse> observer) {
    calls.streaming(observer, times.timed("MatchPosts", sender -> answers.match(request, sender)));
  }

  @Override
  public void classifyAuthors(
      ClassifyAuthorsRequest request, StreamObserver<ClassifyAuthorsResponse> observer) {
    calls.streaming(
        observer,
        times.timed(
            "ClassifyAuthors",
            sender -> {
              if (request.getTarget().isEmpty()) {
                answers.classify(request, sender);
              } else {
                opinions.classify(request, sender);
              }
            }));
  }
}
