package chancery.gateway.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shape of {@link chancery.gateway.problem.Problem}. */
final class ProblemSchema {

  private ProblemSchema() {}

  static Schema create() {
    Schema error = object().addProperty("field", text("")).addProperty("description", text(""));
    return object()
        .description("What went wrong (RFC 9457)")
        .addProperty("type", text("Always about:blank"))
        .addProperty("title", text("The status in words"))
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong, where, and how to mend it"))
        .addProperty("instance", text("Path of the request"))
        .addProperty("reason", text("For programs; stable, e.g. CORPUS_NOT_FOUND"))
        .addProperty("traceId", text("By which the operator finds the request"))
        .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(SchemaType.OBJECT);
  }

  private static Schema text(String description) {
    Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
    return description.isEmpty() ? text : text.description(description);
  }
}
