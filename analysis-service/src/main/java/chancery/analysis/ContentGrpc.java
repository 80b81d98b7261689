package chancery.analysis;

import chancery.analysis.topics.ContentAnswers;
import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.AgreementResponse;
import chancery.analysis.v1.CodebookRequest;
import chancery.analysis.v1.CodebookResponse;
import chancery.analysis.v1.CodingRequest;
import chancery.analysis.v1.CodingResponse;
import chancery.analysis.v1.ContentServiceGrpc;
import chancery.analysis.v1.CooccurrenceRequest;
import chancery.analysis.v1.CooccurrenceResponse;
import chancery.analysis.v1.ExplainCodingRequest;
import chancery.analysis.v1.ExplainCodingResponse;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.KeynessResponse;
import chancery.analysis.v1.StructureRequest;
import chancery.analysis.v1.StructureResponse;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;

/** {@code ContentService} over gRPC. */
@GrpcService
class ContentGrpc extends ContentServiceGrpc.ContentServiceImplBase {

  private final ContentAnswers answers;
  private final Calls calls;
  private final AnswerTimes times;

  ContentGrpc(ContentAnswers answers, Calls calls, MeterRegistry metrics) {
    this.answers = answers;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void coding(CodingRequest request, StreamObserver<CodingResponse> observer) {
    calls.unary(observer, times.timed("Coding", () -> answers.coding(request)));
  }

  @Override
  public void cooccurrence(
      CooccurrenceRequest request, StreamObserver<CooccurrenceResponse> observer) {
    calls.unary(observer, times.timed("Cooccurrence", () -> answers.cooccurrence(request)));
  }

  @Override
  public void keyness(KeynessRequest request, StreamObserver<KeynessResponse> observer) {
    calls.unary(observer, times.timed("Keyness", () -> answers.keyness(request)));
  }

  @Override
  public void structure(StructureRequest request, StreamObserver<StructureResponse> observer) {
    calls.unary(observer, times.timed("Structure", () -> answers.structure(request)));
  }

  @Override
  public void agreement(AgreementRequest request, StreamObserver<AgreementResponse> observer) {
    calls.unary(observer, times.timed("Agreement", () -> answers.agreement(request)));
  }

  @Override
  public void explainCoding(
      ExplainCodingRequest request, StreamObserver<ExplainCodingResponse> observer) {
    calls.unary(observer, times.timed("ExplainCoding", () -> answers.explain(request)));
  }

  @Override
  public void codebook(CodebookRequest request, StreamObserver<CodebookResponse> observer) {
    calls.unary(observer, times.timed("Codebook", () -> answers.codebook(request)));
  }
}
