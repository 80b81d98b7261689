package chancery.graph;

import chancery.graph.claim.Sighting;
import chancery.graph.v1.CascadeServiceGrpc;
import chancery.graph.v1.ExportAppearancesRequest;
import chancery.graph.v1.ExportAppearancesResponse;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.GetCascadeResponse;
import chancery.graph.v1.GetConversationRequest;
import chancery.graph.v1.GetConversationResponse;
import chancery.graph.v1.TraceClaimRequest;
import chancery.graph.v1.TraceClaimResponse;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import chancery.kit.rpc.Sender;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** The calls about how posts spread. */
@GrpcService
final class CascadeEndpoint extends CascadeServiceGrpc.CascadeServiceImplBase {

  /** Appearances in one message. */
  private static final int CHUNK = 200;

  private final Cascades cascades;
  private final Claims claims;
  private final Calls calls;
  private final AnswerTimes times;

  CascadeEndpoint(Cascades cascades, Claims claims, Calls calls, MeterRegistry metrics) {
    this.cascades = cascades;
    this.claims = claims;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void getCascade(GetCascadeRequest request, StreamObserver<GetCascadeResponse> observer) {
    calls.unary(observer, times.timed("GetCascade", () -> cascades.cascade(request)));
  }

  @Override
  public void getConversation(
      GetConversationRequest request, StreamObserver<GetConversationResponse> observer) {
    calls.unary(observer, times.timed("GetConversation", () -> cascades.conversation(request)));
  }

  @Override
  public void traceClaim(TraceClaimRequest request, StreamObserver<TraceClaimResponse> observer) {
    calls.unary(observer, times.timed("TraceClaim", () -> claims.trace(request)));
  }

  @Override
  public void exportAppearances(
      ExportAppearancesRequest request, StreamObserver<ExportAppearancesResponse> observer) {
    calls.streaming(observer, times.timed("ExportAppearances", sender -> export(request, sender)));
  }

  private void export(ExportAppearancesRequest request, Sender<ExportAppearancesResponse> sender)
      throws InterruptedException {
    ExportAppearancesResponse.Builder chunk = ExportAppearancesResponse.newBuilder();
    for (Sighting sighting : claims.appearances(request.getTrace())) {
      chunk.addAppearances(SightingMessages.appearance(sighting));
      if (chunk.getAppearancesCount() == CHUNK) {
        sender.send(chunk.build());
        chunk.clear();
      }
    }
    sender.send(chunk.build());
  }
}
