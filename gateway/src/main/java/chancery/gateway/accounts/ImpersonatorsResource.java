package chancery.gateway.accounts;

import static chancery.gateway.query.Parameters.share;
import static chancery.gateway.query.Parameters.texts;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.ImpersonatorsRequest;
import chancery.graph.v1.ImpersonatorsResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/impersonators")
@RunOnVirtualThread
@Tag(name = "accounts")
public class ImpersonatorsResource {

  /** For the page, or the accounts as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<List<String>> ACTOR =
      texts("actor", "Ids of actors, separated by commas; all without it.");
  private static final Parameter<Double> MIN_SCORE =
      share("minScore", "Least score of an account, 0 to 1; 0.5 without it.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 500, "Accounts told, the highest scores first; 50 without it.");

  /** Parameters of impersonators. */
  public static final Query IMPERSONATORS =
      SliceQuery.QUERY.and(Query.of(ACTOR, MIN_SCORE, LIMIT, FORMS.parameter()));

  private final Backends backends;

  ImpersonatorsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "impersonators",
      summary = "Accounts whose names could be taken for those of an actor",
      description =
          "Handles and display names that look alike by Unicode TS 39, that are one or two edits away, or that differ"
              + " by added words or digits, each with what was compared with what and how much it weighs. Accounts of"
              + " actors are left out; namesakes, fan and parody accounts are not.")
  public Response impersonators(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = IMPERSONATORS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    ImpersonatorsRequest.Builder request =
        ImpersonatorsRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .addAllActorIds(arguments.get(ACTOR, List.of()));
    arguments.ifGiven(MIN_SCORE, request::setMinScore);
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    ImpersonatorsResponse answer = backends.identities().impersonators(request.build());
    return media == Media.CSV
        ? Download.answer(
            out -> ImpersonatorTable.write(answer, out), media, corpus + "-impersonators")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }
}
