package chancery.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.gateway.live.Listener.News;
import chancery.gateway.settings.GatewaySettings;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveChannelsTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private record Subscribed(BiConsumer<String, String> message, Runnable lost) {}

  private final BlockingQueue<Subscribed> subscriptions = new LinkedBlockingQueue<>();
  private final AtomicInteger ended = new AtomicInteger();
  private volatile boolean reachable = true;

  private final Broadcast broadcast =
      (channel, message, lost) -> {
        if (!reachable) {
          throw new IllegalStateException("out of reach");
        }
        subscriptions.add(new Subscribed(message, lost));
        return ended::incrementAndGet;
      };

  private final LiveChannels channels =
      new LiveChannels(broadcast, new Limits(10, 10), Duration.ofMillis(20));

  private record Limits(int streams, int backlog) implements GatewaySettings.Live {
    @Override
    public Duration heartbeat() {
      return SOON;
    }
  }

  @AfterEach
  void close() {
    channels.close();
  }

  private Subscribed subscribed() throws InterruptedException {
    Subscribed subscribed = subscriptions.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(subscribed).isNotNull();
    return Objects.requireNonNull(subscribed);
  }

  @Test
  void listenersShareOneSubscriptionAndHearTheirOwnChannel() throws Exception {
    Listener one = channels.listen("a");
    Listener two = channels.listen("a");
    Listener other = channels.listen("b");
    awaitLive(one);
    awaitLive(two);
    awaitLive(other);

    subscribed().message().accept("a", "{}");

    assertThat(one.next(SOON)).isEqualTo(new News.Message("posts", "{}"));
    assertThat(two.next(SOON)).isEqualTo(new News.Message("posts", "{}"));
    assertThat(other.next(Duration.ofMillis(10))).isNull();
    assertThat(subscriptions).isEmpty();
  }

  @Test
  void whoLeavesHearsNothingMoreAndTheOthersDo() throws Exception {
    Listener stays = channels.listen("a");
    Listener leaves = channels.listen("a");
    awaitLive(stays);
    awaitLive(leaves);
    channels.leave("a", leaves);

    subscribed().message().accept("a", "{}");

    assertThat(stays.next(SOON)).isEqualTo(new News.Message("posts", "{}"));
    assertThat(leaves.next(Duration.ofMillis(10))).isNull();
  }

  @Test
  void aLostSubscriptionIsTakenUpAgainAndTheListenersAreTold() throws Exception {
    Listener listener = channels.listen("a");
    Subscribed first = subscribed();
    awaitLive(listener);

    reachable = false;
    first.lost().run();
    assertThat(listener.next(SOON)).isEqualTo(new News.Status(false));
    reachable = true;
    Subscribed second = subscribed();
    assertThat(listener.next(SOON)).isEqualTo(new News.Status(true));

    second.message().accept("a", "{}");
    assertThat(listener.next(SOON)).isEqualTo(new News.Message("posts", "{}"));
  }

  @Test
  void aBroadcastThatIsOutOfReachFromTheStartIsTold() throws Exception {
    reachable = false;

    assertThat(channels.listen("a").next(SOON)).isEqualTo(new News.Status(false));
  }

  @Test
  void aSlowListenerMissesMessagesAndIsToldHowMany() throws Exception {
    Listener listener = new Listener(2);
    for (int i = 0; i < 5; i++) {
      listener.tell(new News.Message("posts", "" + i));
    }

    assertThat(listener.next(SOON)).isEqualTo(new News.Message("posts", "0"));
    assertThat(listener.next(SOON)).isEqualTo(new News.Message("posts", "1"));
    assertThat(listener.next(SOON)).isEqualTo(new News.Missed(3));
    assertThat(listener.next(Duration.ofMillis(10))).isNull();
  }

  private static void awaitLive(Listener listener) throws InterruptedException {
    News news = listener.next(SOON);
    while (!new News.Status(true).equals(news)) {
      assertThat(news).isNotNull();
      news = listener.next(SOON);
    }
  }
}
