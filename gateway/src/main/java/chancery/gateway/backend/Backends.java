package chancery.gateway.backend;

import chancery.analysis.v1.AccountServiceGrpc;
import chancery.analysis.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.AnalysisServiceGrpc.AnalysisServiceBlockingStub;
import chancery.analysis.v1.ContentServiceGrpc;
import chancery.analysis.v1.ContentServiceGrpc.ContentServiceBlockingStub;
import chancery.analysis.v1.OpinionServiceGrpc;
import chancery.analysis.v1.OpinionServiceGrpc.OpinionServiceBlockingStub;
import chancery.analysis.v1.TrendServiceGrpc;
import chancery.analysis.v1.TrendServiceGrpc.TrendServiceBlockingStub;
import chancery.gateway.settings.GatewaySettings;
import chancery.graph.v1.CascadeServiceGrpc;
import chancery.graph.v1.CascadeServiceGrpc.CascadeServiceBlockingStub;
import chancery.graph.v1.CoordinationServiceGrpc;
import chancery.graph.v1.CoordinationServiceGrpc.CoordinationServiceBlockingStub;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.GraphServiceGrpc.GraphServiceBlockingStub;
import chancery.graph.v1.IdentityServiceGrpc;
import chancery.graph.v1.IdentityServiceGrpc.IdentityServiceBlockingStub;
import chancery.ingest.v1.ActorServiceGrpc;
import chancery.ingest.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import chancery.ingest.v1.ActorServiceGrpc.ActorServiceStub;
import chancery.ingest.v1.CorpusServiceGrpc;
import chancery.ingest.v1.CorpusServiceGrpc.CorpusServiceBlockingStub;
import chancery.ingest.v1.DefinitionServiceGrpc;
import chancery.ingest.v1.DefinitionServiceGrpc.DefinitionServiceBlockingStub;
import chancery.ingest.v1.ImportServiceGrpc;
import chancery.ingest.v1.ImportServiceGrpc.ImportServiceBlockingStub;
import chancery.ingest.v1.ImportServiceGrpc.ImportServiceStub;
import chancery.ingest.v1.PostStoreServiceGrpc;
import chancery.ingest.v1.PostStoreServiceGrpc.PostStoreServiceBlockingStub;
import chancery.kit.rpc.DeadlineInterceptor;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The services behind the gateway, as calls with their deadlines. Thread-safe. */
@Singleton
public class Backends {

  private final Channel ingest;
  private final Channel analysis;
  private final Channel graph;
  private final GatewaySettings settings;

  Backends(
      @GrpcClient("ingest") Channel ingest,
      @GrpcClient("analysis") Channel analysis,
      @GrpcClient("graph") Channel graph,
      GatewaySettings settings) {
    this.ingest = bounded(ingest, settings);
    this.analysis = bounded(analysis, settings);
    this.graph = graph;
    this.settings = settings;
  }

  private static Channel bounded(Channel channel, GatewaySettings settings) {
    return ClientInterceptors.intercept(channel, new DeadlineInterceptor(settings.deadline()));
  }

  public CorpusServiceBlockingStub corpora() {
    return CorpusServiceGrpc.newBlockingStub(ingest);
  }

  public PostStoreServiceBlockingStub posts() {
    return PostStoreServiceGrpc.newBlockingStub(ingest);
  }

  public ActorServiceBlockingStub actors() {
    return ActorServiceGrpc.newBlockingStub(ingest);
  }

  /** For the call whose requests are a body's bytes; it lives as long as the client sends. */
  public ActorServiceStub actorUploads() {
    return ActorServiceGrpc.newStub(ingest);
  }

  public DefinitionServiceBlockingStub definitions() {
    return DefinitionServiceGrpc.newBlockingStub(ingest);
  }

  public ImportServiceBlockingStub imports() {
    return ImportServiceGrpc.newBlockingStub(ingest);
  }

  /** For the call whose requests are a body's bytes; it lives as long as the client sends. */
  public ImportServiceStub importUploads() {
    return ImportServiceGrpc.newStub(ingest);
  }

  public AnalysisServiceBlockingStub analysis() {
    return AnalysisServiceGrpc.newBlockingStub(analysis);
  }

  public OpinionServiceBlockingStub opinions() {
    return OpinionServiceGrpc.newBlockingStub(analysis);
  }

  public TrendServiceBlockingStub trends() {
    return TrendServiceGrpc.newBlockingStub(analysis);
  }

  public AccountServiceBlockingStub accounts() {
    return AccountServiceGrpc.newBlockingStub(analysis);
  }

  public ContentServiceBlockingStub content() {
    return ContentServiceGrpc.newBlockingStub(analysis);
  }

  /** For calls that stream a whole slice. */
  public AnalysisServiceBlockingStub analysisExports() {
    return analysis().withDeadlineAfter(exportMillis(), TimeUnit.MILLISECONDS);
  }

  public GraphServiceBlockingStub graph() {
    return GraphServiceGrpc.newBlockingStub(graph)
        .withDeadlineAfter(settings.network().deadline().toMillis(), TimeUnit.MILLISECONDS);
  }

  public CoordinationServiceBlockingStub coordination() {
    return CoordinationServiceGrpc.newBlockingStub(graph)
        .withDeadlineAfter(settings.network().deadline().toMillis(), TimeUnit.MILLISECONDS);
  }

  public IdentityServiceBlockingStub identities() {
    return IdentityServiceGrpc.newBlockingStub(graph)
        .withDeadlineAfter(settings.network().deadline().toMillis(), TimeUnit.MILLISECONDS);
  }

  public CascadeServiceBlockingStub cascades() {
    return CascadeServiceGrpc.newBlockingStub(graph)
        .withDeadlineAfter(settings.network().deadline().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** For all appearances of a claim. */
  public CascadeServiceBlockingStub cascadeExports() {
    return CascadeServiceGrpc.newBlockingStub(graph)
        .withDeadlineAfter(exportMillis(), TimeUnit.MILLISECONDS);
  }

  /** For networks as files. */
  public GraphServiceBlockingStub graphExports() {
    return GraphServiceGrpc.newBlockingStub(graph)
        .withDeadlineAfter(exportMillis(), TimeUnit.MILLISECONDS);
  }

  private long exportMillis() {
    return settings.export().deadline().toMillis();
  }
}
