package chancery.gateway.network;

import static chancery.gateway.network.NetworkQuery.KINDS;
import static chancery.gateway.network.NetworkQuery.LEIDEN;
import static chancery.gateway.network.NetworkQuery.QUALITY;
import static chancery.gateway.network.NetworkQuery.RESOLUTION;
import static chancery.gateway.network.NetworkQuery.RUNS;
import static chancery.gateway.network.NetworkQuery.SEED;
import static chancery.gateway.network.NetworkQuery.SUBJECT;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.gateway.table.Csv;
import chancery.graph.v1.DegreeBin;
import chancery.graph.v1.DescribeNetworkRequest;
import chancery.graph.v1.DescribeNetworkResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/network/structure")
@RunOnVirtualThread
@Tag(name = "network")
public class NetworkStructureResource {

  /** For the page, or the degrees as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  /** Parameters of a structure. */
  public static final Query STRUCTURE =
      SliceQuery.QUERY.and(SUBJECT).and(LEIDEN).and(Query.of(FORMS.parameter()));

  private static final List<String> COLUMNS =
      List.of("from", "to", "inDegree", "outDegree", "neighbours");

  private final Backends backends;

  NetworkStructureResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "networkStructure",
      summary = "Figures of a slice's network as a whole",
      description =
          "Density, reciprocity, clustering, components, communities, cores and the distribution of degrees; the last as"
              + " a table in CSV.")
  public Response structure(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = STRUCTURE.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    DescribeNetworkRequest.Builder request =
        DescribeNetworkRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setSubject(NetworkQuery.subject(arguments))
            .addAllKinds(arguments.get(KINDS, List.of()));
    arguments.ifGiven(SEED, request::setSeed);
    arguments.ifGiven(QUALITY, request::setQuality);
    arguments.ifGiven(RESOLUTION, request::setResolution);
    arguments.ifGiven(RUNS, runs -> request.setRuns(runs.intValue()));
    DescribeNetworkResponse answer = backends.graph().describeNetwork(request.build());
    return media == Media.CSV
        ? Download.answer(out -> write(answer, out), media, corpus + "-network-degrees")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }

  private static void write(DescribeNetworkResponse answer, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (DegreeBin bin : answer.getDegreesList()) {
      table.row(
          List.of(
              bin.getFrom(),
              bin.getTo(),
              bin.getInDegree(),
              bin.getOutDegree(),
              bin.getNeighbours()));
    }
    table.flush();
  }
}
