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
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkGroupsResponse;
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

@Path("/v1/corpora/{corpus}/network/groups")
@RunOnVirtualThread
@Tag(name = "network")
public class NetworkGroupsResource {

  /** For the page, or the groups as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 100, "Groups shown, the largest; 10 without it.");
  private static final Parameter<Long> BRIDGES =
      whole("bridges", 1, 1000, "Bridging accounts shown, the strongest; 20 without it.");
  private static final Parameter<Long> PERMUTATIONS =
      whole(
          "permutations",
          2,
          1000,
          "How often the groups are dealt out by chance, as baseline of the E-I index; 200 without it.");
  private static final Parameter<String> A =
      text("a", "Name of one of two groups to be looked at more closely; goes with `b`.");
  private static final Parameter<String> B = text("b", "Name of the other of the two groups.");
  private static final Parameter<Long> ENDS =
      whole(
          "ends",
          1,
          Integer.MAX_VALUE,
          "Of the two groups the accounts, those of the most neighbours in each, at which random walks end; 10 without"
              + " it, or as many as the smaller group has.");
  private static final Parameter<Long> WALKS =
      whole(
          "walks",
          1,
          1_000_000,
          "Random walks from each of the two groups, to estimate controversy. Without it the score is exact for groups"
              + " up to a size, and beyond that from 10,000 walks.");

  /** Parameters of groups. */
  public static final Query GROUPS =
      SliceQuery.QUERY
          .and(SUBJECT)
          .and(LEIDEN)
          .and(
              Query.of(
                  BY,
                  ATTRIBUTE,
                  TARGET,
                  LIMIT,
                  BRIDGES,
                  PERMUTATIONS,
                  A,
                  B,
                  ENDS,
                  WALKS,
                  FORMS.parameter()));

  private final Backends backends;

  NetworkGroupsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "networkGroups",
      summary = "The groups of a slice's network, and what they have to do with each other",
      description =
          "How inward each group is and how inward chance would make it, the mixing matrix, the accounts that bridge"
              + " groups; of two groups dialogue and controversy. The groups also as a table in CSV.")
  public Response groups(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = GROUPS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    NetworkGroupsResponse answer = backends.graph().networkGroups(question(corpus, arguments));
    return media == Media.CSV
        ? Download.answer(out -> GroupTable.write(answer, out), media, corpus + "-network-groups")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }

  private static NetworkGroupsRequest question(String corpus, Arguments arguments) {
    NetworkGroupsRequest.Builder request =
        NetworkGroupsRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setSubject(NetworkQuery.subject(arguments))
            .addAllKinds(arguments.get(KINDS, List.of()));
    arguments.ifGiven(SEED, request::setSeed);
    arguments.ifGiven(QUALITY, request::setQuality);
    arguments.ifGiven(RESOLUTION, request::setResolution);
    arguments.ifGiven(RUNS, runs -> request.setRuns(runs.intValue()));
    arguments.ifGiven(BY, request::setBy);
    arguments.ifGiven(ATTRIBUTE, request::setAttribute);
    arguments.ifGiven(TARGET, request::setTarget);
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    arguments.ifGiven(BRIDGES, bridges -> request.setBridges(bridges.intValue()));
    arguments.ifGiven(PERMUTATIONS, times -> request.setPermutations(times.intValue()));
    arguments.ifGiven(A, request::setA);
    arguments.ifGiven(B, request::setB);
    arguments.ifGiven(ENDS, ends -> request.setEnds(ends.intValue()));
    arguments.ifGiven(WALKS, walks -> request.setWalks(walks.intValue()));
    return request.build();
  }
}
