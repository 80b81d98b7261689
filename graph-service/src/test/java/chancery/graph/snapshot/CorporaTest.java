package chancery.graph.snapshot;

import static chancery.graph.InventedPosts.everything;
import static chancery.graph.InventedPosts.handle;
import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.lines;
import static chancery.graph.InventedPosts.lively;
import static chancery.graph.InventedPosts.post;
import static chancery.kit.testing.Events.actorDeleted;
import static chancery.kit.testing.Events.actorUpserted;
import static chancery.kit.testing.Events.authorDeleted;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.corpusDeleted;
import static chancery.kit.testing.Events.postDeleted;
import static chancery.kit.testing.Events.recorded;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.PostChoice;
import chancery.graph.interaction.PostSelection;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.SelfDescription;
import chancery.graph.interaction.ShareChoice;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import chancery.log.v1.Actor;
import chancery.log.v1.RecordedEvent;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {

  private static final Corpora.Rhythm EVERY_BATCH = new Corpora.Rhythm(1, Duration.ofDays(1));
  private static final Corpora.Rhythm NEVER = new Corpora.Rhythm(1 << 30, Duration.ofDays(1));

  @TempDir Path folder;

  @Test
  void aRestartGoesOnFromTheLastSnapshot() throws IOException {
    List<RecordedEvent> events = events("demo", 1, lively(500, 40, 1));
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events.subList(0, 200));
    corpora.apply(events.subList(200, 350));
    List<String> before = answer(corpora, "demo");

    Corpora restarted = open(NEVER);
    assertThat(restarted.position()).isEqualTo(350);
    assertThat(answer(restarted, "demo")).isEqualTo(before);

    restarted.apply(events.subList(300, 500));
    corpora.apply(events.subList(350, 500));
    assertThat(answer(restarted, "demo")).isEqualTo(answer(corpora, "demo"));
  }

  @Test
  void anAbruptEndLosesOnlyWhatTheLogStillHas() throws IOException {
    List<RecordedEvent> events = events("demo", 1, lively(300, 40, 2));
    Corpora corpora = open(new Corpora.Rhythm(100, Duration.ofDays(1)));
    corpora.apply(events.subList(0, 120));
    corpora.apply(events.subList(120, 150));
    List<String> all = answer(corpora, "demo");

    Corpora restarted = open(NEVER);
    assertThat(restarted.position()).isEqualTo(120);
    restarted.apply(events.subList(100, 150));
    assertThat(answer(restarted, "demo")).isEqualTo(all);
  }

  @Test
  void closingWritesTheLastSnapshot() throws IOException {
    Corpora corpora = open(NEVER);
    corpora.apply(events("demo", 1, lively(50, 10, 3)));
    corpora.close();

    assertThat(open(NEVER).position()).isEqualTo(50);
  }

  @Test
  void aBlockThatWasNeverFinishedIsWrittenOver() throws IOException {
    List<RecordedEvent> events = events("demo", 1, lively(300, 40, 4));
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events.subList(0, 100));
    Files.write(
        blocks(), "half a block".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

    Corpora restarted = open(EVERY_BATCH);
    restarted.apply(events.subList(100, 300));
    assertThat(answer(open(NEVER), "demo")).isEqualTo(answer(restarted, "demo"));
  }

  @Test
  void aDamagedSnapshotIsRemovedAndTheLogReadAgain() throws IOException {
    List<RecordedEvent> events = events("demo", 1, lively(200, 40, 5));
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events);
    long size = Files.size(blocks());
    for (long place : new long[] {3, size / 3, size / 2, size - 3}) {
      flip(blocks(), place);

      Corpora restarted = open(EVERY_BATCH);
      assertThat(restarted.position()).isZero();
      assertThat(restarted.find("demo")).isNull();
      restarted.apply(events);
      assertThat(answer(restarted, "demo")).isEqualTo(answer(corpora, "demo"));
    }
  }

  @Test
  void aDamagedHeadIsNoticed() throws IOException {
    open(EVERY_BATCH).apply(events("demo", 1, lively(20, 5, 6)));
    flip(folder.resolve("head"), 12);

    assertThat(open(NEVER).position()).isZero();
  }

  @Test
  void aSnapshotOfAnEarlierVersionIsBuiltAgainFromTheLog() throws IOException {
    open(EVERY_BATCH).apply(events("demo", 1, lively(20, 5, 6)));
    ByteBuffer head = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("head")));
    CRC32C checksum = new CRC32C();
    checksum.update(head.putInt(Integer.BYTES, 1).array(), 0, head.capacity() - Long.BYTES);
    head.putLong(head.capacity() - Long.BYTES, checksum.getValue());
    Files.write(folder.resolve("head"), head.array());

    Corpora restarted = open(NEVER);
    assertThat(restarted.position()).isZero();
    assertThat(restarted.find("demo")).isNull();
  }

  @Test
  void sharesGoOnFromTheLastSnapshotWithoutThoseOfDeletedPosts() throws IOException {
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events("demo", 1, List.of(link("1", "ada"), link("2", "ben"))));
    corpora.apply(events("demo", 3, List.of(link("3", "cat"))));
    corpora.apply(List.of(recorded("demo", 4, postDeleted("x:2", 2))));
    corpora.apply(List.of(recorded("demo", 5, authorDeleted("x:ada", 1L))));

    Corpora restarted = open(NEVER);
    assertThat(restarted.shares()).isEqualTo(2);
    ShareSelection shares =
        Objects.requireNonNull(restarted.find("demo"))
            .selectShares(
                ShareChoice.ofAllPosts(
                    Long.MIN_VALUE, Long.MAX_VALUE, EnumSet.of(Layer.LINK), 100));
    assertThat(shares.size()).isEqualTo(1);
    assertThat(shares.id(shares.account(0))).isEqualTo("x:cat");
    assertThat(shares.position(shares.post(0))).isEqualTo(3);
  }

  @Test
  void actorsAndWhatAccountsSaidGoOnFromTheLastSnapshot() throws IOException {
    Post.Builder named = link("1", "ada").toBuilder();
    named.getAuthorBuilder().setDisplayName("Ada of the Harbour").setFollowers(12);
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events("demo", 1, List.of(named.build())));
    corpora.apply(List.of(recorded("demo", 2, actorUpserted(actor("mfa")))));
    corpora.apply(List.of(recorded("demo", 3, actorUpserted(actor("embassy")))));
    corpora.apply(List.of(recorded("demo", 4, actorDeleted("mfa"))));

    Interactions restarted = Objects.requireNonNull(open(NEVER).find("demo"));
    assertThat(restarted.actors().all().stream().map(Actor::getId)).containsExactly("embassy");
    PostSelection posts = restarted.selectPosts(new PostChoice(0, Long.MAX_VALUE, null, 10));
    assertThat(posts.description(0))
        .isEqualTo(new SelfDescription("Ada of the Harbour", 12L, null, null));
    assertThat(posts.times(0)).containsExactly(10_000);
    assertThat(Files.readString(blocks(), StandardCharsets.ISO_8859_1)).doesNotContain("mfa");
  }

  private static Actor.Builder actor(String id) {
    return Actor.newBuilder().setId(id).setName("Name of " + id);
  }

  private static Post link(String id, String author) {
    return post(id, author, 10)
        .addLinks(Link.newBuilder().setUrl("https://harbour.example/" + author))
        .build();
  }

  @Test
  void eachCorpusHasItsOwnInteractions() throws IOException {
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events("one", 1, List.of(mention("a", "b"))));
    corpora.apply(events("two", 2, List.of(mention("c", "d"))));

    Corpora restarted = open(NEVER);
    assertThat(answer(restarted, "one")).containsExactly("x:a MENTION x:b");
    assertThat(answer(restarted, "two")).containsExactly("x:c MENTION x:d");
    assertThat(Objects.requireNonNull(restarted.find("one")).asOf().position()).isEqualTo(1);
    assertThat(restarted.interactions()).isEqualTo(2);
  }

  @Test
  void aDeletedCorpusLeavesNoFile() throws IOException {
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(List.of(recorded("demo", 1, corpusCreated())));
    assertThat(corpora.find("demo")).isNotNull();
    corpora.apply(events("demo", 2, List.of(mention("a", "b"))));
    corpora.apply(List.of(recorded("demo", 3, corpusDeleted())));

    assertThat(corpora.find("demo")).isNull();
    assertThat(open(NEVER).find("demo")).isNull();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName)).containsExactly(Path.of("head"));
    }
  }

  @Test
  void anErasedAuthorIsErasedFromTheDiskToo() throws IOException {
    Post.Builder secret = post("1", "secretive", 10).addMentions(id("friend"));
    secret.getAuthorBuilder().setHandle("SecretiveName");
    Post other = post("2", "ada", 20).addMentions(handle("ben")).build();
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events("demo", 1, List.of(secret.build(), other)));
    assertThat(Files.readString(blocks(), StandardCharsets.ISO_8859_1)).contains("SecretiveName");
    corpora.apply(List.of(recorded("demo", 3, authorDeleted("x:secretive", 1L))));

    assertThat(Files.readString(blocks(), StandardCharsets.ISO_8859_1))
        .doesNotContainIgnoringCase("secretive");
    assertThat(answer(open(NEVER), "demo")).containsExactly("x:ada MENTION x:@ben");
  }

  @Test
  void aDeletedPostStaysDeletedAfterARestart() throws IOException {
    Corpora corpora = open(EVERY_BATCH);
    corpora.apply(events("demo", 1, List.of(mention("a", "b"))));
    corpora.apply(List.of(recorded("demo", 2, postDeleted("x:a-b", 1))));

    assertThat(answer(open(NEVER), "demo")).isEmpty();
  }

  @Test
  void anErasedEventIsSteppedOverAndAnUnreadableOneStopsTheFollower() throws IOException {
    Corpora corpora = open(NEVER);
    List<RecordedEvent> events =
        List.of(
            recorded("demo", 1, ByteString.EMPTY),
            recorded("demo", 4, ByteString.copyFromUtf8("nonsense")),
            recorded("demo", 5, corpusCreated()));

    assertThatIllegalStateException()
        .isThrownBy(() -> corpora.apply(events))
        .withMessageContaining("position 4");
    assertThat(corpora.position()).isEqualTo(1);
    assertThat(answer(corpora, "demo")).isEmpty();
  }

  private Corpora open(Corpora.Rhythm rhythm) throws IOException {
    return new Corpora(folder, rhythm, Clock.systemUTC());
  }

  private Path blocks() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".blocks")).findAny().orElseThrow();
    }
  }

  private static void flip(Path file, long place) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(place);
      int old = bytes.read();
      bytes.seek(place);
      bytes.write(old ^ 0x55);
    }
  }

  private static List<String> answer(Corpora corpora, String corpus) {
    Selection selection = Objects.requireNonNull(corpora.find(corpus)).select(everything());
    return lines(selection);
  }

  private static Post mention(String author, String other) {
    return post(author + "-" + other, author, 10).addMentions(id(other)).build();
  }

  private static List<RecordedEvent> events(String corpus, long position, List<Post> posts) {
    List<RecordedEvent> events = new ArrayList<>();
    for (Post post : posts) {
      events.add(recorded(corpus, position + events.size(), upserted(post.toBuilder())));
    }
    return events;
  }
}
