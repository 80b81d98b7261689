package chancery.ingest.corpus;

import static chancery.ingest.LogFixture.post;
import static chancery.ingest.LogFixture.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Page;
import chancery.ingest.post.Change;
import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.PutActorsHeader;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.RecordedEvent;
import com.google.rpc.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorporaIT {

  private static final Page PAGE = new Page(1000, 1 << 20);

  private final LogFixture fixture = new LogFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private void fill(String corpus, int posts) {
    CorpusKey key = fixture.corpora.key(corpus);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      changes.add(seen(post("" + i, "author" + i % 3, i, "in " + corpus)));
    }
    fixture.posts.append(key, changes);
    fixture.actors.put(
        PutActorsHeader.newBuilder().setCorpus(corpus).setMediaType("application/json").build(),
        "{\"name\":\"Ministry of %s\"}".formatted(corpus).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void makingACorpusTwiceIsMakingItOnce() {
    Corpora.Put first = fixture.corpora.put("one");
    Corpora.Put second = fixture.corpora.put("one");

    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(second.corpus()).isEqualTo(first.corpus());
    assertThat(fixture.feed.head()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "with space", "a/b", "ü", "a_b"})
  void aNameThatIsNoneIsRefused(String name) {
    assertThatThrownBy(() -> fixture.corpora.put(name))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT));
  }

  @Test
  void corporaAreListedByNameInPagesWithTheirCounts() {
    for (String name : List.of("b", "a", "c")) {
      fixture.corpora.put(name);
    }
    fill("a", 7);
    Listed<Corpus> first = fixture.corpora.list(2, "");
    Listed<Corpus> second = fixture.corpora.list(2, first.nextPageToken());

    assertThat(first.items()).extracting(Corpus::getCorpus).containsExactly("a", "b");
    assertThat(second.items()).extracting(Corpus::getCorpus).containsExactly("c");
    assertThat(second.nextPageToken()).isEmpty();
    Corpus filled = first.items().getFirst();
    assertThat(List.of(filled.getPosts(), filled.getAuthors(), filled.getActors()))
        .containsExactly(7L, 3L, 1L);
    assertThatThrownBy(() -> fixture.corpora.list(1001, "")).hasMessageContaining("page_size");
  }

  @Test
  void deletionLeavesNothingOfTheCorpusAndOthersAlone() {
    fixture.corpora.put("gone");
    fixture.corpora.put("stays");
    fill("gone", 10);
    fill("stays", 4);
    int no = fixture.corpora.key("gone").no();

    long position = fixture.corpora.delete("gone");

    assertThat(fixture.eventsHolding("in gone") + fixture.eventsHolding("Ministry of gone"))
        .isZero();
    for (String table : List.of("post", "author", "actor", "import")) {
      assertThat(
              fixture.number(
                  "SELECT count(*) FROM ingest.%s WHERE corpus = %d".formatted(table, no)))
          .as(table)
          .isZero();
    }
    assertThat(fixture.eventsHolding("in stays")).isEqualTo(4);
    List<RecordedEvent> left = fixture.feed.after(0, PAGE);
    assertThat(left.stream().filter(event -> event.getCorpus().equals("gone")))
        .extracting(RecordedEvent::getPosition)
        .containsExactly(position);
    assertThatThrownBy(() -> fixture.corpora.get("gone")).hasMessageContaining("no corpus 'gone'");
    assertThatThrownBy(() -> fixture.corpora.delete("gone"))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.code()).isEqualTo(Code.NOT_FOUND));
  }

  @Test
  void aCorpusCanBeMadeAgainUnderTheSameName() {
    fixture.corpora.put("again");
    fill("again", 5);
    long deleted = fixture.corpora.delete("again");
    Corpora.Put put = fixture.corpora.put("again");
    fill("again", 2);

    assertThat(put.created()).isTrue();
    assertThat(put.position()).isGreaterThan(deleted);
    assertThat(fixture.corpora.get("again").getPosts()).isEqualTo(2);
    assertThat(fixture.feed.after(0, PAGE))
        .extracting(RecordedEvent::getCorpus)
        .containsOnly("again");
  }

  @Test
  void erasureThatWasCutShortIsFinishedLater() {
    fixture.corpora.put("cut");
    fill("cut", 8);
    fixture.database.run(connection -> {
      try (var update =
          connection.prepareStatement(
              "UPDATE ingest.corpus SET deleted_at = now(), position = position + 1")) {
        return update.executeUpdate();
      }
    });

    new CorpusErasure(fixture.database, LogFixture.ERASURE_STEP).eraseDeleted();

    assertThat(fixture.eventsHolding("in cut")).isZero();
    assertThat(fixture.number("SELECT count(*) FROM ingest.post")).isZero();
    assertThat(fixture.number("SELECT count(*) FROM ingest.corpus WHERE erased_at IS NULL"))
        .isZero();
  }
}
