package chancery.gateway.imports;

import chancery.gateway.backend.Backends;
import chancery.gateway.json.ProtoJson;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.problem.Problem;
import chancery.gateway.problem.ProblemException;
import chancery.gateway.problem.Traces;
import chancery.gateway.settings.GatewaySettings;
import chancery.gateway.stream.EventStream;
import chancery.gateway.upload.Body;
import chancery.gateway.upload.BodyFailures;
import chancery.gateway.upload.Leftover;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.kit.error.ChanceryException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/imports")
@RunOnVirtualThread
@Tag(name = "imports")
public class ImportResource {

  /** As JSON at the end, or as events from the beginning. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.EVENTS);

  private final Backends backends;
  private final GatewaySettings settings;
  private final ProtoJson json = new ProtoJson();

  ImportResource(Backends backends, GatewaySettings settings) {
    this.backends = backends;
    this.settings = settings;
  }

  @POST
  @Operation(
      operationId = "importPosts",
      summary = "Import posts",
      description =
          "The body is read as it comes, at any length; `Content-Encoding` may be gzip or zstd. As JSON, one answer at"
              + " the end. As `text/event-stream`, an event `progress` about each second, then `done` with the same"
              + " answer or `error` with a problem. Records that are refused do not end the import: the answer counts"
              + " them, and `rejects` lists them. Sending the same again adds nothing. Parameters not listed here are"
              + " the format's own, such as `map.text` of `csv`.")
  public Response importPosts(
      String corpus,
      InputStream body,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      HttpServerRequest request)
      throws InterruptedException {
    Media media = FORMS.choose(headers);
    ImportHeader header =
        ImportHeaders.header(
            corpus,
            uri.getQueryParameters(),
            headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
            headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    ImportRun run =
        ImportRun.start(
            backends.importUploads()::import_,
            header,
            new Body(body, settings.imports().maxBody().asLongValue()));
    return media == Media.EVENTS ? events(run, request) : atTheEnd(run, request);
  }

  private static Response atTheEnd(ImportRun run, HttpServerRequest request)
      throws InterruptedException {
    try {
      Import done = run.follow(progress -> {}, request.response()::closed);
      return Response.ok(done).type(MediaType.APPLICATION_JSON).build();
    } catch (IOException broken) {
      throw new ProblemException(BodyFailures.problem(broken));
    }
  }

  private Response events(ImportRun run, HttpServerRequest request) {
    StreamingOutput body = out -> write(run, request, new EventStream(out));
    return Response.ok(body).type(Media.EVENTS.type()).build();
  }

  private void write(ImportRun run, HttpServerRequest request, EventStream events)
      throws IOException {
    try {
      Import done =
          run.follow(
              state -> events.event("progress", json.bytes(state)), request.response()::closed);
      events.event("done", json.bytes(done));
    } catch (IOException broken) {
      fail(events, BodyFailures.problem(broken), request);
    } catch (ChanceryException failed) {
      fail(events, Problem.of(failed), request);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fail(EventStream events, Problem problem, HttpServerRequest request)
      throws IOException {
    Leftover.discard(request);
    events.event("error", problem.json(request.path(), Traces.currentId()));
  }
}
