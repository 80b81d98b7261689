package chancery.gateway.testing;

import chancery.ingest.v1.GetImportRequest;
import chancery.ingest.v1.GetImportResponse;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportRequest;
import chancery.ingest.v1.ImportResponse;
import chancery.ingest.v1.ImportServiceGrpc;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.ListImportsRequest;
import chancery.ingest.v1.ListImportsResponse;
import chancery.ingest.v1.ListRejectsRequest;
import chancery.ingest.v1.ListRejectsResponse;
import chancery.ingest.v1.Reject;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.rpc.Calls;
import com.google.protobuf.Timestamp;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes that arrive. The corpus says what else happens: {@code stalled} takes no more
 * after the header until {@link #goOn}, {@code absent} is refused at once, {@code broken} fails at
 * the end.
 */
public final class ScriptedImports extends ImportServiceGrpc.ImportServiceImplBase {

  private static final AtomicLong BYTES = new AtomicLong();
  private static volatile CountDownLatch cancelled = new CountDownLatch(1);
  private static volatile ImportHeader header = ImportHeader.getDefaultInstance();
  private static volatile @Nullable Runnable stalled;

  private final Calls calls = new Calls();

  /** Bytes that arrived since {@link #reset}. */
  public static long bytes() {
    return BYTES.get();
  }

  public static ImportHeader lastHeader() {
    return header;
  }

  /** Open once a call has been given up by the gateway. */
  public static CountDownLatch cancelled() {
    return cancelled;
  }

  public static void reset() {
    BYTES.set(0);
    cancelled = new CountDownLatch(1);
    stalled = null;
  }

  /** Lets a stalled import go on. */
  public static void goOn() {
    Runnable resume = stalled;
    if (resume != null) {
      resume.run();
    }
  }

  private static Import.Builder state(ImportState state) {
    return Import.newBuilder()
        .setId("i1")
        .setCorpus(header.getCorpus())
        .setFormat(header.getFormat())
        .setState(state)
        .setReceived(BYTES.get())
        .setAccepted(BYTES.get())
        .setPosition(5)
        .setStartedAt(Timestamp.newBuilder().setSeconds(1_700_000_000));
  }

  @Override
  public StreamObserver<ImportRequest> import_(StreamObserver<ImportResponse> observer) {
    ServerCallStreamObserver<ImportResponse> call =
        (ServerCallStreamObserver<ImportResponse>) observer;
    call.disableAutoRequest();
    call.setOnCancelHandler(() -> cancelled.countDown());
    call.request(1);
    return new StreamObserver<>() {
      @Override
      public void onNext(ImportRequest request) {
        if (request.hasHeader()) {
          header = request.getHeader();
          begin(call);
        } else {
          BYTES.addAndGet(request.getChunk().size());
          call.request(1);
        }
      }

      @Override
      public void onError(Throwable failure) {}

      @Override
      public void onCompleted() {
        boolean fails = header.getCorpus().equals("broken");
        Import end =
            fails
                ? state(ImportState.IMPORT_STATE_FAILED).setError("a cut-off archive").build()
                : state(ImportState.IMPORT_STATE_DONE).build();
        call.onNext(ImportResponse.newBuilder().setImport(end).build());
        call.onCompleted();
      }
    };
  }

  private static void begin(ServerCallStreamObserver<ImportResponse> call) {
    switch (header.getCorpus()) {
      case "absent" -> call.onError(Statuses.toWire(ChanceryException.corpusNotFound("absent")));
      case "stalled" -> stalled = () -> call.request(1);
      default -> {
        Import running = state(ImportState.IMPORT_STATE_RUNNING).build();
        call.onNext(ImportResponse.newBuilder().setImport(running).build());
        call.request(1);
      }
    }
  }

  @Override
  public void getImport(GetImportRequest request, StreamObserver<GetImportResponse> observer) {
    Import done = state(ImportState.IMPORT_STATE_DONE).setId(request.getId()).build();
    calls.unary(observer, () -> GetImportResponse.newBuilder().setImport(done).build());
  }

  @Override
  public void listImports(
      ListImportsRequest request, StreamObserver<ListImportsResponse> observer) {
    Import done = state(ImportState.IMPORT_STATE_DONE).build();
    calls.unary(observer, () -> ListImportsResponse.newBuilder().addItems(done).build());
  }

  /** Two pages of one reject each. */
  @Override
  public void listRejects(
      ListRejectsRequest request, StreamObserver<ListRejectsResponse> observer) {
    boolean first = request.getPageToken().isEmpty();
    Reject reject =
        Reject.newBuilder()
            .setLine(first ? 2 : 5)
            .setReason("Truncated JSON")
            .setExcerpt(first ? "=1+1" : "{\"id\"")
            .build();
    calls.unary(
        observer,
        () ->
            ListRejectsResponse.newBuilder()
                .addItems(reject)
                .setNextPageToken(first ? "2" : "")
                .build());
  }
}
