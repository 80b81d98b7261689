package chancery.gateway.limit;

import chancery.gateway.problem.Problem;
import chancery.gateway.problem.RouteProblems;
import chancery.gateway.settings.GatewaySettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Answers 429 to clients that ask the API too often. The page, health and metrics stay free. */
@ApplicationScoped
class LimitFilter {

  private static final int PRIORITY = 100;
  private static final String API = "/v1/";

  private final GatewaySettings.Rate settings;
  private final ClientLimits limits;
  private final Counter limited;

  LimitFilter(GatewaySettings settings, MeterRegistry metrics) {
    this.settings = settings.rate();
    this.limits = new ClientLimits(this.settings.perSecond(), this.settings.burst());
    this.limited =
        Counter.builder("chancery.gateway.limited")
            .description("Requests refused because their client asked too often")
            .register(metrics);
  }

  void install(@Observes Filters filters) {
    if (settings.enabled()) {
      filters.register(this::filter, PRIORITY);
    }
  }

  private void filter(RoutingContext context) {
    SocketAddress client = context.request().remoteAddress();
    String path = context.request().path();
    if (client == null || path == null || !path.startsWith(API)) {
      context.next();
      return;
    }
    Duration wait = limits.take(String.valueOf(client.hostAddress()));
    if (wait.isZero()) {
      context.next();
    } else {
      refuse(context, wait);
    }
  }

  private void refuse(RoutingContext context, Duration wait) {
    limited.increment();
    Problem problem =
        Problem.of(
            429,
            "RATE_LIMITED",
            "More than %d requests a second; the header Retry-After says when to go on"
                .formatted(settings.perSecond()));
    context
        .response()
        .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    RouteProblems.answer(context, problem);
  }
}
