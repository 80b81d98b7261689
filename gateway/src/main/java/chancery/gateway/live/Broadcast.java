package chancery.gateway.live;

import java.util.function.Consumer;

/** Where messages come from that go out to everybody who listens. */
interface Broadcast {

  /** Ends a subscription. */
  @FunctionalInterface
  interface Subscription {
    void end();
  }

  /**
   * Listens to a channel, and waits until that is so.
   *
   * @param message called with each message, in order; must not block
   * @param lost called once, if the subscription breaks off by itself
   * @throws RuntimeException if the broadcast cannot be reached
   */
  Subscription subscribe(String channel, Consumer<String> message, Runnable lost);
}
