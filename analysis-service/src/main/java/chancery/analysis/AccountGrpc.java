package chancery.analysis;

import chancery.analysis.profiles.AccountAnswers;
import chancery.analysis.relations.Relations;
import chancery.analysis.v1.AccountServiceGrpc;
import chancery.analysis.v1.ProfileRequest;
import chancery.analysis.v1.ProfileResponse;
import chancery.analysis.v1.RankingsRequest;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.RelationsRequest;
import chancery.analysis.v1.RelationsResponse;
import chancery.analysis.v1.ReportRequest;
import chancery.analysis.v1.ReportResponse;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** {@code AccountService} over gRPC. */
@GrpcService
class AccountGrpc extends AccountServiceGrpc.AccountServiceImplBase {

  private final AccountAnswers answers;
  private final Relations relations;
  private final Calls calls;
  private final AnswerTimes times;

  AccountGrpc(AccountAnswers answers, Relations relations, Calls calls, MeterRegistry metrics) {
    this.answers = answers;
    this.relations = relations;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void profile(ProfileRequest request, StreamObserver<ProfileResponse> observer) {
    calls.unary(observer, times.timed("Profile", () -> answers.profile(request)));
  }

  @Override
  public void rankings(RankingsRequest request, StreamObserver<RankingsResponse> observer) {
    calls.unary(observer, times.timed("Rankings", () -> answers.rankings(request)));
  }

  @Override
  public void report(ReportRequest request, StreamObserver<ReportResponse> observer) {
    calls.unary(observer, times.timed("Report", () -> answers.report(request)));
  }

  @Override
  public void relations(RelationsRequest request, StreamObserver<RelationsResponse> observer) {
    calls.unary(observer, times.timed("Relations", () -> relations.answer(request)));
  }
}
