package chancery.gateway.actors;

import chancery.gateway.problem.ProblemException;
import chancery.gateway.upload.Body;
import chancery.gateway.upload.BodyFailures;
import chancery.gateway.upload.Upload;
import chancery.gateway.upload.Upload.Signal;
import chancery.ingest.v1.PutActorsHeader;
import chancery.ingest.v1.PutActorsRequest;
import chancery.ingest.v1.PutActorsResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Passes a body of actors on and waits for the answer. */
final class ActorsUpload {

  private ActorsUpload() {}

  /**
   * @param call starts the call with the observer of its response
   * @param patience how long the answer may take once everything is sent
   */
  static PutActorsResponse run(
      Consumer<StreamObserver<PutActorsResponse>> call,
      PutActorsHeader header,
      Body body,
      Duration patience)
      throws InterruptedException {
    Upload<PutActorsRequest, PutActorsResponse> upload = new Upload<>();
    call.accept(upload);
    try {
      if (upload.send(PutActorsRequest.newBuilder().setHeader(header).build())) {
        body.sendTo(upload, chunk -> PutActorsRequest.newBuilder().setChunk(chunk).build());
      }
      return switch (upload.next(patience)) {
        case Signal.Answer<PutActorsResponse>(PutActorsResponse response) -> response;
        case Signal.Failed<PutActorsResponse>(var failure) -> throw Statuses.fromWire(failure);
        case Signal.Completed<PutActorsResponse> empty ->
            throw new IllegalStateException("The actors' upload ended without an answer");
        case null ->
            throw ChanceryException.of(
                Code.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", "No answer in time; try again");
      };
    } catch (IOException broken) {
      throw new ProblemException(BodyFailures.problem(broken));
    } finally {
      upload.cancel("Nobody waits for the answer");
    }
  }
}
