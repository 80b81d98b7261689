package chancery.analysis.corpus;

import static chancery.analysis.Posts.ids;
import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.actorDeleted;
import static chancery.kit.testing.Events.actorUpserted;
import static chancery.kit.testing.Events.authorDeleted;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.corpusDeleted;
import static chancery.kit.testing.Events.postDeleted;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.Enrichers;
import chancery.analysis.index.LuceneIndex;
import chancery.analysis.index.LuceneStorage;
import chancery.analysis.index.PostOrder;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.kit.testing.Events;
import chancery.kit.testing.FolderCopy;
import chancery.log.v1.Actor;
import chancery.log.v1.Event;
import chancery.log.v1.RecordedEvent;
import chancery.post.v1.Post;
import com.google.protobuf.ByteString;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

  private static final String TIME = "2024-01-01T00:00:00Z";
  private static final Preparation PREPARATION = new Preparation(Enrichers::enricher, 2);

  @TempDir Path folder;

  private final List<String> news = new ArrayList<>();
  private final List<RecordedEvent> log = new ArrayList<>();
  private final List<Generation> opened = new ArrayList<>();

  @AfterAll
  static void stopThreads() {
    PREPARATION.close();
  }

  @AfterEach
  void closeAll() {
    opened.forEach(Generation::close);
  }

  @Test
  void eventsBecomeVisiblePosts() {
    Generation generation = open(folder);
    append("c", corpusCreated());
    append("c", upserted(post("1", "a", TIME, "one")));
    append("c", upserted(post("2", "a", TIME, "two")));
    append("c", upserted(post("1", "a", TIME, "one, corrected"), 2));
    generation.apply(log);
    assertThat(generation.position()).isEqualTo(4);
    assertThat(generation.visible().position()).isZero();
    generation.refresh();
    assertThat(generation.visible().position()).isEqualTo(4);
    assertThat(posts(generation, "c")).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void corporaAreApart() {
    Generation generation = open(folder);
    append("one", upserted(post("1", "a", TIME, "one")));
    append("two", upserted(post("1", "a", TIME, "one")));
    append("two", upserted(post("2", "a", TIME, "two")));
    generation.apply(log);
    generation.refresh();
    assertThat(posts(generation, "one")).containsExactly("1");
    assertThat(posts(generation, "two")).containsExactlyInAnyOrder("1", "2");
    assertThat(position(generation, "one")).isEqualTo(1);
    assertThat(position(generation, "two")).isEqualTo(3);
    assertThat(generation.view("three")).isNull();
    assertThat(generation.posts()).isEqualTo(3);
  }

  @Test
  void deletionsOfEveryKindAreFollowed() {
    Generation generation = open(folder);
    append("c", upserted(post("1", "a", TIME, "one")));
    append("c", upserted(post("2", "b", TIME, "two")));
    append("c", upserted(post("3", "b", TIME, "three")));
    append("c", upserted(post("4", "c", TIME, "four")));
    append("c", postDeleted("x:1", 1));
    append("c", authorDeleted("x:id-b", 2L, 3L));
    appendErased("c");
    append("d", upserted(post("1", "a", TIME, "one")));
    append("d", corpusDeleted());
    generation.apply(log);
    generation.refresh();
    assertThat(posts(generation, "c")).containsExactly("4");
    assertThat(position(generation, "c")).isEqualTo(7);
    assertThat(generation.view("d")).isNull();
    assertThat(folder.resolve("d")).doesNotExist();
  }

  @Test
  void aCorpusMadeAgainHasNothingOfTheOldOne() {
    Generation generation = open(folder);
    append("c", upserted(post("1", "a", TIME, "one")));
    append("c", corpusDeleted());
    append("c", corpusCreated());
    append("c", upserted(post("2", "a", TIME, "two")));
    generation.apply(log);
    generation.refresh();
    assertThat(posts(generation, "c")).containsExactly("2");
  }

  @Test
  void actorsAreKeptBesideThePosts() {
    Generation generation = open(folder);
    append("c", actorUpserted(Actor.newBuilder().setId("fm").setName("Minister")));
    append("c", actorUpserted(Actor.newBuilder().setId("pm").setName("Premier")));
    append("c", actorDeleted("fm"));
    generation.apply(log);
    generation.refresh();
    try (PostView view = Objects.requireNonNull(generation.view("c"))) {
      assertThat(view.definitions()).containsOnlyKeys("actor/pm");
    }
  }

  @Test
  void eventsSentTwiceCountOnce() {
    Generation generation = open(folder);
    append("c", upserted(post("1", "a", TIME, "one")));
    append("c", upserted(post("2", "a", TIME, "two")));
    generation.apply(log);
    generation.apply(log);
    generation.refresh();
    assertThat(posts(generation, "c")).hasSize(2);
  }

  @Test
  void newPostsAreToldWhenTheyAreVisible() {
    Generation generation = open(folder);
    append("c", corpusCreated());
    for (int i = 0; i < 30; i++) {
      append("c", upserted(post("p" + i, "a", TIME, "text")));
    }
    generation.apply(log);
    assertThat(news).isEmpty();
    generation.refresh();
    assertThat(news).containsExactly("c@31: 30 posts, newest x:p29 of 20");
    generation.refresh();
    assertThat(news).hasSize(1);
  }

  @Test
  void afterACrashFollowingGoesOnAndDoublesNothing() throws IOException {
    Generation generation = open(folder.resolve("running"));
    append("c", upserted(post("1", "a", TIME, "one")));
    append("d", upserted(post("1", "a", TIME, "one")));
    generation.apply(log);
    generation.commit();
    append("c", upserted(post("2", "a", TIME, "two")));
    append("c", upserted(post("1", "a", TIME, "one, corrected"), 1));
    append("d", corpusDeleted());
    append("e", upserted(post("1", "a", TIME, "one")));
    generation.apply(log);
    generation.refresh();
    FolderCopy.of(folder.resolve("running"), folder.resolve("crashed"));

    Generation restarted = open(folder.resolve("crashed"));
    assertThat(restarted.position()).isEqualTo(2);
    restarted.apply(log.subList((int) restarted.position(), log.size()));
    restarted.refresh();
    assertThat(posts(restarted, "c")).containsExactlyInAnyOrder("1", "2");
    assertThat(posts(restarted, "e")).containsExactly("1");
    assertThat(restarted.view("d")).isNull();
  }

  @Test
  void anIndexAheadOfTheWatermarkSkipsWhatItHas() throws IOException {
    Generation generation = open(folder.resolve("running"));
    append("c", upserted(post("1", "a", TIME, "one")));
    generation.apply(log);
    generation.commit();
    FolderCopy.of(folder.resolve("running"), folder.resolve("crashed"));
    Files.delete(folder.resolve("crashed/position"));

    Generation restarted = open(folder.resolve("crashed"));
    assertThat(restarted.position()).isZero();
    restarted.apply(log);
    restarted.refresh();
    assertThat(posts(restarted, "c")).containsExactly("1");
  }

  @Test
  void aNameThatLeavesTheFolderIsRefused() {
    Generation generation = open(folder);
    append("../c", corpusCreated());
    assertThatThrownBy(() -> generation.apply(log)).hasMessageContaining("no name of a corpus");
  }

  @Test
  void upkeepRefreshesAtOnceWhenIdleAndSeldomInMasses() {
    long[] clock = {0};
    Timer commits = new SimpleMeterRegistry().timer("commits");
    Generation generation = open(folder);
    Upkeep upkeep =
        new Upkeep(
            generation,
            new Upkeep.Rhythm(
                millis(200),
                millis(600),
                millis(1000),
                millis(3000),
                2,
                millis(5000),
                millis(60_000)),
            () -> clock[0],
            commits);
    append("c", upserted(post("1", "a", TIME, "one")));
    generation.apply(log);
    clock[0] = millis(200).toNanos();
    upkeep.tick();
    assertThat(generation.visible().position()).isEqualTo(1);
    for (int i = 2; i < 6; i++) {
      append("c", upserted(post("p" + i, "a", TIME, "more")));
    }
    generation.apply(log);
    clock[0] = millis(500).toNanos();
    upkeep.tick();
    assertThat(generation.visible().position()).isEqualTo(1);
    clock[0] = millis(1200).toNanos();
    upkeep.tick();
    assertThat(generation.visible().position()).isEqualTo(5);
    assertThat(generation.uncommitted()).isTrue();
    assertThat(commits.count()).isZero();
    clock[0] = millis(2500).toNanos();
    upkeep.tick();
    assertThat(generation.uncommitted()).isFalse();
    assertThat(commits.count()).isEqualTo(1);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private Generation open(Path place) {
    Generation generation =
        new Generation(
            place,
            corpus -> LuceneIndex.open(corpus, new LuceneIndex.Settings(LuceneStorage.READ, 8, 1)),
            PREPARATION,
            new Told());
    opened.add(generation);
    return generation;
  }

  private void append(String corpus, Event event) {
    append(corpus, event.toByteString());
  }

  private void appendErased(String corpus) {
    append(corpus, ByteString.EMPTY);
  }

  private void append(String corpus, ByteString payload) {
    long position = log.size() + 1;
    log.add(Events.recorded(corpus, position, payload));
  }

  private static List<String> posts(Generation generation, String corpus) {
    try (PostView view = Objects.requireNonNull(generation.view(corpus))) {
      Selection all = new Selection(new Query.All(), null, null);
      return ids(view.search(all, PostOrder.NEWEST, 100, null).posts());
    }
  }

  private static long position(Generation generation, String corpus) {
    try (PostView view = Objects.requireNonNull(generation.view(corpus))) {
      return view.progress().position();
    }
  }

  /** Notes what it is told of, and wants no more than 20 posts at once. */
  private final class Told implements NewPosts {

    @Override
    public int most() {
      return 20;
    }

    @Override
    public void visible(String corpus, long position, int count, List<Post> newest) {
      news.add(
          "%s@%d: %d posts, newest %s of %d"
              .formatted(corpus, position, count, newest.getFirst().getId(), newest.size()));
    }
  }
}
