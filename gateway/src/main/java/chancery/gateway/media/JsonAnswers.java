package chancery.gateway.media;

import chancery.gateway.json.ProtoJson;
import com.google.protobuf.Message;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets resources answer with protobuf messages. */
@Provider
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class JsonAnswers implements MessageBodyWriter<Message> {

  private final ProtoJson json = new ProtoJson();

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
