package chancery.gateway.definitions;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Parameters;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.gateway.settings.GatewaySettings;
import chancery.gateway.upload.WholeBody;
import chancery.ingest.v1.DeleteDefinitionRequest;
import chancery.ingest.v1.DeleteDefinitionResponse;
import chancery.ingest.v1.GetDefinitionRequest;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.ingest.v1.ListDefinitionsRequest;
import chancery.ingest.v1.ListDefinitionsResponse;
import chancery.ingest.v1.PutDefinitionRequest;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.DefinitionKind;
import chancery.slice.v1.Slice;
import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;

/**
 * What codebooks, stance targets, imported networks and findings have in common: how definitions
 * are listed, read, put and deleted. Their resources only say what is special about each.
 *
 * @param longest body in bytes
 */
public record Definitions(Backends backends, DefinitionKind kind, long longest) {

  /** For programs, or as it would be written. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.YAML);

  private static final Paging PAGES = Paging.of(50, 1000);
  private static final Parameter<Long> VERSION =
      Parameters.whole("version", 1, Long.MAX_VALUE, "An earlier version; without it the latest.");

  /** Parameters of a list. */
  public static final Query LIST = PAGES.query().and(Query.of(SliceQuery.MIN_POSITION));

  /** Parameters of one definition that is told as JSON alone. */
  public static final Query TOLD = Query.of(VERSION, SliceQuery.MIN_POSITION);

  /** Parameters of one definition. */
  public static final Query ONE = one(FORMS);

  /** Parameters of one definition that comes in some forms. */
  public static Query one(Forms forms) {
    return TOLD.and(Query.of(forms.parameter()));
  }

  public Definitions(Backends backends, DefinitionKind kind, GatewaySettings settings) {
    this(backends, kind, settings.body().max().asLongValue());
  }

  public ListDefinitionsResponse list(String corpus, UriInfo uri) {
    Arguments arguments = LIST.bind(uri.getQueryParameters());
    return backends
        .definitions()
        .listDefinitions(
            ListDefinitionsRequest.newBuilder()
                .setCorpus(corpus)
                .setKind(kind)
                .setPageSize(PAGES.size(arguments))
                .setPageToken(PAGES.token(arguments))
                .build());
  }

  /** One definition, of a kind that has no other form than JSON. */
  GetDefinitionResponse told(String corpus, String name, UriInfo uri) {
    return found(corpus, name, TOLD.bind(uri.getQueryParameters()));
  }

  public Response get(String corpus, String name, UriInfo uri, HttpHeaders headers) {
    Arguments arguments = ONE.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    GetDefinitionResponse found = found(corpus, name, arguments);
    return media == Media.YAML
        ? written(found)
        : Response.ok(found).type(MediaType.APPLICATION_JSON).build();
  }

  /** A definition in YAML. */
  public static Response written(GetDefinitionResponse found) {
    return Download.answer(
        out -> out.write(WrittenDefinition.yaml(found.getDefinition())),
        Media.YAML,
        found.getDefinition().getName());
  }

  /** The definition, in the version that is asked for. */
  public GetDefinitionResponse found(String corpus, String name, Arguments arguments) {
    return found(asked(corpus, name, arguments), slice(corpus, arguments));
  }

  private GetDefinitionRequest asked(String corpus, String name, Arguments arguments) {
    return GetDefinitionRequest.newBuilder()
        .setCorpus(corpus)
        .setKind(kind)
        .setName(name)
        .setVersion(arguments.get(VERSION, 0L))
        .build();
  }

  private GetDefinitionResponse found(GetDefinitionRequest asked, Slice slice) {
    try {
      return backends.definitions().getDefinition(asked);
    } catch (StatusRuntimeException missing) {
      return builtIn(slice, asked.getName(), missing)
          .filter(book ->
              asked.getVersion() == 0 || asked.getVersion() == book.getDefinition().getVersion())
          .orElseThrow(() -> missing);
    }
  }

  private static Slice slice(String corpus, Arguments arguments) {
    Slice.Builder slice = Slice.newBuilder().setCorpus(corpus);
    arguments.ifGiven(SliceQuery.MIN_POSITION, slice::setMinPosition);
    return slice.build();
  }

  private Optional<GetDefinitionResponse> builtIn(
      Slice slice, String name, StatusRuntimeException missing) {
    return kind == DefinitionKind.DEFINITION_KIND_CODEBOOK
        ? new BuiltInCodebook(backends).named(slice, name, missing)
        : Optional.empty();
  }

  public PutDefinitionResponse put(
      String corpus, String name, InputStream body, UriInfo uri, HttpHeaders headers) {
    Query.NONE.bind(uri.getQueryParameters());
    String mediaType = BodyType.of(headers);
    ByteString content = WholeBody.read(body, longest);
    return backends
        .definitions()
        .putDefinition(
            PutDefinitionRequest.newBuilder()
                .setCorpus(corpus)
                .setKind(kind)
                .setName(name)
                .setMediaType(mediaType)
                .setContent(content)
                .build());
  }

  public DeleteDefinitionResponse delete(String corpus, String name, UriInfo uri) {
    Query.NONE.bind(uri.getQueryParameters());
    DeleteDefinitionRequest request =
        DeleteDefinitionRequest.newBuilder().setCorpus(corpus).setKind(kind).setName(name).build();
    try {
      return backends.definitions().deleteDefinition(request);
    } catch (StatusRuntimeException missing) {
      Slice slice = Slice.newBuilder().setCorpus(corpus).build();
      throw builtIn(slice, name, missing).isPresent() ? keptFor(name) : missing;
    }
  }

  private static RuntimeException keptFor(String name) {
    return ChanceryException.invalid(
        "name",
        "'%s' is built in and cannot be deleted; PUT one of that name to have it in its place"
            .formatted(name));
  }
}
