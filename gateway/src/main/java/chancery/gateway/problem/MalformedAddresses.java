package chancery.gateway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Refuses paths and queries that are not encoded as RFC 3986 wants it, such as {@code %zz}. */
@ApplicationScoped
class MalformedAddresses {

  private static final int PRIORITY = 50;

  void install(@Observes Filters filters) {
    filters.register(MalformedAddresses::filter, PRIORITY);
  }

  private static void filter(RoutingContext context) {
    problem(context.request())
        .ifPresentOrElse(problem -> RouteProblems.answer(context, problem), context::next);
  }

  /** What is wrong with the request's path and query; empty where they are as they should be. */
  static Optional<Problem> problem(HttpServerRequest request) {
    try {
      var unused = new URI(request.uri());
      return Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.of(
          Problem.of(
              400,
              "MALFORMED_REQUEST",
              "The address is malformed at its character %d (%s); write %% and what else has a meaning of its own percent-encoded"
                  .formatted(malformed.getIndex() + 1, malformed.getReason())));
    }
  }
}
