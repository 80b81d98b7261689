package chancery.gateway.problem;

import chancery.kit.error.ChanceryException;
import io.grpc.StatusRuntimeException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Turns whatever a resource throws into a problem document, and names the trace in every answer.
 */
public class ProblemMappers {

  private final AllowedMethods allowed;

  ProblemMappers(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerExceptionMapper
  public Response known(ChanceryException failure, HttpServerRequest request) {
    return answer(Failures.problem(failure), request);
  }

  @ServerExceptionMapper
  public Response call(StatusRuntimeException failure, HttpServerRequest request) {
    return answer(Failures.problem(failure), request);
  }

  @ServerExceptionMapper
  public Response http(ProblemException failure, HttpServerRequest request) {
    return answer(failure.problem(), request);
  }

  @ServerExceptionMapper
  public Response invalid(IllegalArgumentException failure, HttpServerRequest request) {
    return answer(Failures.problem(failure), request);
  }

  @ServerExceptionMapper
  public Response protocol(WebApplicationException failure, HttpServerRequest request) {
    int status = allowed.status(failure.getResponse().getStatus(), request);
    Response answer = answer(HttpProblems.of(status, request), request);
    return status == 405
        ? Response.fromResponse(answer).header(HttpHeaders.ALLOW, allowed.at(request)).build()
        : answer;
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable failure, HttpServerRequest request) {
    return answer(Failures.problem(failure), request);
  }

  @ServerResponseFilter
  public void nameTrace(ContainerResponseContext response) {
    String trace = Traces.currentId();
    if (trace != null) {
      response.getHeaders().putSingle(Traces.HEADER, trace);
    }
  }

  private static Response answer(Problem problem, HttpServerRequest request) {
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .entity(problem.json(request.path(), Traces.currentId()));
    if (problem.status() == 429 || problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, 1);
    }
    return answer.build();
  }
}
