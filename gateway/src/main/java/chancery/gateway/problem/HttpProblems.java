package chancery.gateway.problem;

import io.vertx.core.http.HttpServerRequest;

/** Requests that HTTP itself gives no answer to. */
public final class HttpProblems {

  private HttpProblems() {}

  public static Problem of(int status, HttpServerRequest request) {
    return switch (status) {
      case 400 -> Problem.of(400, "MALFORMED_REQUEST", "The request cannot be understood");
      case 404 ->
          Problem.of(
              404,
              "PATH_NOT_FOUND",
              "There is nothing at %s; /openapi lists what there is".formatted(request.path()));
      case 405 ->
          Problem.of(
              405,
              "METHOD_NOT_ALLOWED",
              "%s is not possible here; the header Allow says what is".formatted(request.method()));
      case 406 ->
          Problem.of(406, "NOT_ACCEPTABLE", "There is no answer of the type that Accept asks for");
      case 413 -> Problem.of(413, "CONTENT_TOO_LARGE", "The body is larger than is taken here");
      case 415 ->
          Problem.of(
              415, "UNSUPPORTED_MEDIA_TYPE", "A body of this Content-Type is not taken here");
      default ->
          status >= 500
              ? Problem.internal()
              : Problem.of(status, "REQUEST_REFUSED", "The request cannot be carried out");
    };
  }
}
