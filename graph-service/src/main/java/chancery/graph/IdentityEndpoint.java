package chancery.graph;

import chancery.graph.v1.AccountSignalsRequest;
import chancery.graph.v1.AccountSignalsResponse;
import chancery.graph.v1.IdentityServiceGrpc;
import chancery.graph.v1.ImpersonatorsRequest;
import chancery.graph.v1.ImpersonatorsResponse;
import chancery.graph.v1.RankSignalsRequest;
import chancery.graph.v1.RankSignalsResponse;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** The calls about accounts that may not be what they seem. */
@GrpcService
final class IdentityEndpoint extends IdentityServiceGrpc.IdentityServiceImplBase {

  private final Impersonators impersonators;
  private final AccountSignalsAnswers signals;
  private final Calls calls;
  private final AnswerTimes times;

  IdentityEndpoint(
      Impersonators impersonators,
      AccountSignalsAnswers signals,
      Calls calls,
      MeterRegistry metrics) {
    this.impersonators = impersonators;
    this.signals = signals;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void impersonators(
      ImpersonatorsRequest request, StreamObserver<ImpersonatorsResponse> observer) {
    calls.unary(observer, times.timed("Impersonators", () -> impersonators.find(request)));
  }

  @Override
  public void rankSignals(
      RankSignalsRequest request, StreamObserver<RankSignalsResponse> observer) {
    calls.unary(observer, times.timed("RankSignals", () -> signals.rank(request)));
  }

  @Override
  public void accountSignals(
      AccountSignalsRequest request, StreamObserver<AccountSignalsResponse> observer) {
    calls.unary(observer, times.timed("AccountSignals", () -> signals.one(request)));
  }
}
