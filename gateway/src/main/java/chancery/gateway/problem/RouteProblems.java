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

  private final AllowedMethods allowed;

  RouteProblems(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  void install(@Observes Router router) {
    for (int status : STATUSES) {
      router.errorHandler(status, context -> answer(context, status));
    }
  }

  private void answer(RoutingContext context, int given) {
    if (context.response().headWritten()) {
      context.request().connection().close();
      return;
    }
    int status = allowed.status(given, context.request());
    if (status == 405) {
      context.response().putHeader(HttpHeaders.ALLOW, allowed.at(context.request()));
    }
    answer(
        context,
        MalformedAddresses.problem(context.request())
            .orElseGet(() -> HttpProblems.of(status, context.request())));
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
