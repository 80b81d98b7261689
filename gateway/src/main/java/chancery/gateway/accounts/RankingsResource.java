package chancery.gateway.accounts;

import static chancery.gateway.query.Parameters.choices;
import static chancery.gateway.query.Parameters.positive;
import static chancery.gateway.query.Parameters.texts;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.weights;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.ActorGroup;
import chancery.analysis.v1.MeasureWeight;
import chancery.analysis.v1.RankingMeasure;
import chancery.analysis.v1.RankingsRequest;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.ReportRequest;
import chancery.analysis.v1.ReportResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import chancery.log.v1.ActorKind;
import chancery.slice.v1.Slice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/rankings")
@RunOnVirtualThread
@Tag(name = "accounts")
public class RankingsResource {

  /** Rankings, also as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  /** A report, also for print. */
  public static final Forms REPORT_FORMS = Forms.of(Media.JSON, Media.HTML);

  private static final Parameter<List<ActorKind>> KIND =
      choices("kind", values(ActorKind.class), "Kinds of actors in the group; all without it.");
  private static final Parameter<List<String>> COUNTRY =
      texts("country", "Countries of the actors, ISO 3166-1 alpha-2; all without it.");
  private static final Parameter<List<String>> ORGANISATION =
      texts("organisation", "Organisations of the actors; all without it.");
  private static final Parameter<List<String>> ACTORS =
      texts("actors", "Ids of actors; all without it.");
  private static final Parameter<List<String>> ACCOUNTS =
      texts(
          "accounts",
          "Accounts that stand for themselves, by id or `platform:handle`. With them and without any condition on"
              + " actors the group is these accounts alone.");
  private static final Parameter<Map<RankingMeasure, Double>> WEIGHTS =
      weights(
          "weights",
          values(RankingMeasure.class),
          "How much each measure counts in the index: `reach:2,activity:1`. Measures that are not named weigh nothing;"
              + " without it all count alike.");
  private static final Parameter<Long> SEED =
      whole(
          "seed",
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          "Of what is drawn at random; 0 without it. The same seed gives the same answer.");
  private static final Parameter<Long> SAMPLES =
      whole("samples", 1, 2000, "Samples of the bootstrap; 200 without it.");
  private static final Parameter<Long> DRAWS =
      whole("draws", 1, 10_000, "Draws of other weights; 1000 without it.");
  private static final Parameter<Double> CONCENTRATION =
      positive(
          "concentration",
          "How near the weights drawn are to those given: the higher, the nearer; 50 without it.");
  private static final Parameter<Long> YEAR =
      whole("year", 1970, 9998, "The report's year, in place of `from` and `to`.");

  private static final Query GROUP =
      Query.of(
          KIND,
          COUNTRY,
          ORGANISATION,
          ACTORS,
          ACCOUNTS,
          WEIGHTS,
          SEED,
          SAMPLES,
          DRAWS,
          CONCENTRATION);

  /** Parameters of a ranking. */
  public static final Query RANKINGS = SliceQuery.QUERY.and(GROUP).and(Query.of(FORMS.parameter()));

  /** Parameters of a report. */
  public static final Query REPORT =
      SliceQuery.QUERY.and(GROUP).and(Query.of(YEAR, REPORT_FORMS.parameter()));

  private final Backends backends;

  RankingsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "rankings",
      summary = "The actors of a group by a composite index",
      description =
          "With the measures that it is made of, 95 % intervals, and how often each place holds when the weights vary."
              + " As JSON, or as a table in CSV.")
  public Response rankings(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = RANKINGS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    RankingsRequest request =
        question(arguments).setSlice(SliceQuery.slice(corpus, arguments)).build();
    RankingsResponse answer = backends.accounts().rankings(request);
    return media == Media.CSV
        ? Download.answer(out -> RankingTable.write(answer, out), media, corpus + "-rankings")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("/report")
  @Operation(
      operationId = "rankingsReport",
      summary = "A report about a group's year, or any other period",
      description = "As JSON, or as HTML for print: without scripts and with nothing to load.")
  public Response report(
      String corpus, @Context UriInfo uri, @Context HttpHeaders headers, HttpServerRequest sent) {
    Arguments arguments = REPORT.bind(uri.getQueryParameters());
    Media media = REPORT_FORMS.choose(arguments, headers);
    ReportRequest request =
        ReportRequest.newBuilder()
            .setSlice(period(corpus, arguments))
            .setRankings(question(arguments))
            .build();
    ReportResponse answer = backends.accounts().report(request);
    if (media == Media.JSON) {
      return Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
    }
    // In place of the gateway's usual policy: browsers obey all that they are given.
    sent.response().headers().set("Content-Security-Policy", ReportPage.POLICY);
    return Response.ok(ReportPage.of(corpus, answer)).type(media.type()).build();
  }

  private static RankingsRequest.Builder question(Arguments arguments) {
    RankingsRequest.Builder request =
        RankingsRequest.newBuilder()
            .setGroup(
                ActorGroup.newBuilder()
                    .addAllKinds(arguments.get(KIND, List.of()))
                    .addAllCountries(arguments.get(COUNTRY, List.of()))
                    .addAllOrganisations(arguments.get(ORGANISATION, List.of()))
                    .addAllActorIds(arguments.get(ACTORS, List.of()))
                    .addAllAccounts(arguments.get(ACCOUNTS, List.of())));
    arguments.ifGiven(
        WEIGHTS,
        weights ->
            weights.forEach((measure, weight) ->
                request.addWeights(
                    MeasureWeight.newBuilder().setMeasure(measure).setWeight(weight))));
    arguments.ifGiven(SEED, request::setSeed);
    arguments.ifGiven(SAMPLES, samples -> request.setSamples(samples.intValue()));
    arguments.ifGiven(DRAWS, draws -> request.setDraws(draws.intValue()));
    arguments.ifGiven(CONCENTRATION, request::setConcentration);
    return request;
  }

  private static Slice period(String corpus, Arguments arguments) {
    Slice slice = SliceQuery.slice(corpus, arguments);
    if (!arguments.has(YEAR)) {
      if (!slice.hasFrom() || !slice.hasTo()) {
        throw ChanceryException.invalid(YEAR.name(), "required, else from and to");
      }
      return slice;
    }
    if (slice.hasFrom() || slice.hasTo()) {
      throw ChanceryException.invalid(YEAR.name(), "stands in place of from and to; give one");
    }
    LocalDate start = LocalDate.of(arguments.get(YEAR, 0L).intValue(), 1, 1);
    return slice.toBuilder()
        .setFrom(WireTime.timestamp(start.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .setTo(WireTime.timestamp(start.plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .build();
  }
}
