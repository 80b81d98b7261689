package chancery.gateway.openapi;

import chancery.gateway.media.Media;
import chancery.gateway.problem.Problem;
import chancery.gateway.query.Parameter.Form;
import com.google.protobuf.Descriptors.Descriptor;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the document with what the code itself knows: the query parameters that an endpoint
 * reads, the messages that it answers with and the problems that all have in common.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

  private static final Map<String, String> PROBLEMS =
      Map.of(
          "400",
              "A parameter is unknown, malformed or out of its bounds, or the query is malformed",
          "404", "There is no such corpus, or nothing of this id in it",
          "429", "The client asks too often, or too much is under way; see Retry-After",
          "500", "An internal error",
          "503", "A service or the asked-for position cannot be reached in time",
          "504", "No answer in time");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    MessageSchemas schemas = new MessageSchemas();
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(one -> complete(one, schemas)));
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    schemas.byName().forEach(document.getComponents()::addSchema);
    document.getComponents().addSchema("Problem", ProblemSchema.create());
  }

  private static void complete(Operation operation, MessageSchemas schemas) {
    Contract contract = Contract.ALL.get(operation.getOperationId());
    if (contract == null) {
      throw new IllegalStateException(
          "No contract is known for the operation " + operation.getOperationId());
    }
    contract.query().parameters().forEach(one -> operation.addParameter(parameter(one)));
    operation.setResponses(responses(operation.getOperationId(), contract, schemas));
  }

  private static Parameter parameter(chancery.gateway.query.Parameter<?> known) {
    Form form = known.form();
    Schema one =
        OASFactory.createSchema()
            .addType(SchemaType.valueOf(form.type().toUpperCase(Locale.ROOT)))
            .format(form.format());
    if (!form.values().isEmpty()) {
      one.setEnumeration(List.copyOf(form.values()));
    }
    if (form.minimum() != null && form.maximum() != null) {
      one.minimum(BigDecimal.valueOf(form.minimum())).maximum(BigDecimal.valueOf(form.maximum()));
    }
    Parameter parameter =
        OASFactory.createParameter()
            .name(known.name())
            .in(In.QUERY)
            .description(known.description())
            .required(known.description().endsWith("Required."));
    return form.list()
        ? parameter
            .style(Style.FORM)
            .explode(false)
            .schema(OASFactory.createSchema().addType(SchemaType.ARRAY).items(one))
        : parameter.schema(one);
  }

  private static APIResponses responses(
      String operation, Contract contract, MessageSchemas schemas) {
    APIResponses responses = OASFactory.createAPIResponses();
    responses.addAPIResponse("200", answer(contract, schemas).description("The answer"));
    if (operation.equals("putCorpus")) {
      responses.addAPIResponse("201", answer(contract, schemas).description("The new corpus"));
    }
    PROBLEMS.forEach(
        (status, meaning) -> responses.addAPIResponse(status, problem().description(meaning)));
    return responses;
  }

  private static APIResponse answer(Contract contract, MessageSchemas schemas) {
    Content content = OASFactory.createContent();
    Descriptor shape = contract.answer();
    if (shape != null) {
      content.addMediaType("application/json", body(schemas.reference(shape)));
    }
    for (Media other : contract.others()) {
      content.addMediaType(
          other.type().getType() + "/" + other.type().getSubtype(),
          body(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
    return OASFactory.createAPIResponse().content(content);
  }

  private static APIResponse problem() {
    return OASFactory.createAPIResponse()
        .content(
            OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, body(OASFactory.createSchema().ref("Problem"))));
  }

  private static MediaType body(Schema schema) {
    return OASFactory.createMediaType().schema(schema);
  }
}
