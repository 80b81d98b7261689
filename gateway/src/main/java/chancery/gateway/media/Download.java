package chancery.gateway.media;

import chancery.gateway.backend.Messages;
import io.grpc.StatusRuntimeException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/**
 * A file of any length, written message by message as the service streams them and the client takes
 * them. When the service fails half-way the connection is cut off, so that no client takes the part
 * for the whole.
 */
public final class Download {

  private static final Logger LOG = Logger.getLogger(Download.class);

  /** Writes one message's part of the file. */
  public interface Part<T> {

    /** What stands before the first message. */
    default void begin(OutputStream out) throws IOException {}

    void write(T message, OutputStream out) throws IOException;
  }

  private Download() {}

  /**
   * @param name of the file, without its extension
   */
  public static <T> Response of(
      Messages<T> messages, Media media, String name, HttpServerRequest request, Part<T> part) {
    if (request.method() == HttpMethod.HEAD) {
      messages.close();
    }
    StreamingOutput body =
        out -> {
          try (messages) {
            part.begin(out);
            while (messages.hasNext() && !request.response().closed()) {
              part.write(messages.next(), out);
              out.flush();
            }
          } catch (StatusRuntimeException | IOException | IllegalStateException failure) {
            LOG.infof(failure, "The download of %s broke off", request.path());
            request.connection().close();
            throw failure;
          }
        };
    return answer(body, media, name);
  }

  /** A file with its name. */
  public static Response answer(StreamingOutput body, Media media, String name) {
    return Response.ok(body)
        .type(media.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(safe(name), media.format()))
        .build();
  }

  private static String safe(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
