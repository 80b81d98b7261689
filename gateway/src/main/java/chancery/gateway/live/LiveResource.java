package chancery.gateway.live;

import chancery.gateway.backend.Backends;
import chancery.gateway.live.Listener.News;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.gateway.settings.GatewaySettings;
import chancery.gateway.stream.EventStream;
import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.GetCorpusRequest;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/live")
@RunOnVirtualThread
@Tag(name = "posts")
public class LiveResource {

  /** Parameters of the stream. */
  public static final Query LIVE = Query.of(SliceQuery.MIN_POSITION);

  /** Events, and nothing else. */
  public static final Forms FORMS = Forms.of(Media.EVENTS);

  private static final Duration LOOK_ROUND = Duration.ofSeconds(1);

  private final Backends backends;
  private final LiveChannels channels;
  private final Duration heartbeat;

  LiveResource(Backends backends, LiveChannels channels, GatewaySettings settings) {
    this.backends = backends;
    this.channels = channels;
    this.heartbeat = settings.live().heartbeat();
  }

  @GET
  @Operation(
      operationId = "live",
      summary = "Posts as they become searchable, as server-sent events",
      description =
          "First `hello` with the corpus's position, then `posts` for each batch: its position, how many posts it has"
              + " and the newest of them, and `burst` when something begins to burst in the running hour: its dimension and"
              + " value, posts, how many were expected, and a link to them. `status` tells whether events can come at the moment, `missed` how many were"
              + " left out for a client that reads too slowly.")
  public Response live(
      String corpus,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      HttpServerRequest request) {
    LIVE.bind(uri.getQueryParameters());
    FORMS.choose(headers);
    Corpus known =
        backends
            .corpora()
            .getCorpus(GetCorpusRequest.newBuilder().setCorpus(corpus).build())
            .getCorpus();
    // Without a body nothing is streamed.
    if (request.method() != HttpMethod.HEAD && !channels.reserve()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "TOO_MANY_STREAMS",
          "All live streams of this gateway are taken; try again in a while");
    }
    StreamingOutput body = out -> stream(known, request, new EventStream(out));
    return Response.ok(body)
        .type(Media.EVENTS.type())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private void stream(Corpus corpus, HttpServerRequest request, EventStream events)
      throws IOException {
    Listener listener = channels.listen(corpus.getCorpus());
    try {
      events.event("hello", json("position", corpus.getPosition()));
      pass(listener, request, events);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      channels.leave(corpus.getCorpus(), listener);
      channels.release();
    }
  }

  private void pass(Listener listener, HttpServerRequest request, EventStream events)
      throws IOException, InterruptedException {
    long lastWritten = System.nanoTime();
    while (!request.response().closed()) {
      News news = listener.next(LOOK_ROUND);
      if (news != null) {
        write(news, events);
        lastWritten = System.nanoTime();
      } else if (System.nanoTime() - lastWritten >= heartbeat.toNanos()) {
        events.heartbeat();
        lastWritten = System.nanoTime();
      }
    }
  }

  private static void write(News news, EventStream events) throws IOException {
    switch (news) {
      case News.Message(String event, String content) ->
          events.event(event, content.getBytes(StandardCharsets.UTF_8));
      case News.Status(boolean live) -> events.event("status", json("live", live));
      case News.Missed(long messages) -> events.event("missed", json("messages", messages));
    }
  }

  private static byte[] json(String name, Object value) {
    return "{\"%s\":%s}".formatted(name, value).getBytes(StandardCharsets.UTF_8);
  }
}
