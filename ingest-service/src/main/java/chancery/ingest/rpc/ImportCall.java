package chancery.ingest.rpc;

import chancery.ingest.imports.Body;
import chancery.ingest.imports.Imports;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportRequest;
import chancery.ingest.v1.ImportResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.rpc.Calls;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * One call of {@code Import}: chunks are asked for as the body is read, so the client is held back
 * while the log is behind.
 */
final class ImportCall implements StreamObserver<ImportRequest> {

  private final Calls calls;
  private final Imports imports;
  private final BodyLimits limits;
  private final ServerCallStreamObserver<ImportResponse> client;
  private final Body body;
  private boolean started;

  /** Must be made on the thread that gRPC calls the service method on. */
  ImportCall(
      Calls calls,
      Imports imports,
      BodyLimits limits,
      ServerCallStreamObserver<ImportResponse> client) {
    this.calls = calls;
    this.imports = imports;
    this.limits = limits;
    this.client = client;
    this.body = new Body(() -> client.request(1));
    client.disableAutoRequest();
    client.setOnCancelHandler(body::breakOff);
    client.request(1);
  }

  @Override
  public void onNext(ImportRequest request) {
    switch (request.getPartCase()) {
      case HEADER -> start(request.getHeader());
      case CHUNK -> chunk(request);
      case PART_NOT_SET -> client.request(1);
    }
  }

  private void start(ImportHeader header) {
    if (started) {
      client.request(1);
      return;
    }
    started = true;
    calls.execute(() -> run(header));
    client.request(limits.chunks());
  }

  private void chunk(ImportRequest request) {
    if (started) {
      body.arrived(request.getChunk().asReadOnlyByteBuffer());
    } else {
      refuse();
    }
  }

  private void run(ImportHeader header) {
    Import result;
    try {
      result = imports.run(header, body, this::report);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      fail(
          ChanceryException.unavailable(
              "STOPPING", "The service is stopping; send the input again", stopping));
      return;
    } catch (Throwable failure) {
      fail(failure);
      return;
    }
    if (!client.isCancelled()) {
      client.onNext(response(result));
      client.onCompleted();
    }
  }

  private void fail(Throwable failure) {
    if (!client.isCancelled()) {
      client.onError(Statuses.toWire(failure));
    }
  }

  /** A client that does not read its progress misses some of it, and is not waited for. */
  private void report(Import progress) {
    if (client.isReady()) {
      client.onNext(response(progress));
    }
  }

  private static ImportResponse response(Import state) {
    return ImportResponse.newBuilder().setImport(state).build();
  }

  @Override
  public void onError(Throwable gone) {
    body.breakOff();
  }

  @Override
  public void onCompleted() {
    if (started) {
      body.end();
    } else {
      refuse();
    }
  }

  private void refuse() {
    started = true;
    client.onError(
        Statuses.toWire(
            ChanceryException.invalid("header", "is missing; it comes before the input's bytes")));
  }
}
