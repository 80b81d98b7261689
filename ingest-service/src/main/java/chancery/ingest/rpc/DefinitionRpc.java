package chancery.ingest.rpc;

import chancery.ingest.corpus.Listed;
import chancery.ingest.definition.Definitions;
import chancery.ingest.definition.Labels;
import chancery.ingest.log.LogFeed;
import chancery.ingest.v1.AddLabelsRequest;
import chancery.ingest.v1.AddLabelsResponse;
import chancery.ingest.v1.DefinitionServiceGrpc;
import chancery.ingest.v1.DeleteDefinitionRequest;
import chancery.ingest.v1.DeleteDefinitionResponse;
import chancery.ingest.v1.GetDefinitionRequest;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.ingest.v1.ListDefinitionsRequest;
import chancery.ingest.v1.ListDefinitionsResponse;
import chancery.ingest.v1.ListLabelsRequest;
import chancery.ingest.v1.ListLabelsResponse;
import chancery.ingest.v1.PutDefinitionRequest;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.kit.rpc.Calls;
import chancery.log.v1.Definition;
import chancery.log.v1.StanceLabel;
import chancery.slice.v1.AsOf;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;

/** {@code chancery.ingest.v1.DefinitionService}. */
@GrpcService
class DefinitionRpc extends DefinitionServiceGrpc.DefinitionServiceImplBase {

  private final Calls calls;
  private final LogFeed log;
  private final Definitions definitions;
  private final Labels labels;

  DefinitionRpc(Calls calls, LogFeed log, Definitions definitions, Labels labels) {
    this.calls = calls;
    this.log = log;
    this.definitions = definitions;
    this.labels = labels;
  }

  @Override
  public void putDefinition(
      PutDefinitionRequest request, StreamObserver<PutDefinitionResponse> observer) {
    calls.unary(observer, () -> definitions.put(request));
  }

  @Override
  public void getDefinition(
      GetDefinitionRequest request, StreamObserver<GetDefinitionResponse> observer) {
    calls.unary(
        observer,
        () -> {
          AsOf asOf = log.end();
          Definitions.History found =
              definitions.get(
                  request.getCorpus(), request.getKind(), request.getName(), request.getVersion());
          return GetDefinitionResponse.newBuilder()
              .setDefinition(found.definition())
              .addAllVersions(found.versions())
              .setAsOf(asOf)
              .build();
        });
  }

  @Override
  public void listDefinitions(
      ListDefinitionsRequest request, StreamObserver<ListDefinitionsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          AsOf asOf = log.end();
          Listed<Definition> page =
              definitions.list(
                  request.getCorpus(),
                  request.getKind(),
                  request.getPageSize(),
                  request.getPageToken());
          return ListDefinitionsResponse.newBuilder()
              .addAllItems(page.items())
              .setNextPageToken(page.nextPageToken())
              .setAsOf(asOf)
              .build();
        });
  }

  @Override
  public void deleteDefinition(
      DeleteDefinitionRequest request, StreamObserver<DeleteDefinitionResponse> observer) {
    calls.unary(
        observer,
        () ->
            DeleteDefinitionResponse.newBuilder()
                .setPosition(
                    definitions.delete(request.getCorpus(), request.getKind(), request.getName()))
                .build());
  }

  @Override
  public void addLabels(AddLabelsRequest request, StreamObserver<AddLabelsResponse> observer) {
    calls.unary(observer, () -> labels.add(request));
  }

  @Override
  public void listLabels(ListLabelsRequest request, StreamObserver<ListLabelsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          AsOf asOf = log.end();
          Listed<StanceLabel> page =
              labels.list(
                  request.getCorpus(),
                  request.getTarget(),
                  request.getPageSize(),
                  request.getPageToken());
          return ListLabelsResponse.newBuilder()
              .addAllItems(page.items())
              .setNextPageToken(page.nextPageToken())
              .setAsOf(asOf)
              .build();
        });
  }
}
