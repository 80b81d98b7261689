package chancery.gateway.network;

import static chancery.gateway.network.NetworkQuery.ATTRIBUTE;
import static chancery.gateway.network.NetworkQuery.BY;
import static chancery.gateway.network.NetworkQuery.KINDS;
import static chancery.gateway.network.NetworkQuery.LEIDEN;
import static chancery.gateway.network.NetworkQuery.QUALITY;
import static chancery.gateway.network.NetworkQuery.RESOLUTION;
import static chancery.gateway.network.NetworkQuery.RUNS;
import static chancery.gateway.network.NetworkQuery.SEED;
import static chancery.gateway.network.NetworkQuery.SUBJECT;
import static chancery.gateway.network.NetworkQuery.TARGET;
import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.choices;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.backend.Backends;
import chancery.gateway.backend.Messages;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.ExportNetworkRequest;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.NetworkFormat;
import chancery.graph.v1.NodeMeasure;
import chancery.graph.v1.WindowLength;
import chancery.kit.error.ChanceryException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
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

@Path("/v1/corpora/{corpus}/network")
@RunOnVirtualThread
@Tag(name = "network", description = "Who speaks to and about whom")
public class NetworkResource {

  /** For the page, or as a file for other programs. */
  public static final Forms FORMS =
      Forms.of(Media.JSON, Media.GEXF, Media.GRAPHML, Media.CSV, Media.NDJSON);

  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 50_000, "Nodes kept, those with the highest PageRank; 500 without it.");
  private static final Parameter<List<NodeMeasure>> MEASURES =
      choices(
          "measures",
          values(NodeMeasure.class),
          "Further figures of the nodes, which take time; none without it. Paths are walked from every node, in large"
              + " networks from a sample drawn by the seed: `method.paths` tells how far off that may be.");

  private static final Parameter<WindowLength> BUCKET =
      choice(
          "bucket",
          values(WindowLength.class),
          "Of GEXF: nodes and edges tell in which days, weeks, months or years they are there.");

  /** Parameters of a network. */
  public static final Query NETWORK =
      SliceQuery.QUERY
          .and(SUBJECT)
          .and(LEIDEN)
          .and(Query.of(LIMIT, MEASURES, BY, ATTRIBUTE, TARGET, BUCKET, FORMS.parameter()));

  private final Backends backends;

  NetworkResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "network",
      summary = "The network of a slice's accounts, or of what they use",
      description =
          "As JSON, with each node's group where `by` names what puts it into one; or as a file: GEXF, GraphML, lines of JSON, or the edges as CSV. Node measures are those of the whole network,"
              + " before the limit cuts it.")
  public Response network(
      String corpus,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      HttpServerRequest request) {
    Arguments arguments = NETWORK.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    GetNetworkRequest network = question(corpus, arguments);
    WindowLength bucket = arguments.get(BUCKET, WindowLength.WINDOW_LENGTH_UNSPECIFIED);
    requireGexf(bucket, media);
    return switch (media) {
      case GEXF ->
          download(export(network, NetworkFormat.NETWORK_FORMAT_GEXF, bucket), media, request);
      case GRAPHML ->
          download(export(network, NetworkFormat.NETWORK_FORMAT_GRAPHML, bucket), media, request);
      case CSV ->
          download(export(network, NetworkFormat.NETWORK_FORMAT_CSV, bucket), media, request);
      case NDJSON ->
          download(export(network, NetworkFormat.NETWORK_FORMAT_NDJSON, bucket), media, request);
      case JSON, EVENTS, HTML, STIX, YAML ->
          Response.ok(backends.graph().getNetwork(network))
              .type(MediaType.APPLICATION_JSON)
              .build();
    };
  }

  private static GetNetworkRequest question(String corpus, Arguments arguments) {
    GetNetworkRequest.Builder network =
        GetNetworkRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setSubject(NetworkQuery.subject(arguments))
            .addAllKinds(arguments.get(KINDS, List.of()))
            .addAllMeasures(arguments.get(MEASURES, List.of()));
    arguments.ifGiven(LIMIT, limit -> network.setLimit(limit.intValue()));
    arguments.ifGiven(SEED, network::setSeed);
    arguments.ifGiven(QUALITY, network::setQuality);
    arguments.ifGiven(RESOLUTION, network::setResolution);
    arguments.ifGiven(RUNS, runs -> network.setRuns(runs.intValue()));
    arguments.ifGiven(BY, network::setBy);
    arguments.ifGiven(ATTRIBUTE, network::setAttribute);
    arguments.ifGiven(TARGET, network::setTarget);
    return network.build();
  }

  private static void requireGexf(WindowLength bucket, Media media) {
    if (bucket != WindowLength.WINDOW_LENGTH_UNSPECIFIED && media != Media.GEXF) {
      throw ChanceryException.invalid("bucket", "is of GEXF, the format that knows time");
    }
  }

  private static ExportNetworkRequest export(
      GetNetworkRequest network, NetworkFormat format, WindowLength bucket) {
    return ExportNetworkRequest.newBuilder()
        .setNetwork(network)
        .setFormat(format)
        .setBucket(bucket)
        .build();
  }

  private Response download(ExportNetworkRequest export, Media media, HttpServerRequest request) {
    return Download.of(
        Messages.open(() -> backends.graphExports().exportNetwork(export)),
        media,
        export.getNetwork().getSlice().getCorpus() + "-network",
        request,
        (part, out) -> part.getChunk().writeTo(out));
  }
}
