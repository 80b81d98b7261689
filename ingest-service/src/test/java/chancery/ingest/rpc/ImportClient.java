package chancery.ingest.rpc;

import chancery.ingest.v1.ActorServiceGrpc;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportRequest;
import chancery.ingest.v1.ImportResponse;
import chancery.ingest.v1.ImportServiceGrpc;
import chancery.ingest.v1.PutActorsRequest;
import chancery.ingest.v1.PutActorsResponse;
import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client's side of a streamed body. */
final class ImportClient {

  private static final int CHUNK = 1 << 15;

  /** Keeps the last response until the stream has ended. */
  private static final class Last<T> implements StreamObserver<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile Optional<T> last = Optional.empty();

    @Override
    public void onNext(T response) {
      last = Optional.of(response);
    }

    @Override
    public void onError(Throwable failure) {
      result.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
      result.complete(last.orElseThrow());
    }

    T await() throws InterruptedException, TimeoutException {
      try {
        return result.get(60, TimeUnit.SECONDS);
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof StatusRuntimeException status) {
          throw status;
        }
        throw new IllegalStateException(failure);
      }
    }
  }

  private final Last<ImportResponse> last = new Last<>();
  private final ClientCallStreamObserver<ImportRequest> requests;

  private ImportClient(Channel channel, ImportHeader header) {
    requests =
        (ClientCallStreamObserver<ImportRequest>) ImportServiceGrpc.newStub(channel).import_(last);
    requests.onNext(ImportRequest.newBuilder().setHeader(header).build());
  }

  static ImportClient open(Channel channel, ImportHeader header) {
    return new ImportClient(channel, header);
  }

  /** Sends a whole body. */
  static ImportClient send(Channel channel, ImportHeader header, byte[] body) {
    ImportClient client = open(channel, header);
    for (int from = 0; from < body.length; from += CHUNK) {
      client.chunk(body, from, Math.min(CHUNK, body.length - from));
    }
    client.end();
    return client;
  }

  void chunk(byte[] body, int from, int length) {
    requests.onNext(
        ImportRequest.newBuilder().setChunk(ByteString.copyFrom(body, from, length)).build());
  }

  void end() {
    requests.onCompleted();
  }

  void cancel() {
    requests.cancel("the test breaks off", null);
  }

  /** The import's final state. */
  Import result() throws InterruptedException, TimeoutException {
    return last.await().getImport();
  }

  static PutActorsResponse putActors(Channel channel, PutActorsRequest... parts)
      throws InterruptedException, TimeoutException {
    Last<PutActorsResponse> last = new Last<>();
    StreamObserver<PutActorsRequest> requests = ActorServiceGrpc.newStub(channel).putActors(last);
    for (PutActorsRequest part : parts) {
      requests.onNext(part);
    }
    requests.onCompleted();
    return last.await();
  }
}
