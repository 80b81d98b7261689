package chancery.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.v1.ActorServiceGrpc;
import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.CorpusServiceGrpc;
import chancery.ingest.v1.DeleteAuthorRequest;
import chancery.ingest.v1.DeleteCorpusRequest;
import chancery.ingest.v1.DeletePostRequest;
import chancery.ingest.v1.GetCorpusRequest;
import chancery.ingest.v1.GetImportRequest;
import chancery.ingest.v1.GetPostRequest;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportServiceGrpc;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.ListActorsRequest;
import chancery.ingest.v1.ListCorporaRequest;
import chancery.ingest.v1.ListImportsRequest;
import chancery.ingest.v1.ListRejectsRequest;
import chancery.ingest.v1.PostStoreServiceGrpc;
import chancery.ingest.v1.PutActorsHeader;
import chancery.ingest.v1.PutActorsRequest;
import chancery.ingest.v1.PutActorsResponse;
import chancery.ingest.v1.PutCorpusRequest;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.SampleData;
import chancery.kit.testing.WithPostgres;
import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import com.google.protobuf.ByteString;
import com.google.rpc.Code;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service over its wires: gRPC in, PostgreSQL behind. */
@QuarkusTest
@QuarkusTestResource(WithPostgres.class)
class IngestServiceIT {

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
  private ManagedChannel channel;

  @BeforeEach
  void connect() {
    channel = NettyChannelBuilder.forAddress("127.0.0.1", grpcPort).usePlaintext().build();
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  private CorpusServiceGrpc.CorpusServiceBlockingStub corpora() {
    return CorpusServiceGrpc.newBlockingStub(channel);
  }

  private ImportServiceGrpc.ImportServiceBlockingStub imports() {
    return ImportServiceGrpc.newBlockingStub(channel);
  }

  private PostStoreServiceGrpc.PostStoreServiceBlockingStub posts() {
    return PostStoreServiceGrpc.newBlockingStub(channel);
  }

  private void put(String corpus) {
    assertThat(
            corpora()
                .putCorpus(PutCorpusRequest.newBuilder().setCorpus(corpus).build())
                .getCreated())
        .isTrue();
  }

  private Corpus corpus(String name) {
    return corpora().getCorpus(GetCorpusRequest.newBuilder().setCorpus(name).build()).getCorpus();
  }

  private static ImportHeader csv(String corpus) {
    return ImportHeader.newBuilder()
        .setCorpus(corpus)
        .setFormat("csv")
        .putAllParameters(COLUMNS)
        .build();
  }

  private static ChanceryException failure(Throwable thrown) {
    return Statuses.fromWire((StatusRuntimeException) thrown);
  }

  /** A table like the sample's, of posts without ids. */
  private static byte[] table(int rows) {
    StringBuilder table = new StringBuilder("author_id,content,publish_date\n");
    for (int i = 0; i < rows; i++) {
      table.append(
          "author%d,\"A report, number %d\",2024-03-01 %02d:%02d:00%n"
              .formatted(i % 7, i, i / 60 % 24, i % 60));
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void aCompressedTableIsImportedAndFollowed() throws Exception {
    put("whole");
    Import done = ImportClient.send(channel, csv("whole"), gzip(table(500))).result();

    assertThat(done.getState()).isEqualTo(ImportState.IMPORT_STATE_DONE);
    assertThat(done.getAccepted()).isEqualTo(500);
    assertThat(corpus("whole").getPosts()).isEqualTo(500);
    assertThat(corpus("whole").getAuthors()).isEqualTo(7);
    assertThat(corpus("whole").getPosition()).isEqualTo(done.getPosition());
    assertThat(eventsOf("whole", done.getPosition())).isEqualTo(501);
    assertThat(
            imports()
                .getImport(
                    GetImportRequest.newBuilder().setCorpus("whole").setId(done.getId()).build())
                .getImport())
        .isEqualTo(done);
  }

  private long eventsOf(String corpus, long upTo) {
    Context.CancellableContext context = Context.current().withCancellation();
    Context previous = context.attach();
    try {
      Iterator<FollowResponse> responses =
          LogServiceGrpc.newBlockingStub(channel)
              .withDeadlineAfter(30, TimeUnit.SECONDS)
              .follow(FollowRequest.newBuilder().setFollower("test").build());
      long count = 0;
      long position = 0;
      while (position < upTo) {
        for (var event : responses.next().getEventsList()) {
          position = event.getPosition();
          count += event.getCorpus().equals(corpus) ? 1 : 0;
        }
      }
      return count;
    } finally {
      context.detach(previous);
      context.cancel(null);
    }
  }

  @Test
  void theSampleCountsAsItsReadmeSays() throws Exception {
    put("sample");
    byte[] firstRows = firstLines("posts/ira.csv.gz", 20_001);
    Import first = ImportClient.send(channel, csv("sample"), firstRows).result();
    Import again = ImportClient.send(channel, csv("sample"), firstRows).result();

    assertThat(first.getReceived()).isEqualTo(20_000);
    assertThat(first.getRejected()).isZero();
    assertThat(first.getAccepted()).isEqualTo(corpus("sample").getPosts());
    assertThat(again.getAccepted()).isZero();
    assertThat(again.getUpdated() + again.getDuplicate()).isEqualTo(20_000);
    assertThat(again.getPosition()).isEqualTo(first.getPosition());
  }

  private static byte[] firstLines(String sample, int lines) throws IOException {
    StringBuilder text = new StringBuilder();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SampleData.path(sample))),
                StandardCharsets.UTF_8))) {
      for (int i = 0; i < lines; i++) {
        text.append(reader.readLine()).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aClientThatBreaksOffCanSendTheWholeAgain() throws Exception {
    put("broken");
    byte[] table = table(9000);
    ImportClient breaking = ImportClient.open(channel, csv("broken"));
    breaking.chunk(table, 0, table.length / 2);
    awaitPosts("broken", 4000);
    breaking.cancel();
    awaitState("broken", ImportState.IMPORT_STATE_INTERRUPTED);
    long kept = corpus("broken").getPosts();

    Import whole = ImportClient.send(channel, csv("broken"), table).result();

    assertThat(kept).isBetween(4000L, 4600L);
    assertThat(whole.getAccepted()).isEqualTo(9000 - kept);
    assertThat(whole.getDuplicate()).isEqualTo(kept);
    assertThat(corpus("broken").getPosts()).isEqualTo(9000);
  }

  private void awaitPosts(String corpus, long atLeast) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (corpus(corpus).getPosts() < atLeast && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(corpus(corpus).getPosts()).isGreaterThanOrEqualTo(atLeast);
  }

  private void awaitState(String corpus, ImportState state) throws InterruptedException {
    ListImportsRequest request = ListImportsRequest.newBuilder().setCorpus(corpus).build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (imports().listImports(request).getItems(0).getState() != state
        && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(imports().listImports(request).getItems(0).getState()).isEqualTo(state);
  }

  @Test
  void aSlowStreamIsVisibleBeforeItEnds() throws Exception {
    put("slow");
    ImportClient streaming = ImportClient.open(channel, csv("slow"));
    byte[] rows = table(3);
    streaming.chunk(rows, 0, rows.length);
    awaitPosts("slow", 2);
    streaming.end();
    assertThat(streaming.result().getAccepted()).isEqualTo(3);
  }

  @Test
  void mistakesOfTheCallerAreSaidPlainly() {
    put("mistakes");
    ImportHeader noSuchFormat =
        ImportHeader.newBuilder().setCorpus("mistakes").setFormat("morse").build();

    assertThatThrownBy(() -> ImportClient.send(channel, noSuchFormat, new byte[10]).result())
        .satisfies(thrown -> {
          assertThat(failure(thrown).code()).isEqualTo(Code.INVALID_ARGUMENT);
          assertThat(thrown).hasMessageContaining("morse").hasMessageContaining("csv");
        });
    assertThatThrownBy(() -> ImportClient.send(channel, csv("nowhere"), table(1)).result())
        .satisfies(thrown -> assertThat(failure(thrown).reason()).isEqualTo("CORPUS_NOT_FOUND"));
    assertThatThrownBy(() -> corpus("nowhere"))
        .satisfies(thrown -> assertThat(failure(thrown).code()).isEqualTo(Code.NOT_FOUND));
    assertThatThrownBy(() ->
            corpora().listCorpora(ListCorporaRequest.newBuilder().setPageSize(100_000_000).build()))
        .satisfies(thrown -> assertThat(failure(thrown).code()).isEqualTo(Code.INVALID_ARGUMENT));
  }

  @Test
  void badRowsAreRejectedAndCanBeLookedUp() throws Exception {
    put("rejects");
    byte[] table =
        "author_id,content,publish_date\nann,fine,2024-01-01 00:00:00\nbob,when?,yesterday\n"
            .getBytes(StandardCharsets.UTF_8);
    Import done = ImportClient.send(channel, csv("rejects"), table).result();

    assertThat(done.getAccepted()).isEqualTo(1);
    var rejects =
        imports()
            .listRejects(
                ListRejectsRequest.newBuilder()
                    .setCorpus("rejects")
                    .setImportId(done.getId())
                    .build());
    assertThat(rejects.getItemsList()).hasSize(1);
    assertThat(rejects.getItems(0).getLine()).isEqualTo(3);
    assertThat(rejects.getItems(0).getReason()).contains("yesterday");
  }

  @Test
  void postsAuthorsAndCorporaCanBeDeleted() throws Exception {
    put("erased");
    Import done = ImportClient.send(channel, csv("erased"), table(14)).result();
    String anId = firstPostId("erased", done.getPosition());
    String author =
        posts()
            .getPost(GetPostRequest.newBuilder().setCorpus("erased").setPostId(anId).build())
            .getPost()
            .getAuthor()
            .getId();

    var post = DeletePostRequest.newBuilder().setCorpus("erased").setPostId(anId).build();
    assertThat(posts().deletePost(post).getPosition()).isGreaterThan(done.getPosition());
    assertThatThrownBy(() -> posts().deletePost(post))
        .satisfies(thrown -> assertThat(failure(thrown).reason()).isEqualTo("POST_NOT_FOUND"));
    assertThat(
            posts()
                .deleteAuthor(
                    DeleteAuthorRequest.newBuilder()
                        .setCorpus("erased")
                        .setAuthorId(author)
                        .build())
                .getPosts())
        .isEqualTo(1);
    assertThat(corpus("erased").getPosts()).isEqualTo(12);
    corpora().deleteCorpus(DeleteCorpusRequest.newBuilder().setCorpus("erased").build());
    assertThatThrownBy(() -> corpus("erased"))
        .satisfies(thrown -> assertThat(failure(thrown).code()).isEqualTo(Code.NOT_FOUND));
  }

  private String firstPostId(String corpus, long upTo) throws IOException {
    Iterator<FollowResponse> responses =
        LogServiceGrpc.newBlockingStub(channel)
            .withDeadlineAfter(30, TimeUnit.SECONDS)
            .follow(FollowRequest.getDefaultInstance());
    for (long position = 0; position < upTo; ) {
      for (var recorded : responses.next().getEventsList()) {
        position = recorded.getPosition();
        var event = chancery.log.v1.Event.parseFrom(recorded.getPayload());
        if (recorded.getCorpus().equals(corpus) && event.hasPostUpserted()) {
          return event.getPostUpserted().getPost().getId();
        }
      }
    }
    throw new AssertionError("no post of " + corpus);
  }

  @Test
  void actorsComeInChunks() throws Exception {
    put("actors");
    byte[] json =
        "[{\"name\":\"Foreign Office\",\"country\":\"GB\"}]".getBytes(StandardCharsets.UTF_8);
    PutActorsResponse put =
        ImportClient.putActors(
            channel,
            PutActorsRequest.newBuilder()
                .setHeader(
                    PutActorsHeader.newBuilder()
                        .setCorpus("actors")
                        .setMediaType("application/json"))
                .build(),
            PutActorsRequest.newBuilder().setChunk(ByteString.copyFrom(json, 0, 10)).build(),
            PutActorsRequest.newBuilder()
                .setChunk(ByteString.copyFrom(json, 10, json.length - 10))
                .build());

    assertThat(put.getActors()).isEqualTo(1);
    assertThat(
            ActorServiceGrpc.newBlockingStub(channel)
                .listActors(ListActorsRequest.newBuilder().setCorpus("actors").build())
                .getItems(0)
                .getId())
        .isEqualTo("foreign-office");
  }

  @Test
  void itIsReadyAndMeasuresItself() throws Exception {
    put("measured");
    ImportClient.send(channel, csv("measured"), table(3)).result();

    assertThat(http("/q/health/ready")).contains("\"status\": \"UP\"").contains("\"position\"");
    assertThat(http("/q/metrics"))
        .contains("chancery_import_posts_total{outcome=\"accepted\"")
        .contains("chancery_import_bytes_total")
        .contains("chancery_log_append_seconds_count")
        .contains("chancery_log_append_events_total")
        .contains("chancery_log_head");
  }

  private String http(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + httpPort + path);
      return http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
