package chancery.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.v1.GetImportRequest;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.ListCorporaRequest;
import chancery.ingest.v1.ListImportsRequest;
import chancery.ingest.v1.ListRejectsRequest;
import chancery.kit.testing.SampleData;
import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import com.google.rpc.Code;
import io.grpc.Context;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportServiceIT extends WholeService {

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

  @Test
  void theSpeechesAreImportedOnce() throws Exception {
    put("speeches");
    byte[] archive =
        Files.readAllBytes(SampleData.path("speeches/un-general-debate-2015-2020.tar.gz"));
    ImportHeader header =
        ImportHeader.newBuilder()
            .setCorpus("speeches")
            .setFormat("documents")
            .putParameters("names", "{place}_{session}_{year}.txt")
            .build();
    Import first = ImportClient.send(channel, header, archive).result();
    Import again = ImportClient.send(channel, header, archive).result();

    assertThat(first.getState()).isEqualTo(ImportState.IMPORT_STATE_DONE);
    assertThat(first.getAccepted()).isEqualTo(first.getReceived()).isGreaterThan(15_000);
    assertThat(again.getDuplicate()).isEqualTo(first.getAccepted());
    assertThat(corpus("speeches").getPosts()).isEqualTo(first.getAccepted());
    assertThat(corpus("speeches").getAuthors()).isEqualTo(196);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
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
}
