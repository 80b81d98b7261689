package chancery.gateway.posts;

import chancery.gateway.backend.Backends;
import chancery.gateway.query.PathTail;
import chancery.gateway.query.Query;
import chancery.ingest.v1.DeleteAuthorRequest;
import chancery.ingest.v1.DeleteAuthorResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/authors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "posts")
public class AuthorsResource {

  private final Backends backends;

  AuthorsResource(Backends backends) {
    this.backends = backends;
  }

  @DELETE
  @Path("/{authorId:.+}")
  @Operation(
      operationId = "deleteAuthor",
      summary = "Erase all posts of an author",
      description = "As for a single post. The answer says how many there were.")
  public DeleteAuthorResponse delete(
      String corpus, @Context UriInfo uri, HttpServerRequest request) {
    Query.NONE.bind(uri.getQueryParameters());
    DeleteAuthorRequest delete =
        DeleteAuthorRequest.newBuilder()
            .setCorpus(corpus)
            .setAuthorId(PathTail.id(request.path()))
            .build();
    return backends.posts().deleteAuthor(delete);
  }
}
