package chancery.gateway.imports;

import chancery.gateway.json.EnumNames;
import chancery.gateway.upload.Body;
import chancery.gateway.upload.Upload;
import chancery.gateway.upload.Upload.Signal;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportRequest;
import chancery.ingest.v1.ImportResponse;
import chancery.ingest.v1.ImportState;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An import on its way: one thread passes the body on, the caller's follows what the service says.
 */
final class ImportRun {

  /** Takes the import's state about once a second, until it is over. */
  interface Progress {
    void at(Import state) throws IOException;
  }

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Upload<ImportRequest, ImportResponse> upload = new Upload<>();
  private volatile @Nullable IOException bodyFailure;

  private ImportRun() {}

  /**
   * @param call starts the call with the observer of its responses
   */
  static ImportRun start(
      Consumer<StreamObserver<ImportResponse>> call, ImportHeader header, Body body) {
    ImportRun run = new ImportRun();
    call.accept(run.upload);
    Thread.ofVirtual().name("import-body").start(() -> run.pass(header, body));
    return run;
  }

  private void pass(ImportHeader header, Body body) {
    try {
      if (upload.send(ImportRequest.newBuilder().setHeader(header).build())) {
        body.sendTo(upload, chunk -> ImportRequest.newBuilder().setChunk(chunk).build());
      }
    } catch (IOException broken) {
      bodyFailure = broken;
      upload.cancel("The body broke off");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      upload.cancel("The gateway stops");
    }
  }

  /**
   * Waits for the end of the import.
   *
   * @param gone tells that nobody waits for the answer any more; the import is then given up
   * @return the final state
   * @throws IOException if the body broke off, was too long or the client went away
   * @throws ChanceryException if the import failed
   */
  Import follow(Progress progress, BooleanSupplier gone) throws IOException, InterruptedException {
    Import state = Import.getDefaultInstance();
    try {
      while (true) {
        switch (upload.next(PATIENCE)) {
          case Signal.Answer<ImportResponse>(ImportResponse response) -> {
            state = response.getImport();
            progress.at(state);
          }
          case Signal.Completed<ImportResponse> over -> {
            return finished(state);
          }
          case Signal.Failed<ImportResponse>(var failure) -> {
            IOException broken = bodyFailure;
            if (broken != null) {
              throw broken;
            }
            throw Statuses.fromWire(failure);
          }
          case null -> {
            if (gone.getAsBoolean()) {
              throw new IOException("The client went away");
            }
          }
        }
      }
    } finally {
      upload.cancel("Nobody waits for the import");
    }
  }

  private static Import finished(Import state) {
    if (state.getState() == ImportState.IMPORT_STATE_DONE) {
      return state;
    }
    throw ChanceryException.of(
        Code.FAILED_PRECONDITION,
        "IMPORT_FAILED",
        "The import %s ended early (%s): %s. %d records were read, %d of them accepted, and stay; send the whole again"
            .formatted(
                state.getId(),
                EnumNames.shortName(state.getState().getValueDescriptor()),
                state.hasError() ? state.getError() : "no reason was given",
                state.getReceived(),
                state.getAccepted()));
  }
}
