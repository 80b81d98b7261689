package chancery.ingest.log;

import static chancery.ingest.LogFixture.post;
import static chancery.ingest.LogFixture.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.post.Change;
import chancery.ingest.post.Posts;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Event;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.RecordedEvent;
import com.google.rpc.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowingIT {

  private static final Page PAGE = new Page(4, 1 << 20);

  private final LogFixture fixture = new LogFixture();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.shutdownNow();
    fixture.close();
  }

  /** A follower whose responses go into a queue. */
  private BlockingQueue<FollowResponse> follow(LogFeed feed, long after)
      throws InterruptedException {
    awaitListening(feed);
    BlockingQueue<FollowResponse> responses = new LinkedBlockingQueue<>();
    Following following = new Following(feed, fixture.followers, PAGE, Duration.ofMillis(100));
    Future<?> running =
        threads.submit(() -> {
          following.follow(after, responses::put);
          return null;
        });
    assertThat(running.isCancelled()).isFalse();
    return responses;
  }

  private static List<RecordedEvent> eventsUpTo(BlockingQueue<FollowResponse> responses, long last)
      throws InterruptedException {
    List<RecordedEvent> events = new ArrayList<>();
    while (events.isEmpty() || events.getLast().getPosition() < last) {
      FollowResponse response = responses.poll(10, TimeUnit.SECONDS);
      assertThat(response).as("response before position %d", last).isNotNull();
      assertThat(response.getEventsCount()).isLessThanOrEqualTo(PAGE.events());
      events.addAll(response.getEventsList());
    }
    return events;
  }

  private long appendPosts(int from, int to) {
    fixture.corpora.put("c");
    List<Change> changes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      changes.add(seen(post("" + i, "ann", i, "number " + i)));
    }
    return fixture.posts.append(fixture.corpora.key("c"), changes).position();
  }

  @Test
  void historyComesFirstAndThenWhatIsAppended() throws Exception {
    long history = appendPosts(0, 10);
    BlockingQueue<FollowResponse> responses = follow(fixture.feed, 0);

    List<RecordedEvent> past = eventsUpTo(responses, history);
    assertThat(past).extracting(RecordedEvent::getPosition).isSorted().hasSize(11);
    assertThat(Event.parseFrom(past.getFirst().getPayload()).hasCorpusCreated()).isTrue();
    assertThat(past.getFirst().getCorpus()).isEqualTo("c");

    long live = appendPosts(10, 12);
    assertThat(eventsUpTo(responses, live)).hasSize(2);
  }

  @Test
  void whatAnotherProcessAppendsArrivesToo() throws Exception {
    LogFeed other = fixture.newFeed();
    try {
      awaitListening(other);
      BlockingQueue<FollowResponse> responses = follow(other, 0);
      long last = appendPosts(0, 3);

      assertThat(eventsUpTo(responses, last)).hasSize(4);
    } finally {
      other.close();
    }
  }

  @Test
  void aQuietLogStillSaysWhereItEnds() throws Exception {
    long last = appendPosts(0, 1);
    BlockingQueue<FollowResponse> responses = follow(fixture.feed, last);

    for (int beat = 0; beat < 3; beat++) {
      FollowResponse response = responses.poll(10, TimeUnit.SECONDS);
      assertThat(response).isEqualTo(FollowResponse.newBuilder().setHeadPosition(last).build());
    }
  }

  @Test
  void erasedContentComesEmptyAlsoFromMemory() throws Exception {
    long last = appendPosts(0, 3);
    Posts posts = fixture.posts;
    long tombstone = posts.delete("c", "x:1");

    List<RecordedEvent> events = eventsUpTo(follow(fixture.feed, 0), tombstone);
    assertThat(events).hasSize((int) tombstone);
    assertThat(events.get((int) last - 2).getPayload().isEmpty()).isTrue();
    assertThat(events.get((int) last - 1).getPayload().isEmpty()).isFalse();
  }

  @Test
  void anotherProcessForgetsWhatWasErasedHere() throws Exception {
    LogFeed other = fixture.newFeed();
    try {
      awaitListening(other);
      EventLog otherLog = fixture.newLog(other);
      fixture.corpora.put("c");
      CorpusKey corpus = fixture.corpora.key("c");
      Posts theirs = new Posts(fixture.database, otherLog, fixture.corpora, 10);
      long position =
          theirs.append(corpus, List.of(seen(post("1", "ann", 1, "gone soon")))).position();
      long tombstone = fixture.posts.delete("c", "x:1");

      other.awaitBeyond(tombstone - 1, Duration.ofSeconds(10));
      assertThat(other.after(position - 1, PAGE).getFirst().getPayload().isEmpty()).isTrue();
    } finally {
      other.close();
    }
  }

  private static void awaitListening(LogFeed feed) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!feed.listening() && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertThat(feed.listening()).isTrue();
  }

  @Test
  void aFollowerOfAnotherLogIsToldToRebuild() throws InterruptedException {
    long last = appendPosts(0, 1);
    awaitListening(fixture.feed);
    Following following =
        new Following(fixture.feed, fixture.followers, PAGE, Duration.ofMillis(100));

    assertThatThrownBy(() -> following.follow(last + 1, _ -> {}))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION))
        .hasMessageContaining("rebuild");
    assertThatThrownBy(() -> following.follow(-1, _ -> {}))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT));
  }

  @Test
  void aFollowerLearnsThatTheDatabaseIsGone() {
    LogFeed cut = new LogFeed(fixture.database, new Presence(7), 1 << 20);
    Following following = new Following(cut, fixture.followers, PAGE, Duration.ofMillis(100));

    assertThatThrownBy(() -> following.follow(0, _ -> {}))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE));
  }
}
