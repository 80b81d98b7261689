package chancery.kit.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers computed before, never wrong: an entry says for which log position it holds, and is used
 * only at that position, or by a request that accepts its age. Equal requests at the same time are
 * computed once. The latest answers are at hand in memory, more of them in a store that all
 * instances of a service share; without the store more is computed and nobody notices but a metric.
 *
 * <p>Metric {@code chancery.cache.answers}, by {@code outcome}: {@code hit}, {@code miss}, {@code
 * shared} (another caller's computation), {@code bypass} (store out of reach).
 */
public final class AnswerCache {

  private static final Logger LOG = Logger.getLogger(AnswerCache.class);
  private static final int ENTRY_HEAD = 2 * Long.BYTES;

  /**
   * What is kept.
   *
   * @param timeToLive how long, in memory and in the store
   * @param largestEntry in bytes; larger answers are not kept
   * @param memory bytes of the answers at hand, all together
   */
  public record Bounds(Duration timeToLive, int largestEntry, long memory) {}

  /**
   * An answer and what it holds for.
   *
   * @param computedAt in milliseconds since 1970
   */
  private record Entry(long position, long computedAt, Message answer) {}

  /**
   * A computation under way. The staleness belongs to it: what satisfies a patient caller may be
   * too old for a strict one.
   */
  private record Flight(String key, long position, Duration maxStaleness) {}

  private final AnswerStore store;
  private final Bounds bounds;
  private final Cache<String, Entry> atHand;
  private final Counter hits;
  private final Counter misses;
  private final Counter shared;
  private final Counter bypasses;
  private final Clock clock;
  private final ConcurrentHashMap<Flight, CompletableFuture<Message>> flights =
      new ConcurrentHashMap<>();

  public AnswerCache(AnswerStore store, Bounds bounds, MeterRegistry metrics, Clock clock) {
    this.store = store;
    this.bounds = bounds;
    this.atHand =
        Caffeine.newBuilder()
            .maximumWeight(bounds.memory())
            .weigher((String key, Entry entry) -> entry.answer().getSerializedSize())
            .executor(Runnable::run)
            .build();
    this.hits = counter(metrics, "hit");
    this.misses = counter(metrics, "miss");
    this.shared = counter(metrics, "shared");
    this.bypasses = counter(metrics, "bypass");
    this.clock = clock;
  }

  /**
   * The answer to a question. Callers who ask the same at the same time wait for one computation;
   * where that fails, which may be for its own caller's deadline, each computes for itself.
   *
   * @param method names the computation and its version, e.g. {@code analysis.top.1}
   * @param question without what does not change the answer ({@code min_position}, {@code
   *     max_staleness})
   * @param position of the data that {@code compute} would answer from
   * @param maxStaleness age up to which an answer of another position will do; zero for none, and
   *     zero too for a question with a {@code min_position}, which such an answer could miss
   */
  public <T extends Message> T answer(
      String method,
      Message question,
      long position,
      Duration maxStaleness,
      Parser<T> parser,
      Supplier<T> compute) {
    String key = key(method, question);
    Flight flight = new Flight(key, position, maxStaleness);
    CompletableFuture<Message> mine = new CompletableFuture<>();
    CompletableFuture<Message> running = flights.putIfAbsent(flight, mine);
    if (running != null) {
      T theirs = join(running);
      (theirs != null ? shared : misses).increment();
      return theirs != null ? theirs : compute.get();
    }
    try {
      T answer = lookUpOrCompute(key, position, maxStaleness, parser, compute);
      mine.complete(answer);
      return answer;
    } catch (Throwable failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      flights.remove(flight, mine);
    }
  }

  private <T extends Message> T lookUpOrCompute(
      String key, long position, Duration maxStaleness, Parser<T> parser, Supplier<T> compute) {
    Entry entry = atHand.getIfPresent(key);
    boolean reachable = true;
    if (entry == null || !holds(entry, position, maxStaleness)) {
      try {
        entry = inStore(key, parser);
        keepAtHand(key, entry);
      } catch (RuntimeException outOfReach) {
        entry = null;
        reachable = false;
        LOG.debugf("Answer store out of reach: %s", outOfReach.getMessage());
      }
    }
    if (entry != null && holds(entry, position, maxStaleness)) {
      hits.increment();
      return answer(entry);
    }
    (reachable ? misses : bypasses).increment();
    T computed = compute.get();
    Entry made = new Entry(position, clock.millis(), computed);
    keepAtHand(key, made);
    if (reachable) {
      store(key, made);
    }
    return computed;
  }

  private boolean holds(Entry entry, long position, Duration maxStaleness) {
    // Another machine's clock may be ahead of this one's.
    long age = Math.max(0, clock.millis() - entry.computedAt());
    return age < bounds.timeToLive().toMillis()
        && (entry.position() == position || age < maxStaleness.toMillis());
  }

  private @Nullable Entry inStore(String key, Parser<? extends Message> parser) {
    byte[] bytes = store.get(key);
    if (bytes == null || bytes.length < ENTRY_HEAD) {
      return null;
    }
    ByteBuffer entry = ByteBuffer.wrap(bytes);
    long position = entry.getLong();
    long computedAt = entry.getLong();
    try {
      return new Entry(position, computedAt, parser.parseFrom(entry));
    } catch (InvalidProtocolBufferException malformed) {
      LOG.warnf("Malformed entry %s in the answer store", key);
      return null;
    }
  }

  private void keepAtHand(String key, @Nullable Entry entry) {
    if (entry != null && entry.answer().getSerializedSize() <= bounds.largestEntry()) {
      atHand.put(key, entry);
    }
  }

  private void store(String key, Entry entry) {
    int size = entry.answer().getSerializedSize();
    if (size > bounds.largestEntry()) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(ENTRY_HEAD + size);
    bytes.putLong(entry.position()).putLong(entry.computedAt()).put(entry.answer().toByteArray());
    try {
      store.put(key, bytes.array(), bounds.timeToLive());
    } catch (RuntimeException outOfReach) {
      LOG.debugf("Answer not kept: %s", outOfReach.getMessage());
    }
  }

  @SuppressWarnings("unchecked") // a key names its method, which has one answer type
  private static <T extends Message> T answer(Entry entry) {
    return (T) entry.answer();
  }

  private static String key(String method, Message question) {
    byte[] bytes = new byte[question.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.useDeterministicSerialization();
    try {
      question.writeTo(out);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "chancery:answer:"
          + method
          + ":"
          + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the other caller's computation came to; null where it failed. */
  @SuppressWarnings("unchecked") // a flight's key names its method, which has one answer type
  private static <T extends Message> @Nullable T join(CompletableFuture<Message> running) {
    try {
      return (T) running.join();
    } catch (CompletionException failed) {
      return null;
    }
  }

  private static Counter counter(MeterRegistry metrics, String outcome) {
    return Counter.builder("chancery.cache.answers")
        .description("Answers given, by where they came from")
        .tag("outcome", outcome)
        .register(metrics);
  }
}
