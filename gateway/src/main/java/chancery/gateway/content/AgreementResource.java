package chancery.gateway.content;

import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.AgreementResponse;
import chancery.analysis.v1.HumanCode;
import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.gateway.settings.GatewaySettings;
import chancery.gateway.upload.WholeBody;
import com.google.protobuf.ByteString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/codebooks/{name}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "content")
public class AgreementResource {

  private static final String CSV = "text/csv";
  private static final Paging PAGES = Paging.of(20, 1000);
  private static final Parameter<Long> SAMPLES =
      whole(
          "samples",
          1,
          10_000,
          "Times that posts are drawn anew for the intervals of alpha, 1000 without it; fewer for very large uploads.");
  private static final Parameter<Long> SEED =
      whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, "Of the drawing; 0 without it.");

  /** Parameters of an agreement. */
  public static final Query AGREEMENT =
      SliceQuery.QUERY.and(Query.of(SAMPLES, SEED)).and(PAGES.query());

  private final Backends backends;
  private final GatewaySettings settings;

  AgreementResource(Backends backends, GatewaySettings settings) {
    this.backends = backends;
    this.settings = settings;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      operationId = "agreement",
      summary = "How people's codes agree with one another and with a codebook's",
      description =
          "From CSV with the columns `post_id`, `coder` and `category`, or from JSON,"
              + " `{\"codes\":[{\"postId\":\"x:1\",\"coder\":\"ann\",\"category\":\"trade\"}]}`. One line for each"
              + " category that a coder gives a post; an empty category where none fits. Nothing of it is kept."
              + " Answers Krippendorff's alpha, precision, recall and F1 by category, confusion, and a page of the"
              + " posts that are disputed; the next page takes the same body again.")
  public AgreementResponse agreement(
      String corpus,
      String name,
      InputStream body,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Arguments arguments = AGREEMENT.bind(uri.getQueryParameters());
    AgreementRequest.Builder request =
        AgreementRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setCodebook(name)
            .addAllCodes(codes(body, headers))
            .setPageSize(PAGES.size(arguments))
            .setPageToken(PAGES.token(arguments));
    arguments.ifGiven(SAMPLES, samples -> request.setSamples(samples.intValue()));
    arguments.ifGiven(SEED, request::setSeed);
    return backends.content().agreement(request.build());
  }

  private List<HumanCode> codes(InputStream body, HttpHeaders headers) {
    ByteString content = WholeBody.read(body, settings.body().max().asLongValue());
    MediaType type = headers.getMediaType();
    boolean table = type != null && type.isCompatible(MediaType.valueOf(CSV));
    return table ? HumanCodeBody.csv(content) : HumanCodeBody.json(content);
  }
}
