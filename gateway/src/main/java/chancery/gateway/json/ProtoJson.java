package chancery.gateway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes any protobuf message as JSON, straight to the stream.
 *
 * <ul>
 *   <li>Names are the fields' in camelCase; 64-bit integers are numbers; bytes are base64.
 *   <li>Enums go without the prefix of their type: {@code KIND_REPOST} is {@code "REPOST"}.
 *   <li>{@code Timestamp} is RFC 3339 in UTC, {@code Duration} ISO 8601.
 *   <li>A field that knows its presence is left out while unset; all others are always written,
 *       empty lists and zeros included.
 *   <li>JSON has no number for NaN and the infinities: they are {@code null}.
 * </ul>
 *
 * What the descriptors say is looked up once for each message type. Thread-safe.
 */
public final class ProtoJson {

  private interface ValueWriter {
    void write(Object value, JsonGenerator json) throws IOException;
  }

  private record FieldShape(FieldDescriptor field, SerializedString name, ValueWriter writer) {}

  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();
  private final ConcurrentHashMap<Descriptor, List<FieldShape>> shapes = new ConcurrentHashMap<>();

  /** Writes one message and leaves the stream open. */
  public void write(Message message, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      write(message, json);
    }
  }

  /** The same as bytes. */
  public byte[] bytes(Message message) {
    var out = new ByteArrayOutputStream();
    try {
      write(message, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void write(Message message, JsonGenerator json) throws IOException {
    switch (message) {
      case Timestamp time -> json.writeString(instant(time).toString());
      case Duration length ->
          json.writeString(
              java.time.Duration.ofSeconds(length.getSeconds(), length.getNanos()).toString());
      default -> writeObject(message, json);
    }
  }

  private void writeObject(Message message, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (FieldShape shape : shapes(message.getDescriptorForType())) {
      FieldDescriptor field = shape.field();
      if (!field.hasPresence() || message.hasField(field)) {
        json.writeFieldName(shape.name());
        shape.writer().write(message.getField(field), json);
      }
    }
    json.writeEndObject();
  }

  private List<FieldShape> shapes(Descriptor type) {
    List<FieldShape> known = shapes.get(type);
    return known != null ? known : shapes.computeIfAbsent(type, this::describe);
  }

  private List<FieldShape> describe(Descriptor type) {
    return type.getFields().stream()
        .map(field -> new FieldShape(field, new SerializedString(field.getJsonName()), any(field)))
        .toList();
  }

  private ValueWriter any(FieldDescriptor field) {
    if (field.isMapField()) {
      return map(field);
    }
    ValueWriter one = one(field);
    return field.isRepeated() ? list(one) : one;
  }

  private ValueWriter map(FieldDescriptor field) {
    FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
    FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
    ValueWriter values = one(value);
    return (entries, json) -> {
      json.writeStartObject();
      for (Object entry : (Collection<?>) entries) {
        Message pair = (Message) entry;
        json.writeFieldName(String.valueOf(pair.getField(key)));
        values.write(pair.getField(value), json);
      }
      json.writeEndObject();
    };
  }

  private static ValueWriter list(ValueWriter one) {
    return (values, json) -> {
      json.writeStartArray();
      for (Object value : (Collection<?>) values) {
        one.write(value, json);
      }
      json.writeEndArray();
    };
  }

  private ValueWriter one(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT -> (value, json) -> json.writeNumber((int) value);
      case LONG -> (value, json) -> json.writeNumber((long) value);
      case FLOAT -> (value, json) -> writeFinite((float) value, json);
      case DOUBLE -> (value, json) -> writeFinite((double) value, json);
      case BOOLEAN -> (value, json) -> json.writeBoolean((boolean) value);
      case STRING -> (value, json) -> json.writeString((String) value);
      case BYTE_STRING -> (value, json) -> json.writeBinary(((ByteString) value).toByteArray());
      case ENUM ->
          (value, json) -> json.writeString(EnumNames.shortName((EnumValueDescriptor) value));
      case MESSAGE -> (value, json) -> write((Message) value, json);
    };
  }

  private static void writeFinite(double value, JsonGenerator json) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** The time that a protobuf timestamp means. */
  public static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
