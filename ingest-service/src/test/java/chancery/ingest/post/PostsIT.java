package chancery.ingest.post;

import static chancery.ingest.LogFixture.post;
import static chancery.ingest.LogFixture.seen;
import static chancery.ingest.LogFixture.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Page;
import chancery.ingest.v1.Corpus;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Event;
import chancery.log.v1.RecordedEvent;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostsIT {

  private static final Page PAGE = new Page(1000, 1 << 20);

  private final LogFixture fixture = new LogFixture();
  private CorpusKey corpus = new CorpusKey(0, "");

  @BeforeEach
  void makeCorpus(TestInfo test) {
    String name = "c" + Math.abs(test.getDisplayName().hashCode());
    fixture.corpora.put(name);
    corpus = fixture.corpora.key(name);
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  private Tally append(Change... changes) {
    return fixture.posts.append(corpus, List.of(changes));
  }

  private Corpus corpus() {
    return fixture.corpora.get(corpus.name());
  }

  private List<RecordedEvent> eventsAfter(long position) {
    return fixture.feed.after(position, PAGE);
  }

  private static Event event(RecordedEvent recorded) throws InvalidProtocolBufferException {
    return Event.parseFrom(recorded.getPayload());
  }

  @Test
  void aRepeatedImportAddsNothing() {
    Change[] batch = {
      seen(post("1", "ann", 1, "one")),
      seen(post("2", "bob", 2, "two")),
      seen(post("1", "ann", 1, "one"))
    };
    Tally first = append(batch);
    long head = fixture.feed.head();
    Tally second = append(batch);

    assertThat(first).isEqualTo(new Tally(2, 0, 1, 0, 0, head));
    assertThat(second).isEqualTo(new Tally(0, 0, 3, 0, 0, 0));
    assertThat(fixture.feed.head()).isEqualTo(head);
  }

  @Test
  void aChangedPostIsANewEventThatReplacesTheEarlierOne() throws InvalidProtocolBufferException {
    append(seen(post("1", "ann", 1, "draft")));
    long before = fixture.feed.head();
    Tally tally = append(seen(post("1", "ann", 1, "edited")));

    assertThat(tally.updated()).isEqualTo(1);
    List<RecordedEvent> events = eventsAfter(before);
    assertThat(events).hasSize(1);
    assertThat(event(events.getFirst()).getPostUpserted().getReplacesPosition()).isEqualTo(before);
    assertThat(fixture.posts.get(corpus.name(), "x:1").getText()).isEqualTo("edited");
    assertThat(corpus().getPosts()).isEqualTo(1);
  }

  @Test
  void changesOfOnePostWithinABatchAreCarriedOutInOrder() {
    Tally tally =
        append(
            seen(post("1", "ann", 1, "first")),
            seen(post("1", "ann", 1, "second")),
            new Change.Gone("x:1"),
            new Change.Gone("x:1"),
            seen(post("1", "ann", 1, "third")));

    assertThat(tally).isEqualTo(new Tally(2, 1, 0, 1, 1, fixture.feed.head()));
    assertThat(fixture.posts.get(corpus.name(), "x:1").getText()).isEqualTo("third");
    assertThat(fixture.eventsHolding("first") + fixture.eventsHolding("second")).isZero();
    assertThat(corpus().getPosts()).isEqualTo(1);
    assertThat(corpus().getAuthors()).isEqualTo(1);
  }

  @Test
  void twoStatesOfAPostInOneInputAddNothingWhenTheInputComesAgain() {
    Change[] input = {
      seen(post("1", "ann", 1, "as a post")), seen(post("1", "ann", 1, "as a repost"))
    };
    append(input);
    long head = fixture.feed.head();

    for (int time = 0; time < 2; time++) {
      assertThat(append(input)).isEqualTo(new Tally(0, 0, 2, 0, 0, 0));
    }
    assertThat(fixture.feed.head()).isEqualTo(head);
    assertThat(fixture.posts.get(corpus.name(), "x:1").getText()).isEqualTo("as a repost");
  }

  @Test
  void theTimeOfObservationTellsANewStateFromAnOldSnapshot() {
    append(observed(10, 5));
    assertThat(append(observed(20, 9)).updated()).isEqualTo(1);
    assertThat(append(observed(15, 7)).duplicate()).isEqualTo(1);
    // Back to the likes it once had, and later: that is news.
    assertThat(append(observed(30, 5)).updated()).isEqualTo(1);
    assertThat(fixture.posts.get(corpus.name(), "x:1").getMetrics().getLikes()).isEqualTo(5);
  }

  private static Change.Seen observed(int minute, int likes) {
    return seen(
        post("1", "ann", 1, "liked")
            .setMetrics(Metrics.newBuilder().setLikes(likes).setObservedAt(time(minute))));
  }

  @Test
  void deletionErasesEveryEarlierState() throws InvalidProtocolBufferException {
    append(seen(post("1", "ann", 1, "secret draft")), seen(post("2", "bob", 2, "harmless")));
    append(seen(post("1", "ann", 1, "secret edit")));
    append(seen(post("1", "ann", 1, "secret end")));
    long last = fixture.feed.head();
    assertThat(fixture.eventsHolding("secret")).isEqualTo(3);

    long position = fixture.posts.delete(corpus.name(), "x:1");

    assertThat(fixture.eventsHolding("secret")).isZero();
    assertThat(fixture.eventsHolding("harmless")).isEqualTo(1);
    List<RecordedEvent> tombstone = eventsAfter(last);
    assertThat(tombstone.getFirst().getPosition()).isEqualTo(position);
    assertThat(event(tombstone.getFirst()).getPostDeleted().getPostPosition()).isEqualTo(last);
    assertThat(eventsAfter(last - 1).getFirst().getPayload().isEmpty()).isTrue();
    assertThatThrownBy(() -> fixture.posts.get(corpus.name(), "x:1"))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.code()).isEqualTo(Code.NOT_FOUND));
    assertThatThrownBy(() -> fixture.posts.delete(corpus.name(), "x:1"))
        .hasMessageContaining("x:1");
  }

  @Test
  void deletingAnAuthorTakesAllItsPostsAndNamesThem() throws InvalidProtocolBufferException {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 2 * LogFixture.ERASURE_STEP + 1; i++) {
      changes.add(seen(post("a" + i, "ann", i, "mine alone " + i)));
    }
    changes.add(seen(post("b", "bob", 100, "of another")));
    fixture.posts.append(corpus, changes);
    long before = fixture.feed.head();

    Posts.AuthorDeletion deletion = fixture.posts.deleteAuthor(corpus.name(), "x:ann");

    assertThat(deletion.posts()).isEqualTo(2 * LogFixture.ERASURE_STEP + 1);
    assertThat(fixture.eventsHolding("mine alone")).isZero();
    List<RecordedEvent> tombstones = new ArrayList<>();
    for (long at = before; at < deletion.position(); at = tombstones.getLast().getPosition()) {
      tombstones.addAll(eventsAfter(at));
    }
    List<Long> named = new ArrayList<>();
    for (RecordedEvent tombstone : tombstones) {
      named.addAll(event(tombstone).getAuthorDeleted().getPostPositionsList());
    }
    assertThat(named).hasSize(2 * LogFixture.ERASURE_STEP + 1).doesNotHaveDuplicates();
    assertThat(corpus().getPosts()).isEqualTo(1);
    assertThat(corpus().getAuthors()).isEqualTo(1);
    assertThatThrownBy(() -> fixture.posts.deleteAuthor(corpus.name(), "x:ann"))
        .hasMessageContaining("no posts of an author 'x:ann'");
  }

  @Test
  void countsAndTimeRangeFollowEveryChange() {
    append(
        seen(post("1", "ann", 10, "a")),
        seen(post("2", "bob", 20, "b")),
        seen(post("3", "ann", 30, "c")));
    assertCorpus(3, 2, 10, 30);
    append(new Change.Gone("x:1"));
    assertCorpus(2, 2, 20, 30);
    append(seen(post("3", "cyd", 25, "another's now")));
    assertCorpus(2, 2, 20, 25);
    append(new Change.Gone("x:2"), new Change.Gone("x:3"));
    assertThat(corpus().getPosts()).isZero();
    assertThat(corpus().getAuthors()).isZero();
    assertThat(corpus().hasFrom()).isFalse();
    assertThat(corpus().getPosition()).isEqualTo(fixture.feed.head());
  }

  private void assertCorpus(int posts, int authors, int fromMinute, int toMinute) {
    Corpus now = corpus();
    assertThat(now.getPosts()).isEqualTo(posts);
    assertThat(now.getAuthors()).isEqualTo(authors);
    assertThat(now.getFrom()).isEqualTo(time(fromMinute));
    assertThat(now.getTo()).isEqualTo(time(toMinute));
  }

  @Test
  void nothingIsAppendedToACorpusThatIsGone() {
    fixture.corpora.delete(corpus.name());
    long head = fixture.feed.head();

    assertThatThrownBy(() -> append(seen(post("1", "ann", 1, "late"))))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.reason()).isEqualTo("CORPUS_NOT_FOUND"));
    assertThat(fixture.feed.head()).isEqualTo(head);
    assertThat(fixture.eventsHolding("late")).isZero();
  }

  /** Of characters at random, which PostgreSQL cannot shorten. */
  @Test
  void theLongestIdsThatCanBeSetFitTheDatabasesIndexes() {
    String id =
        new Random(7)
            .ints(848, 0x4e00, 0x9fff)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThat(append(seen(post(id, id, 1, "far"))).accepted()).isEqualTo(1);
  }

  @Test
  void aPostComesBackWholeWithItsPosition() {
    Post post = post("9", "ann", 3, "Здравствуй, мир").setLang("ru").build();
    Tally tally = append(seen(post.toBuilder()));

    assertThat(fixture.posts.get(corpus.name(), "x:9"))
        .isEqualTo(post.toBuilder().setPosition(tally.position()).build());
  }
}
