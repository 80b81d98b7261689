package chancery.kit.cache;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answers in Redis. A Redis that fails or hangs is left alone for a while, so that it costs its
 * time limit once and not with every call.
 */
public final class RedisAnswerStore implements AnswerStore {

  private final ReactiveValueCommands<String, byte[]> values;
  private final Duration timeout;
  private final Duration rest;
  private final Clock clock;
  private volatile Instant notBefore = Instant.MIN;

  /**
   * @param timeout how long a lookup may take
   * @param rest how long a failing Redis is left alone
   */
  public RedisAnswerStore(
      ReactiveRedisDataSource redis, Duration timeout, Duration rest, Clock clock) {
    this.values = redis.value(byte[].class);
    this.timeout = timeout;
    this.rest = rest;
    this.clock = clock;
  }

  @Override
  public byte @Nullable [] get(String key) {
    requireClosedCircuit();
    Span span = span("GET");
    try {
      return values.get(key).await().atMost(timeout);
    } catch (RuntimeException failure) {
      leaveAlone(span, failure);
      throw failure;
    } finally {
      span.end();
    }
  }

  @Override
  public void put(String key, byte[] value, Duration timeToLive) {
    requireClosedCircuit();
    Span span = span("SET");
    values
        .set(key, value, new SetArgs().px(timeToLive))
        .ifNoItem()
        .after(timeout)
        .fail()
        .onFailure()
        .invoke(failure -> leaveAlone(span, failure))
        .onTermination()
        .invoke(span::end)
        .subscribe()
        .with(done -> {}, failure -> {});
  }

  private void leaveAlone(Span span, Throwable failure) {
    notBefore = clock.instant().plus(rest);
    span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
  }

  /**
   * The client's own instrumentation finds the trace in a Vert.x context, which callers on virtual
   * threads do not have.
   */
  private static Span span(String command) {
    return GlobalOpenTelemetry.getTracer("chancery.kit.cache")
        .spanBuilder(command)
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute("db.system.name", "redis")
        .setAttribute("db.operation.name", command)
        .startSpan();
  }

  private void requireClosedCircuit() {
    if (clock.instant().isBefore(notBefore)) {
      throw new IllegalStateException("Redis is left alone until " + notBefore);
    }
  }
}
