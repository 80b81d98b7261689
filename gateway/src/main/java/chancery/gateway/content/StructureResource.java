package chancery.gateway.content;

import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.StructureRequest;
import chancery.analysis.v1.StructureResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/structure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "content")
public class StructureResource {

  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 200, "Conversations in the answer, the largest; 20 without it.");

  /** Parameters of a structure. */
  public static final Query STRUCTURE = SliceQuery.QUERY.and(Query.of(LIMIT));

  private final Backends backends;

  StructureResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "structure",
      summary = "The totals of a topic: posts, reactions, comments, participants, conversations")
  public StructureResponse structure(String corpus, @Context UriInfo uri) {
    Arguments arguments = STRUCTURE.bind(uri.getQueryParameters());
    StructureRequest.Builder request =
        StructureRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments));
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    return backends.content().structure(request.build());
  }
}
