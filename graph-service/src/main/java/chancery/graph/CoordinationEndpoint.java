package chancery.graph;

import chancery.graph.v1.CoordinationServiceGrpc;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.DetectResponse;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** The calls about coordinated behaviour. */
@GrpcService
final class CoordinationEndpoint extends CoordinationServiceGrpc.CoordinationServiceImplBase {

  private final Coordinations coordinations;
  private final Calls calls;
  private final AnswerTimes times;

  CoordinationEndpoint(Coordinations coordinations, Calls calls, MeterRegistry metrics) {
    this.coordinations = coordinations;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void detect(DetectRequest request, StreamObserver<DetectResponse> observer) {
    calls.unary(observer, times.timed("Detect", () -> coordinations.detect(request)));
  }
}
