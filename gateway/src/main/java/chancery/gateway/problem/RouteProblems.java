package chancery.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problem documents where no resource is reached: unknown paths, malformed requests. */
@ApplicationScoped
public class RouteProblems {

  private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, 500};

  void install(@Observes Router router) {
    for (int status : STATUSES) {
      router.errorHandler(status, context -> answer(context, status));
    }
  }

  private static void answer(RoutingContext context, int status) {
    if (context.response().headWritten()) {
      context.request().connection().close();
    } else {
      answer(
          context,
          MalformedAddresses.problem(context.request())
              .orElseGet(() -> HttpProblems.of(status, context.request())));
    }
  }

  /** Ends a request with the problem's document. */
  public static void answer(RoutingContext context, Problem problem) {
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(Buffer.buffer(problem.json(context.request().path(), Traces.currentId())));
  }
}
