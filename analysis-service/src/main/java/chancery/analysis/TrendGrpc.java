package chancery.analysis;

import chancery.analysis.bursts.TrendAnswers;
import chancery.analysis.v1.BurstsRequest;
import chancery.analysis.v1.BurstsResponse;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.analysis.v1.HashtagRequest;
import chancery.analysis.v1.HashtagResponse;
import chancery.analysis.v1.TrendServiceGrpc;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** {@code TrendService} over gRPC. */
@GrpcService
class TrendGrpc extends TrendServiceGrpc.TrendServiceImplBase {

  private final TrendAnswers answers;
  private final Calls calls;
  private final AnswerTimes times;

  TrendGrpc(TrendAnswers answers, Calls calls, MeterRegistry metrics) {
    this.answers = answers;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void bursts(BurstsRequest request, StreamObserver<BurstsResponse> observer) {
    calls.unary(observer, times.timed("Bursts", () -> answers.bursts(request)));
  }

  @Override
  public void currentBursts(
      CurrentBurstsRequest request, StreamObserver<CurrentBurstsResponse> observer) {
    calls.unary(observer, times.timed("CurrentBursts", () -> answers.current(request)));
  }

  @Override
  public void hashtag(HashtagRequest request, StreamObserver<HashtagResponse> observer) {
    calls.unary(observer, times.timed("Hashtag", () -> answers.hashtag(request)));
  }
}
