package chancery.gateway.cascade;

import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.GetConversationRequest;
import chancery.graph.v1.GetConversationResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/conversation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "network")
public class ConversationResource {

  /** Parameters of a conversation. */
  public static final Query CONVERSATION = ThreadQuery.QUERY;

  private final Backends backends;

  ConversationResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "conversation",
      summary = "The conversation that a post belongs to: who answers whom, and in which mood",
      description =
          "The posts that belong together by replies or by what their platform says, as trees, with those that are"
              + " answered and not in the corpus; turns taken by two accounts, and mood by depth and over time.")
  public GetConversationResponse conversation(String corpus, @Context UriInfo uri) {
    Arguments arguments = CONVERSATION.bind(uri.getQueryParameters());
    GetConversationRequest.Builder request =
        GetConversationRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setPostId(ThreadQuery.post(arguments));
    arguments.ifGiven(ThreadQuery.LIMIT, limit -> request.setLimit(limit.intValue()));
    arguments.ifGiven(ThreadQuery.PARTICIPANTS, most -> request.setParticipants(most.intValue()));
    return backends.cascades().getConversation(request.build());
  }
}
