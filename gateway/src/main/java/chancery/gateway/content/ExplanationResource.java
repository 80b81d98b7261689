package chancery.gateway.content;

import static chancery.gateway.query.Parameters.text;

import chancery.analysis.v1.ExplainCodingRequest;
import chancery.analysis.v1.ExplainCodingResponse;
import chancery.analysis.v1.PlainText;
import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.kit.error.ChanceryException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/codebooks/{name}/explain")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "content")
public class ExplanationResource {

  private static final Parameter<String> POST = text("post", "Id of a post of the corpus.");
  private static final Parameter<String> TEXT =
      text("text", "A text of your own, in place of a post.");
  private static final Parameter<String> LANG =
      text(
          "lang",
          "ISO 639 code of the language of that text; without it the patterns of all languages are looked for.");

  /** Parameters of an explanation. */
  public static final Query EXPLAIN =
      Query.of(POST, TEXT, LANG, SliceQuery.MIN_POSITION, SliceQuery.MAX_STALENESS);

  private final Backends backends;

  ExplanationResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "explainCoding",
      summary = "Which patterns of a codebook are found in a post, or in a text, and where")
  public ExplainCodingResponse explain(String corpus, String name, @Context UriInfo uri) {
    Arguments arguments = EXPLAIN.bind(uri.getQueryParameters());
    if (arguments.has(POST) == arguments.has(TEXT)) {
      throw ChanceryException.invalid(POST.name(), "give either a post or a text");
    }
    ExplainCodingRequest.Builder request =
        ExplainCodingRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setCodebook(name);
    arguments.ifGiven(POST, request::setPostId);
    arguments.ifGiven(
        TEXT,
        given ->
            request.setText(
                PlainText.newBuilder().setText(given).setLang(arguments.get(LANG, ""))));
    return backends.content().explainCoding(request.build());
  }
}
