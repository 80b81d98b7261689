package chancery.analysis.coding;

import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.Enrichers;
import chancery.analysis.enrich.Enricher;
import chancery.analysis.index.LuceneIndex;
import chancery.analysis.index.LuceneStorage;
import chancery.analysis.index.PostIndex;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Progress;
import chancery.analysis.query.Query;
import chancery.analysis.track.Codes;
import chancery.kit.error.ChanceryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCodesTest {

  /** More than several batches of each of the threads. */
  private static final int MANY = 2000;

  @TempDir Path folder;

  private final Enricher enricher = Enrichers.enricher();
  private final List<String> coded = new ArrayList<>();
  private final Coding wars = coding("wars", new Query.All());
  private PostIndex index;
  private CorpusCodes codes;
  private long position;

  @Test
  void newPostsAreCodedAndThoseCodedAreNotCodedAgain() throws InterruptedException {
    add("one war");
    add("two");
    catchUp(wars);
    add("three wars");
    catchUp(wars);
    assertThat(coded).containsExactly("one war", "two", "three wars");
    assertThat(codes.await(wars, 3, 0).reading().of(3)).containsExactly(4);
    assertThat(codes.await(wars, 3, 0).size()).isEqualTo(2);
  }

  @Test
  void onlyThePostsOfACodingAreCoded() throws InterruptedException {
    add("one war");
    add("two");
    catchUp(coding("about-two", new Query.Word("two")));
    assertThat(coded).containsExactly("two");
  }

  @Test
  void codesOutliveARestart() throws InterruptedException {
    add("one war");
    catchUp(wars);
    codes.close();
    codes = new CorpusCodes(folder.resolve("codes"));
    add("war two");
    catchUp(wars);
    assertThat(coded).containsExactly("one war", "war two");
    assertThat(codes.await(wars, 2, 0).size()).isEqualTo(2);
  }

  @Test
  void theTracksOfCodingsThatAreGoneAreDeleted() throws InterruptedException {
    add("one war");
    catchUp(wars);
    assertThat(folder.resolve("codes").resolve("wars")).exists();
    catchUp(coding("others", new Query.All()));
    assertThat(folder.resolve("codes").resolve("wars")).doesNotExist();
    assertThat(Files.exists(folder.resolve("codes").resolve("others"))).isTrue();
  }

  @Test
  void whoAsksTooEarlyIsToldHowFarCodingIs() throws InterruptedException {
    add("one war");
    assertThatThrownBy(() -> codes.await(wars, 1, 0))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("being coded");
    catchUp(wars);
    assertThatThrownBy(() -> codes.await(wars, 2, 0))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("up to position 1 of 2");
  }

  @Test
  void aDefinitionThatIsNoGoodIsSaidToBe() throws InterruptedException {
    add("one war");
    catchUp(
        new Coding(
            "broken",
            Coding.Posts.all(),
            view -> {
              throw new IllegalArgumentException("the pattern ( is never closed");
            }));
    assertThatThrownBy(() -> codes.await(coding("broken", new Query.All()), 1, 0))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("never closed");
  }

  @Test
  void aFailureInTheMiddleDoublesNothing() throws InterruptedException {
    // Some batches are handed on before the failure.
    addMany("war ");
    add("a war that fails");
    boolean[] broken = {true};
    Coding fragile =
        new Coding(
            "fragile",
            Coding.Posts.all(),
            view ->
                (post, code) -> {
                  if (broken[0] && post.getText().endsWith("fails")) {
                    throw new IllegalStateException("broken");
                  }
                  code.accept(4);
                });
    assertThatThrownBy(() -> catchUp(fragile)).isInstanceOf(IllegalStateException.class);
    broken[0] = false;
    catchUp(fragile);
    assertThat(codes.await(fragile, MANY + 1, 0).size()).isEqualTo(MANY + 1);
  }

  @Test
  void whatWasNoGoodForAWhileIsCodedWhenItIsGood() throws InterruptedException {
    add("one war");
    boolean[] good = {false};
    Coding late =
        new Coding(
            "late",
            Coding.Posts.all(),
            view -> {
              if (!good[0]) {
                throw new IllegalArgumentException("not yet");
              }
              return (post, code) -> code.accept(1);
            });
    catchUp(late);
    assertThatThrownBy(() -> codes.await(late, 1, 0)).hasMessageContaining("not yet");
    good[0] = true;
    catchUp(late);
    assertThat(codes.await(late, 1, 0).size()).isOne();
  }

  @Test
  void aCodingSelectsPostsByTheCodesOfOneBefore() throws InterruptedException {
    add("one war");
    add("one peace");
    Coding wars = coding("wars", new Query.All());
    Coding ofWars =
        new Coding(
            "of-wars",
            others -> new Query.Coded(others.of(wars), 4),
            view -> (post, code) -> code.accept(7));
    catchUp(wars, ofWars);
    add("another war");
    catchUp(wars, ofWars);

    Codes found = codes.await(ofWars, 3, 0);
    assertThat(found.size()).isEqualTo(2);
    assertThat(found.reading().of(1)).containsExactly(7);
    assertThat(found.reading().of(3)).containsExactly(7);
  }

  @Test
  void aCodingIsNoGoodWhereTheOneBeforeIsNone() throws InterruptedException {
    add("one war");
    Coding broken =
        new Coding(
            "broken",
            Coding.Posts.all(),
            view -> {
              throw new IllegalArgumentException("the pattern ( is never closed");
            });
    Coding later =
        new Coding(
            "later",
            others -> new Query.Coded(others.of(broken), 0),
            view -> (post, code) -> code.accept(7));
    catchUp(broken, later);

    assertThatThrownBy(() -> codes.await(later, 1, 0))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("never closed");
  }

  @Test
  void manyPostsAreCodedOnSeveralThreadsInTheirOrder() throws InterruptedException {
    addMany("post ");
    Coding byLength =
        new Coding(
            "by-length",
            Coding.Posts.all(),
            view ->
                (post, code) -> {
                  for (int c = 0; c < post.getText().length() % 3; c++) {
                    code.accept(post.getText().length() + c);
                  }
                });
    catchUp(byLength);

    Codes found = codes.await(byLength, MANY, 0);
    Codes.Reading reading = found.reading();
    for (int i = 1; i <= MANY; i++) {
      int length = ("post " + i).length();
      assertThat(reading.of(i))
          .containsExactly(IntStream.range(0, length % 3).map(c -> length + c).toArray());
    }
  }

  @Test
  void aFailureOnAnotherThreadComesOut() throws InterruptedException {
    addMany("post ");
    boolean[] broken = {true};
    Coding fragile =
        new Coding(
            "fragile",
            Coding.Posts.all(),
            view ->
                (post, code) -> {
                  if (broken[0] && post.getText().equals("post 700")) {
                    throw new IllegalStateException("broken");
                  }
                  code.accept(1);
                });
    assertThatThrownBy(() -> catchUp(fragile)).hasMessage("broken");
    broken[0] = false;
    catchUp(fragile);
    assertThat(codes.await(fragile, MANY, 0).size()).isEqualTo(MANY);
  }

  private Coding coding(String key, Query posts) {
    return new Coding(
        key,
        others -> posts,
        view ->
            (post, code) -> {
              coded.add(post.getText());
              if (post.getText().contains("war")) {
                code.accept(4);
              }
            });
  }

  @BeforeEach
  void open() {
    index =
        LuceneIndex.open(
            folder.resolve("index"), new LuceneIndex.Settings(LuceneStorage.READ, 8, 1));
    codes = new CorpusCodes(folder.resolve("codes"));
  }

  private void add(String... texts) {
    for (String text : texts) {
      position++;
      index.add(
          Enrichers.enrich(
              enricher, post("" + position, "a", "2024-01-01T00:00:00Z", text).build(), position));
    }
    index.advance(new Progress(position, Instant.ofEpochSecond(position)));
    index.refresh();
  }

  /** Numbered from 1. */
  private void addMany(String text) {
    add(IntStream.rangeClosed(1, MANY).mapToObj(i -> text + i).toArray(String[]::new));
  }

  private void catchUp(Coding... codings) throws InterruptedException {
    try (PostView view = Objects.requireNonNull(index.view())) {
      codes.catchUp(view, List.of(codings), threads);
    }
  }

  private final CodingThreads threads = new CodingThreads(3);

  @AfterEach
  void close() {
    codes.close();
    index.close();
  }
}
