package chancery.gateway.accounts;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.share;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.RelationParty;
import chancery.analysis.v1.RelationsRequest;
import chancery.analysis.v1.RelationsResponse;
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

@Path("/v1/corpora/{corpus}/relations")
@RunOnVirtualThread
@Tag(name = "accounts")
public class RelationsResource {

  /** For the page, or the relations as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<RelationParty> BY =
      choice(
          "by",
          values(RelationParty.class),
          "Whose accounts are taken together: those of a `country`'s actors without it, or of an `actor`.");
  private static final Parameter<Bucket> BUCKET =
      choice(
          "bucket",
          values(Bucket.class),
          "Length of the buckets of each relation's course; without it no course is told.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 1000, "Relations shown, those of most posts; 100 without it.");
  private static final Parameter<Double> THRESHOLD =
      share(
          "threshold",
          "What a mean sentiment must be beyond to be friendly or hostile; 0.1 without it.");
  private static final Parameter<Double> CONFIDENCE =
      share(
          "confidence",
          "How sure the sentiment of a post must be for it to count; the service's usual one without it.");
  private static final Parameter<String> OF =
      text("of", "Only relations of this country or actor, by ISO code or id.");

  /** Parameters of relations. */
  public static final Query RELATIONS =
      SliceQuery.QUERY.and(
          Query.of(BY, BUCKET, LIMIT, THRESHOLD, CONFIDENCE, OF, FORMS.parameter()));

  private final Backends backends;

  RelationsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "relations",
      summary = "Which countries or actors address which others",
      description =
          "How many posts, whether they are answered, and in what mood: friendly, neutral or hostile where the 95 %"
              + " interval of the mean sentiment lies above, within or below a threshold, else open; on request over"
              + " time. Also as a table in CSV, with a row for each relation and bucket.")
  public Response relations(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = RELATIONS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    RelationsResponse answer = backends.accounts().relations(question(corpus, arguments));
    return media == Media.CSV
        ? Download.answer(out -> RelationTable.write(answer, out), media, corpus + "-relations")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }

  private static RelationsRequest question(String corpus, Arguments arguments) {
    RelationsRequest.Builder request =
        RelationsRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments));
    arguments.ifGiven(BY, request::setBy);
    arguments.ifGiven(BUCKET, request::setBucket);
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    arguments.ifGiven(THRESHOLD, request::setThreshold);
    arguments.ifGiven(CONFIDENCE, request::setConfidence);
    arguments.ifGiven(OF, request::setOf);
    return request.build();
  }
}
