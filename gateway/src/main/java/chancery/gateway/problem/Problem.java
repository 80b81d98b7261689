package chancery.gateway.problem;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.ChanceryException.Violation;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.rpc.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a client sees it: RFC 9457, with {@code reason} for machines, {@code traceId} for
 * the operator and {@code errors} for the fields at fault.
 *
 * @param detail what is wrong, where, and how to mend it
 * @param reason stable and machine-readable, e.g. {@code CORPUS_NOT_FOUND}
 */
public record Problem(int status, String reason, String detail, List<Violation> errors) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonFactory JSON = new JsonFactory();

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(int status, String reason, String detail) {
    return new Problem(status, reason, detail, List.of());
  }

  /** What a failed use case means over HTTP. Internal failures give nothing away. */
  public static Problem of(ChanceryException failure) {
    int status = status(failure.code());
    return status == 500
        ? internal()
        : new Problem(
            status, failure.reason(), String.valueOf(failure.getMessage()), failure.violations());
  }

  public static Problem internal() {
    return of(500, "INTERNAL", "Internal error; the service's log has it under the trace id");
  }

  private static int status(Code code) {
    return switch (code) {
      case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE -> 400;
      case UNAUTHENTICATED -> 401;
      case PERMISSION_DENIED -> 403;
      case NOT_FOUND -> 404;
      case ALREADY_EXISTS, ABORTED -> 409;
      case RESOURCE_EXHAUSTED -> 429;
      case CANCELLED -> 499;
      case UNIMPLEMENTED -> 501;
      case UNAVAILABLE -> 503;
      case DEADLINE_EXCEEDED -> 504;
      case OK, UNKNOWN, INTERNAL, DATA_LOSS, UNRECOGNIZED -> 500;
    };
  }

  /**
   * The document.
   *
   * @param instance path of the request
   * @param traceId of the request's trace, where there is one
   */
  public byte[] json(@Nullable String instance, @Nullable String traceId) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "about:blank");
      json.writeStringField("title", title(status));
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      if (instance != null) {
        json.writeStringField("instance", instance);
      }
      json.writeStringField("reason", reason);
      if (traceId != null) {
        json.writeStringField("traceId", traceId);
      }
      writeErrors(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void writeErrors(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("errors");
    for (Violation error : errors) {
      json.writeStartObject();
      json.writeStringField("field", error.field());
      json.writeStringField("description", error.description());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 499 -> "Client Closed Request";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> String.format(Locale.ROOT, "Status %d", status);
    };
  }
}
