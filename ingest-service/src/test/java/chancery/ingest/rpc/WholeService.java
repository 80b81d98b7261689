package chancery.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.CorpusServiceGrpc;
import chancery.ingest.v1.GetCorpusRequest;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportServiceGrpc;
import chancery.ingest.v1.PostStoreServiceGrpc;
import chancery.ingest.v1.PutCorpusRequest;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.WithPostgres;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The whole service over its wires: gRPC in, PostgreSQL behind. */
@QuarkusTestResource(WithPostgres.class)
abstract class WholeService {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "map.text", "content",
          "map.author", "author_id",
          "map.createdAt", "publish_date",
          "timeFormat", "yyyy-MM-dd HH:mm:ss",
          "zone", "UTC",
          "platform", "x");

  @ConfigProperty(name = "quarkus.grpc.server.test-port")
  int grpcPort;

  @ConfigProperty(name = "quarkus.http.test-port")
  int httpPort;

  @SuppressWarnings("NullAway.Init")
  ManagedChannel channel;

  @BeforeEach
  void connect() {
    channel = NettyChannelBuilder.forAddress("127.0.0.1", grpcPort).usePlaintext().build();
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  CorpusServiceGrpc.CorpusServiceBlockingStub corpora() {
    return CorpusServiceGrpc.newBlockingStub(channel);
  }

  ImportServiceGrpc.ImportServiceBlockingStub imports() {
    return ImportServiceGrpc.newBlockingStub(channel);
  }

  PostStoreServiceGrpc.PostStoreServiceBlockingStub posts() {
    return PostStoreServiceGrpc.newBlockingStub(channel);
  }

  void put(String corpus) {
    assertThat(
            corpora()
                .putCorpus(PutCorpusRequest.newBuilder().setCorpus(corpus).build())
                .getCreated())
        .isTrue();
  }

  Corpus corpus(String name) {
    return corpora().getCorpus(GetCorpusRequest.newBuilder().setCorpus(name).build()).getCorpus();
  }

  static ImportHeader csv(String corpus) {
    return ImportHeader.newBuilder()
        .setCorpus(corpus)
        .setFormat("csv")
        .putAllParameters(COLUMNS)
        .build();
  }

  static ChanceryException failure(Throwable thrown) {
    return Statuses.fromWire((StatusRuntimeException) thrown);
  }

  /** A table like the sample's, of posts without ids. */
  static byte[] table(int rows) {
    StringBuilder table = new StringBuilder("author_id,content,publish_date\n");
    for (int i = 0; i < rows; i++) {
      table.append(
          "author%d,\"A report, number %d\",2024-03-01 %02d:%02d:00%n"
              .formatted(i % 7, i, i / 60 % 24, i % 60));
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
