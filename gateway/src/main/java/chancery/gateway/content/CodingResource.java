package chancery.gateway.content;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.CodingRequest;
import chancery.analysis.v1.CodingResponse;
import chancery.analysis.v1.Dimension;
import chancery.gateway.backend.Backends;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/codebooks/{name}/coding")
@RunOnVirtualThread
@Tag(name = "content", description = "What posts are about, and how a topic is talked about")
public class CodingResource {

  /** For the page, or as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<Bucket> BUCKET =
      choice(
          "bucket",
          values(Bucket.class),
          "Length of an interval, in UTC; weeks begin on Monday. Without it: not by time.");
  private static final Parameter<Dimension> BY =
      choice("by", values(Dimension.class), "One row of categories for each of its values.");
  private static final Parameter<Long> GROUPS =
      whole(
          "groups",
          1,
          300,
          "Values with the most posts, 20 without it; the rest is the group `other`.");

  /** Parameters of a coding. */
  public static final Query CODING =
      SliceQuery.QUERY.and(Query.of(BUCKET, BY, GROUPS, FORMS.parameter()));

  private final Backends backends;

  CodingResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "coding",
      summary = "Posts of each category of a codebook",
      description =
          "Of the whole slice, and by group and interval where asked for. `digital-diplomacy` is the codebook that"
              + " every corpus has. As CSV, one line for each category of each group and interval.")
  public Response coding(
      String corpus, String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = CODING.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    CodingRequest.Builder request =
        CodingRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments)).setCodebook(name);
    arguments.ifGiven(BUCKET, request::setBucket);
    arguments.ifGiven(BY, request::setBy);
    arguments.ifGiven(GROUPS, groups -> request.setGroups(groups.intValue()));
    CodingResponse coding = backends.content().coding(request.build());
    return Answer.of(media, corpus + "-coding", coding, CodingTable.of(coding));
  }
}
