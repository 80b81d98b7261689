package chancery.gateway.upload;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sees to the bodies of requests that are refused. */
@ApplicationScoped
class LeftoverFilter {

  private static final int PRIORITY = 200;

  void install(@Observes Filters filters) {
    filters.register(LeftoverFilter::filter, PRIORITY);
  }

  private static void filter(RoutingContext context) {
    context.addHeadersEndHandler(written -> {
      if (context.response().getStatusCode() >= 400) {
        Leftover.discard(context.request());
      }
    });
    context.next();
  }
}
