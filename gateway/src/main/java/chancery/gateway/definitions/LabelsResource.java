package chancery.gateway.definitions;

import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.gateway.settings.GatewaySettings;
import chancery.gateway.upload.WholeBody;
import chancery.ingest.v1.AddLabelsRequest;
import chancery.ingest.v1.AddLabelsResponse;
import chancery.ingest.v1.ListLabelsRequest;
import chancery.ingest.v1.ListLabelsResponse;
import chancery.log.v1.StanceLabel;
import com.google.protobuf.ByteString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/v1/corpora/{corpus}/targets/{name}/labels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "targets")
public class LabelsResource {

  private static final Paging PAGES = Paging.of(100, 1000);

  /** Parameters of the list. */
  public static final Query LIST = PAGES.query().and(Query.of(SliceQuery.MIN_POSITION));

  private final Backends backends;
  private final GatewaySettings settings;

  LabelsResource(Backends backends, GatewaySettings settings) {
    this.backends = backends;
    this.settings = settings;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, BodyType.CSV})
  @Operation(
      operationId = "addLabels",
      summary = "Label posts about a target",
      description =
          "From JSON, `{\"labels\":[{\"postId\":\"x:1\",\"stance\":\"favour\"}]}`, or from CSV with the columns"
              + " `post_id` and `stance`. A stance is `favour`, `against` or `none`; a later label of a post replaces"
              + " the earlier one, and `unset` takes it back. A post that is not there refuses all.")
  public AddLabelsResponse add(
      String corpus,
      String name,
      InputStream body,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Query.NONE.bind(uri.getQueryParameters());
    String type = BodyType.of(headers);
    ByteString content = WholeBody.read(body, settings.body().max().asLongValue());
    List<StanceLabel> labels =
        type.equals(BodyType.CSV) ? LabelBody.csv(content) : LabelBody.json(content);
    return backends
        .definitions()
        .addLabels(
            AddLabelsRequest.newBuilder()
                .setCorpus(corpus)
                .setTarget(name)
                .addAllLabels(labels)
                .build());
  }

  @GET
  @Operation(operationId = "listLabels", summary = "The labels of a target, by post")
  public ListLabelsResponse list(String corpus, String name, @Context UriInfo uri) {
    Arguments arguments = LIST.bind(uri.getQueryParameters());
    return backends
        .definitions()
        .listLabels(
            ListLabelsRequest.newBuilder()
                .setCorpus(corpus)
                .setTarget(name)
                .setPageSize(PAGES.size(arguments))
                .setPageToken(PAGES.token(arguments))
                .build());
  }
}
