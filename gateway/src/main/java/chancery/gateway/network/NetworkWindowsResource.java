package chancery.gateway.network;

import static chancery.gateway.network.NetworkQuery.KINDS;
import static chancery.gateway.network.NetworkQuery.LEIDEN;
import static chancery.gateway.network.NetworkQuery.QUALITY;
import static chancery.gateway.network.NetworkQuery.RESOLUTION;
import static chancery.gateway.network.NetworkQuery.RUNS;
import static chancery.gateway.network.NetworkQuery.SEED;
import static chancery.gateway.network.NetworkQuery.SUBJECT;
import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.share;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.NetworkWindowsRequest;
import chancery.graph.v1.NetworkWindowsResponse;
import chancery.graph.v1.WindowLength;
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

@Path("/v1/corpora/{corpus}/network/windows")
@RunOnVirtualThread
@Tag(name = "network")
public class NetworkWindowsResource {

  /** For the page, or the windows as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<WindowLength> BUCKET =
      choice("bucket", values(WindowLength.class), "Length of the windows; `month` without it.");
  private static final Parameter<Double> THRESHOLD =
      share(
          "threshold",
          "Share of nodes in common, of all that two communities have, above which one becomes the other; 0.3 without it.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 100, "Communities told of each window, the largest; 10 without it.");

  /** Parameters of windows. */
  public static final Query WINDOWS =
      SliceQuery.QUERY
          .and(SUBJECT)
          .and(LEIDEN)
          .and(Query.of(BUCKET, THRESHOLD, LIMIT, FORMS.parameter()));

  private final Backends backends;

  NetworkWindowsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "networkWindows",
      summary = "A slice's network in successive spans of time",
      description =
          "Its size in each, how many nodes stayed, came and left, and its communities, under names that are carried on"
              + " from one span to the next. Also as a table in CSV, with a row for each community.")
  public Response windows(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = WINDOWS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    NetworkWindowsResponse answer = backends.graph().networkWindows(question(corpus, arguments));
    return media == Media.CSV
        ? Download.answer(out -> WindowTable.write(answer, out), media, corpus + "-network-windows")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }

  private static NetworkWindowsRequest question(String corpus, Arguments arguments) {
    NetworkWindowsRequest.Builder request =
        NetworkWindowsRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setSubject(NetworkQuery.subject(arguments))
            .addAllKinds(arguments.get(KINDS, List.of()));
    arguments.ifGiven(BUCKET, request::setBucket);
    arguments.ifGiven(SEED, request::setSeed);
    arguments.ifGiven(QUALITY, request::setQuality);
    arguments.ifGiven(RESOLUTION, request::setResolution);
    arguments.ifGiven(RUNS, runs -> request.setRuns(runs.intValue()));
    arguments.ifGiven(THRESHOLD, request::setThreshold);
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    return request.build();
  }
}
