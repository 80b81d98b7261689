package chancery.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.gateway.live.Listener.News;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveChannelTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private record Subscribed(Consumer<String> message, Runnable lost) {}

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

  private @Nullable LiveChannel opened;

  private LiveChannel open() {
    LiveChannel channel = new LiveChannel(broadcast, "chancery:live:a", Duration.ofMillis(20));
    opened = channel;
    return channel;
  }

  @AfterEach
  void close() {
    LiveChannel channel = opened;
    if (channel != null) {
      channel.close();
    }
  }

  private Subscribed subscribed() throws InterruptedException {
    Subscribed subscribed = subscriptions.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(subscribed).isNotNull();
    return Objects.requireNonNull(subscribed);
  }

  @Test
  void listenersShareOneSubscription() throws Exception {
    LiveChannel channel = open();
    Subscribed subscription = subscribed();
    Listener one = new Listener(10);
    Listener two = new Listener(10);
    channel.add(one);
    channel.add(two);
    awaitLive(one);
    awaitLive(two);

    subscription.message().accept("{}");

    assertThat(one.next(SOON)).isEqualTo(new News.Posts("{}"));
    assertThat(two.next(SOON)).isEqualTo(new News.Posts("{}"));
    assertThat(subscriptions).isEmpty();
  }

  @Test
  void aLostSubscriptionIsTakenUpAgainAndTheListenersAreTold() throws Exception {
    LiveChannel channel = open();
    Subscribed first = subscribed();
    Listener listener = new Listener(10);
    channel.add(listener);
    awaitLive(listener);

    reachable = false;
    first.lost().run();
    assertThat(listener.next(SOON)).isEqualTo(new News.Status(false));
    reachable = true;
    Subscribed second = subscribed();
    assertThat(listener.next(SOON)).isEqualTo(new News.Status(true));

    second.message().accept("{}");
    assertThat(listener.next(SOON)).isEqualTo(new News.Posts("{}"));
  }

  @Test
  void aBroadcastThatIsOutOfReachFromTheStartIsTold() throws Exception {
    reachable = false;
    Listener listener = new Listener(10);
    open().add(listener);

    assertThat(listener.next(SOON)).isEqualTo(new News.Status(false));
  }

  @Test
  void aSlowListenerMissesMessagesAndIsToldHowMany() throws Exception {
    Listener listener = new Listener(2);
    for (int i = 0; i < 5; i++) {
      listener.tell(new News.Posts("" + i));
    }

    assertThat(listener.next(SOON)).isEqualTo(new News.Posts("0"));
    assertThat(listener.next(SOON)).isEqualTo(new News.Posts("1"));
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
