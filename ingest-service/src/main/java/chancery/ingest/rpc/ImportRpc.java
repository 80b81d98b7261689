package chancery.ingest.rpc;

import chancery.ingest.corpus.Listed;
import chancery.ingest.imports.Imports;
import chancery.ingest.log.LogFeed;
import chancery.ingest.v1.GetImportRequest;
import chancery.ingest.v1.GetImportResponse;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportRequest;
import chancery.ingest.v1.ImportResponse;
import chancery.ingest.v1.ImportServiceGrpc;
import chancery.ingest.v1.ListImportsRequest;
import chancery.ingest.v1.ListImportsResponse;
import chancery.ingest.v1.ListRejectsRequest;
import chancery.ingest.v1.ListRejectsResponse;
import chancery.ingest.v1.Reject;
import chancery.kit.rpc.Calls;
import chancery.slice.v1.AsOf;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;

/** {@code chancery.ingest.v1.ImportService}. */
@GrpcService
class ImportRpc extends ImportServiceGrpc.ImportServiceImplBase {

  private final Calls calls;
  private final LogFeed log;
  private final Imports imports;
  private final BodyLimits limits;

  ImportRpc(Calls calls, LogFeed log, Imports imports, BodyLimits limits) {
    this.calls = calls;
    this.log = log;
    this.imports = imports;
    this.limits = limits;
  }

  @Override
  public StreamObserver<ImportRequest> import_(StreamObserver<ImportResponse> observer) {
    return new ImportCall(
        calls, imports, limits, (ServerCallStreamObserver<ImportResponse>) observer);
  }

  @Override
  public void getImport(GetImportRequest request, StreamObserver<GetImportResponse> observer) {
    calls.unary(
        observer,
        () ->
            GetImportResponse.newBuilder()
                .setImport(imports.get(request.getCorpus(), request.getId()))
                .build());
  }

  @Override
  public void listImports(
      ListImportsRequest request, StreamObserver<ListImportsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          AsOf asOf = log.end();
          Listed<Import> page =
              imports.list(request.getCorpus(), request.getPageSize(), request.getPageToken());
          return ListImportsResponse.newBuilder()
              .addAllItems(page.items())
              .setNextPageToken(page.nextPageToken())
              .setAsOf(asOf)
              .build();
        });
  }

  @Override
  public void listRejects(
      ListRejectsRequest request, StreamObserver<ListRejectsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          AsOf asOf = log.end();
          Listed<Reject> page =
              imports.rejects(
                  request.getCorpus(),
                  request.getImportId(),
                  request.getPageSize(),
                  request.getPageToken());
          return ListRejectsResponse.newBuilder()
              .addAllItems(page.items())
              .setNextPageToken(page.nextPageToken())
              .setAsOf(asOf)
              .build();
        });
  }
}
