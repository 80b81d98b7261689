package chancery.gateway.openapi;

import chancery.gateway.json.EnumNames;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shapes of protobuf messages as {@link chancery.gateway.json.ProtoJson} writes them. */
final class MessageSchemas {

  private final Map<String, Schema> schemas = new LinkedHashMap<>();

  /** The schemas of all messages that were referred to, by name. */
  Map<String, Schema> byName() {
    return schemas;
  }

  /** A reference to the message's schema, which is made if need be. */
  Schema reference(Descriptor type) {
    String name = type.getName();
    if (!schemas.containsKey(name)) {
      Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
      schemas.put(name, schema);
      for (FieldDescriptor field : type.getFields()) {
        schema.addProperty(field.getJsonName(), any(field));
        if (!field.hasPresence()) {
          schema.addRequired(field.getJsonName());
        }
      }
    }
    return OASFactory.createSchema().ref(name);
  }

  private Schema any(FieldDescriptor field) {
    if (field.isMapField()) {
      return OASFactory.createSchema()
          .addType(SchemaType.OBJECT)
          .additionalPropertiesSchema(one(field.getMessageType().findFieldByNumber(2)));
    }
    return field.isRepeated()
        ? OASFactory.createSchema().addType(SchemaType.ARRAY).items(one(field))
        : one(field);
  }

  private Schema one(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT -> plain(SchemaType.INTEGER).format("int32");
      case LONG -> plain(SchemaType.INTEGER).format("int64");
      case FLOAT, DOUBLE -> plain(SchemaType.NUMBER).format("double");
      case BOOLEAN -> plain(SchemaType.BOOLEAN);
      case STRING -> plain(SchemaType.STRING);
      case BYTE_STRING -> plain(SchemaType.STRING).format("byte");
      case ENUM -> names(field);
      case MESSAGE -> message(field.getMessageType());
    };
  }

  private Schema message(Descriptor type) {
    if (type.equals(Timestamp.getDescriptor())) {
      return plain(SchemaType.STRING).format("date-time");
    }
    if (type.equals(Duration.getDescriptor())) {
      return plain(SchemaType.STRING).format("duration");
    }
    return reference(type);
  }

  private static Schema names(FieldDescriptor field) {
    Schema names = plain(SchemaType.STRING);
    field
        .getEnumType()
        .getValues()
        .forEach(value -> names.addEnumeration(EnumNames.shortName(value)));
    return names;
  }

  private static Schema plain(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
