package chancery.gateway.content;

import chancery.analysis.v1.CategoryPair;
import chancery.analysis.v1.CooccurrenceRequest;
import chancery.analysis.v1.CooccurrenceResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.content.Answer.Table;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.gateway.table.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/codebooks/{name}/cooccurrence")
@RunOnVirtualThread
@Tag(name = "content")
public class CooccurrenceResource {

  /** For the page, or as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  /** Parameters of a co-occurrence. */
  public static final Query COOCCURRENCE = SliceQuery.QUERY.and(Query.of(FORMS.parameter()));

  private static final List<String> COLUMNS =
      List.of("first", "second", "posts", "expected", "pmi", "jaccard", "phi");

  private final Backends backends;

  CooccurrenceResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "cooccurrence",
      summary = "Which categories of a codebook come together",
      description = "Every pair of categories, with how often chance would put them together.")
  public Response cooccurrence(
      String corpus, String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = COOCCURRENCE.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    CooccurrenceResponse response =
        backends
            .content()
            .cooccurrence(
                CooccurrenceRequest.newBuilder()
                    .setSlice(SliceQuery.slice(corpus, arguments))
                    .setCodebook(name)
                    .build());
    return Answer.of(media, corpus + "-cooccurrence", response, table(response));
  }

  private static Table table(CooccurrenceResponse response) {
    List<List<Object>> rows = new ArrayList<>();
    for (CategoryPair pair : response.getPairsList()) {
      rows.add(
          List.of(
              pair.getFirst(),
              pair.getSecond(),
              pair.getPosts(),
              pair.getExpected(),
              Csv.known(pair.hasPmi(), pair.getPmi()),
              Csv.known(pair.hasJaccard(), pair.getJaccard()),
              Csv.known(pair.hasPhi(), pair.getPhi())));
    }
    return new Table(COLUMNS, rows);
  }
}
