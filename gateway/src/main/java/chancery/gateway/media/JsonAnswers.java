package chancery.gateway.media;

import chancery.gateway.json.ProtoJson;
import com.google.protobuf.Message;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Lets resources answer with protobuf messages. */
@Provider
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class JsonAnswers implements ServerMessageBodyWriter<Message> {

  /** Messages up to this many bytes go out in one piece, which no thread has to wait for. */
  private static final int ONE_PIECE = 64 * 1024;

  private final ProtoJson json = new ProtoJson();

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
    return Message.class.isAssignableFrom(type);
  }

  @Override
  public void writeResponse(Message message, Type generic, ServerRequestContext context)
      throws IOException {
    if (message.getSerializedSize() <= ONE_PIECE) {
      context.serverResponse().end(json.bytes(message));
    } else {
      try (OutputStream out = context.getOrCreateOutputStream()) {
        json.write(message, out);
      }
    }
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return Message.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Message message,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    json.write(message, out);
  }
}
