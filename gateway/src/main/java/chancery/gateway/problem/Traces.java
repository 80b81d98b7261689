package chancery.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The trace that is being written, by which operators find a request again. */
public final class Traces {

  /** The answer's header that carries the trace id. */
  public static final String HEADER = "X-Trace-Id";

  private Traces() {}

  /** 32 hexadecimal digits; null where nothing is traced. */
  public static @Nullable String currentId() {
    SpanContext current = Span.current().getSpanContext();
    return current.isValid() ? current.getTraceId() : null;
  }
}
