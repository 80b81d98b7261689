package chancery.gateway.definitions;

import chancery.analysis.v1.CodebookRequest;
import chancery.analysis.v1.CodebookResponse;
import chancery.gateway.backend.Backends;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import java.util.Optional;

/**
 * The codebook that every corpus has unless it defines one of the same name. It comes with
 * analysis-service and is in no log, so that ingest-service does not know it.
 */
record BuiltInCodebook(Backends backends) {

  private static final String MISSING = "DEFINITION_NOT_FOUND";

  /**
   * The codebook of a name of which the log has no definition.
   *
   * @param slice its corpus and position count
   * @param missing what ingest-service said
   * @return empty where the name is none of the built-in one, or something else was wrong
   */
  Optional<GetDefinitionResponse> named(Slice slice, String name, StatusRuntimeException missing) {
    if (!Statuses.fromWire(missing).reason().equals(MISSING)) {
      return Optional.empty();
    }
    return used(slice, name)
        .filter(CodebookResponse::getBuiltIn)
        .map(book ->
            GetDefinitionResponse.newBuilder()
                .setDefinition(book.getDefinition())
                .setBuiltIn(true)
                .setAsOf(book.getAsOf())
                .build());
  }

  private Optional<CodebookResponse> used(Slice slice, String name) {
    try {
      return Optional.of(
          backends
              .content()
              .codebook(CodebookRequest.newBuilder().setSlice(slice).setCodebook(name).build()));
    } catch (StatusRuntimeException failure) {
      ChanceryException known = Statuses.fromWire(failure);
      if (known.code() == Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw known;
    }
  }
}
