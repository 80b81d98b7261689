package chancery.gateway.cascade;

import static chancery.gateway.query.Parameters.choices;
import static chancery.gateway.query.Parameters.values;

import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.GetCascadeResponse;
import chancery.graph.v1.PostRelation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/cascade")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "network")
public class CascadeResource {

  private static final Parameter<List<PostRelation>> RELATIONS =
      choices(
          "relations",
          values(PostRelation.class),
          "What puts a post under another; all without it.");

  /** Parameters of a cascade. */
  public static final Query CASCADE = ThreadQuery.QUERY.and(Query.of(RELATIONS));

  private final Backends backends;

  CascadeResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "cascade",
      summary = "What came of a post: reposts, quotes and replies, as a tree",
      description =
          "Size, depth, breadth by level, structural virality, growth and the accounts that spread it most. The tree is"
              + " as the platform names what a post refers to: X always names the original of a repost, so that there"
              + " reposts of reposts stand directly under it.")
  public GetCascadeResponse cascade(String corpus, @Context UriInfo uri) {
    Arguments arguments = CASCADE.bind(uri.getQueryParameters());
    GetCascadeRequest.Builder request =
        GetCascadeRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setPostId(ThreadQuery.post(arguments))
            .addAllRelations(arguments.get(RELATIONS, List.of()));
    arguments.ifGiven(ThreadQuery.LIMIT, limit -> request.setLimit(limit.intValue()));
    arguments.ifGiven(ThreadQuery.PARTICIPANTS, most -> request.setParticipants(most.intValue()));
    return backends.cascades().getCascade(request.build());
  }
}
