package chancery.gateway.opinion;

import static chancery.gateway.query.Parameters.share;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.AspectsRequest;
import chancery.analysis.v1.AspectsResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/aspects")
@RunOnVirtualThread
@Tag(name = "numbers")
public class AspectsResource {

  /** For programs, or as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 100, "Aspects praised, and aspects blamed; 10 without it.");
  private static final Parameter<Double> CONFIDENCE =
      share(
          "confidence",
          "Probability that a post's likeliest sentiment must have for the post to be counted, 0 to 1; without it the"
              + " platform's setting.");

  /** Parameters of aspects. */
  public static final Query ASPECTS =
      SliceQuery.QUERY.and(Query.of(LIMIT, CONFIDENCE, FORMS.parameter()));

  private final Backends backends;

  AspectsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "aspects",
      summary = "What is praised and what is blamed",
      description =
          "Hashtags, words and phrases whose posts sound better or worse than the slice as a whole, with posts that"
              + " show it. As CSV, one line for each.")
  public Response aspects(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = ASPECTS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    AspectsRequest.Builder request =
        AspectsRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments));
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    arguments.ifGiven(CONFIDENCE, request::setConfidence);
    AspectsResponse aspects = backends.opinions().aspects(request.build());
    return media == Media.CSV
        ? Download.answer(out -> AspectTable.write(aspects, out), media, corpus + "-aspects")
        : Response.ok(aspects).type(MediaType.APPLICATION_JSON).build();
  }
}
