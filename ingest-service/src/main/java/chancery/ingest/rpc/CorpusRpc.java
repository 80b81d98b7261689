package chancery.ingest.rpc;

import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.Listed;
import chancery.ingest.log.LogFeed;
import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.CorpusServiceGrpc;
import chancery.ingest.v1.DeleteCorpusRequest;
import chancery.ingest.v1.DeleteCorpusResponse;
import chancery.ingest.v1.GetCorpusRequest;
import chancery.ingest.v1.GetCorpusResponse;
import chancery.ingest.v1.ListCorporaRequest;
import chancery.ingest.v1.ListCorporaResponse;
import chancery.ingest.v1.PutCorpusRequest;
import chancery.ingest.v1.PutCorpusResponse;
import chancery.kit.rpc.Calls;
import chancery.slice.v1.AsOf;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;

/** {@code chancery.ingest.v1.CorpusService}. */
@GrpcService
class CorpusRpc extends CorpusServiceGrpc.CorpusServiceImplBase {

  private final Calls calls;
  private final LogFeed log;
  private final Corpora corpora;

  CorpusRpc(Calls calls, LogFeed log, Corpora corpora) {
    this.calls = calls;
    this.log = log;
    this.corpora = corpora;
  }

  @Override
  public void putCorpus(PutCorpusRequest request, StreamObserver<PutCorpusResponse> observer) {
    calls.unary(
        observer,
        () -> {
          Corpora.Put put = corpora.put(request.getCorpus());
          return PutCorpusResponse.newBuilder()
              .setCorpus(put.corpus())
              .setCreated(put.created())
              .setPosition(put.position())
              .build();
        });
  }

  @Override
  public void getCorpus(GetCorpusRequest request, StreamObserver<GetCorpusResponse> observer) {
    calls.unary(
        observer,
        () -> GetCorpusResponse.newBuilder().setCorpus(corpora.get(request.getCorpus())).build());
  }

  @Override
  public void listCorpora(
      ListCorporaRequest request, StreamObserver<ListCorporaResponse> observer) {
    calls.unary(
        observer,
        () -> {
          AsOf asOf = log.end();
          Listed<Corpus> page = corpora.list(request.getPageSize(), request.getPageToken());
          return ListCorporaResponse.newBuilder()
              .addAllItems(page.items())
              .setNextPageToken(page.nextPageToken())
              .setAsOf(asOf)
              .build();
        });
  }

  @Override
  public void deleteCorpus(
      DeleteCorpusRequest request, StreamObserver<DeleteCorpusResponse> observer) {
    calls.unary(
        observer,
        () ->
            DeleteCorpusResponse.newBuilder()
                .setPosition(corpora.delete(request.getCorpus()))
                .build());
  }
}
