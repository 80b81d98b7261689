package chancery.gateway.live;

import java.util.function.BiConsumer;

/** Where messages come from that go out to everybody who listens. */
interface Broadcast {

  /** Ends a subscription. */
  @FunctionalInterface
  interface Subscription {
    void end();
  }

  /**
   * Listens to all channels whose names begin so, and waits until that is so.
   *
   * @param message called with each message's channel, without the beginning, and text, in order;
   *     must not block
   * @param lost called once, if the subscription breaks off by itself
   * @throws RuntimeException if the broadcast cannot be reached
   */
  Subscription subscribe(String beginning, BiConsumer<String, String> message, Runnable lost)
      throws InterruptedException;
}
