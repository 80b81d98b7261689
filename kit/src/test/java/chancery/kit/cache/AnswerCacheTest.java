package chancery.kit.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

  private static final StringValue QUESTION = StringValue.of("who?");
  private static final Duration NONE = Duration.ZERO;
  private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

  private final MapStore store = new MapStore();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2024-05-01T12:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final AtomicInteger computed = new AtomicInteger();
  private final AnswerCache cache = cache(1_000_000);

  @Test
  void theSameQuestionAtTheSamePositionIsComputedOnce() {
    assertThat(ask(QUESTION, 7, NONE)).isEqualTo(7);
    assertThat(ask(QUESTION, 7, NONE)).isEqualTo(7);
    assertThat(computed).hasValue(1);
    assertThat(count("miss")).isEqualTo(1);
    assertThat(count("hit")).isEqualTo(1);
  }

  @Test
  void anotherPositionIsAnotherAnswer() {
    ask(QUESTION, 7, NONE);
    assertThat(ask(QUESTION, 8, NONE)).isEqualTo(8);
    assertThat(ask(QUESTION, 7, NONE)).isEqualTo(7);
    assertThat(computed).hasValue(3);
  }

  @Test
  void anotherQuestionOrMethodIsAnotherAnswer() {
    ask(QUESTION, 7, NONE);
    ask(StringValue.of("whom?"), 7, NONE);
    cache.answer("test.two.1", QUESTION, 7, NONE, Int64Value.parser(), () -> Int64Value.of(1));
    assertThat(store.entries).hasSize(3);
  }

  @Test
  void anEarlierAnswerServesThoseWhoAcceptItsAge() {
    ask(QUESTION, 7, NONE);
    now = now.plusSeconds(30);
    assertThat(ask(QUESTION, 8, Duration.ofSeconds(31))).isEqualTo(7);
    assertThat(ask(QUESTION, 8, Duration.ofSeconds(30))).isEqualTo(8);
  }

  @Test
  void anEntryFromAClockThatIsAheadIsNotTakenForFresh() {
    ask(QUESTION, 7, NONE);
    now = now.minusSeconds(5);
    assertThat(ask(QUESTION, 8, NONE)).isEqualTo(8);
  }

  @Test
  void withoutTheStoreOnlyWhatIsAtHandNeedNotBeComputed() {
    store.failing = true;
    assertThat(ask(QUESTION, 7, NONE)).isEqualTo(7);
    assertThat(ask(QUESTION, 8, NONE)).isEqualTo(8);
    assertThat(ask(QUESTION, 8, NONE)).isEqualTo(8);
    assertThat(computed).hasValue(2);
    assertThat(count("bypass")).isEqualTo(2);
    assertThat(count("hit")).isEqualTo(1);
  }

  @Test
  void anAnswerAtHandDoesNotAskTheStore() {
    ask(QUESTION, 7, NONE);
    store.entries.clear();
    assertThat(ask(QUESTION, 7, NONE)).isEqualTo(7);
    assertThat(computed).hasValue(1);
  }

  @Test
  void anAnswerThatAnotherInstanceComputedIsFoundInTheStore() {
    ask(QUESTION, 7, NONE);
    assertThat(ask(cache(1_000_000), QUESTION, 7, NONE)).isEqualTo(7);
    assertThat(computed).hasValue(1);
    assertThat(count("hit")).isEqualTo(1);
  }

  @Test
  void withoutMemoryTheStoreAnswers() {
    AnswerCache withoutMemory = cache(0);
    ask(withoutMemory, QUESTION, 7, NONE);
    assertThat(ask(withoutMemory, QUESTION, 7, NONE)).isEqualTo(7);
    store.entries.clear();
    ask(withoutMemory, QUESTION, 7, NONE);
    assertThat(computed).hasValue(2);
  }

  @Test
  void anAnswerAtHandIsForgottenInTime() {
    ask(QUESTION, 7, NONE);
    store.entries.clear();
    now = now.plus(TIME_TO_LIVE);
    ask(QUESTION, 7, NONE);
    assertThat(computed).hasValue(2);
    now = now.plus(TIME_TO_LIVE);
    assertThat(ask(QUESTION, 8, TIME_TO_LIVE.multipliedBy(3))).isEqualTo(8);
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(() ->
            cache.answer(
                "test.1",
                QUESTION,
                7,
                NONE,
                Int64Value.parser(),
                () -> {
                  throw new IllegalArgumentException("no");
                }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThat(store.entries).isEmpty();
    assertThat(ask(QUESTION, 7, NONE)).isEqualTo(7);
  }

  @Test
  void anAnswerOverTheSizeLimitIsNotKept() {
    cache.answer(
        "test.1", QUESTION, 7, NONE, StringValue.parser(), () -> StringValue.of("x".repeat(1001)));
    assertThat(store.entries).isEmpty();
  }

  @Test
  void aMalformedEntryIsComputedAnew() {
    ask(QUESTION, 7, NONE);
    store.entries.replaceAll((key, entry) -> damaged(entry));
    assertThat(ask(cache(1_000_000), QUESTION, 7, NONE)).isEqualTo(7);
    assertThat(computed).hasValue(2);
  }

  @Test
  void callersWhoAskAtTheSameTimeShareOneComputation() throws Exception {
    List<Long> answers = askTwiceWhileComputing(() -> Int64Value.of(7));
    assertThat(answers).containsExactly(7L, 7L);
    assertThat(count("shared")).isEqualTo(1);
    assertThat(count("miss")).isEqualTo(1);
  }

  @Test
  void whoeverSharedAFailureComputesAlone() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(() ->
            askTwiceWhileComputing(() -> {
              if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("the first one's deadline");
              }
              return Int64Value.of(7);
            }))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("the first one's deadline");
    assertThat(calls).hasValue(2);
  }

  @Test
  void aStrictCallerDoesNotShareWithAPatientOne() throws Exception {
    AnswerCache withoutMemory = cache(0);
    ask(withoutMemory, QUESTION, 7, NONE);
    store.slow = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> patient =
          threads.submit(() -> ask(withoutMemory, QUESTION, 8, Duration.ofHours(1)));
      assertThat(store.entered.await(5, TimeUnit.SECONDS)).isTrue();
      Future<Long> strict = threads.submit(() -> ask(withoutMemory, QUESTION, 8, NONE));
      store.slow.countDown();
      assertThat(patient.get(5, TimeUnit.SECONDS)).isEqualTo(7);
      assertThat(strict.get(5, TimeUnit.SECONDS)).isEqualTo(8);
    }
  }

  /** Two callers of one question; the second comes while the first is computing. */
  private List<Long> askTwiceWhileComputing(Supplier<Int64Value> compute) throws Exception {
    CountDownLatch computing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> first =
          threads.submit(() ->
              cache
                  .answer(
                      "test.1",
                      QUESTION,
                      7,
                      NONE,
                      Int64Value.parser(),
                      () -> {
                        computing.countDown();
                        awaitUnchecked(go);
                        return compute.get();
                      })
                  .getValue());
      computing.await();
      Thread second =
          Thread.ofPlatform()
              .start(() -> cache.answer("test.1", QUESTION, 7, NONE, Int64Value.parser(), compute));
      awaitWaiting(second);
      go.countDown();
      second.join();
      return List.of(first.get(5, TimeUnit.SECONDS), 7L);
    }
  }

  private static void awaitWaiting(Thread thread) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(System.nanoTime()).as("time until the second caller waits").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private AnswerCache cache(long memory) {
    return new AnswerCache(
        store, new AnswerCache.Bounds(TIME_TO_LIVE, 1000, memory), metrics, clock);
  }

  private long ask(StringValue question, long position, Duration maxStaleness) {
    return ask(cache, question, position, maxStaleness);
  }

  private long ask(AnswerCache cache, StringValue question, long position, Duration maxStaleness) {
    return cache
        .answer(
            "test.1",
            question,
            position,
            maxStaleness,
            Int64Value.parser(),
            () -> {
              computed.incrementAndGet();
              return Int64Value.of(position);
            })
        .getValue();
  }

  private double count(String outcome) {
    return metrics.get("chancery.cache.answers").tag("outcome", outcome).counter().count();
  }

  private static byte[] damaged(byte[] entry) {
    byte[] damaged = entry.clone();
    damaged[damaged.length - 1] = (byte) 0xff;
    return damaged;
  }

  private static final class MapStore implements AnswerStore {
    final Map<String, byte[]> entries = new HashMap<>();
    final CountDownLatch entered = new CountDownLatch(1);
    volatile @Nullable CountDownLatch slow;
    boolean failing;

    @Override
    public byte @Nullable [] get(String key) {
      requireReachable();
      byte[] entry = entries.get(key);
      CountDownLatch gate = slow;
      if (gate != null) {
        entered.countDown();
        awaitUnchecked(gate);
      }
      return entry;
    }

    @Override
    public synchronized void put(String key, byte[] value, Duration timeToLive) {
      requireReachable();
      entries.put(key, value);
    }

    private void requireReachable() {
      if (failing) {
        throw new IllegalStateException("out of reach");
      }
    }
  }
}
