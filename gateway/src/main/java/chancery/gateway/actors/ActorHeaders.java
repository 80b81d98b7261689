package chancery.gateway.actors;

import chancery.ingest.v1.PutActorsHeader;
import chancery.kit.error.ChanceryException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request says about the actors that it brings. */
final class ActorHeaders {

  private static final String REPLACE = "replace";

  private ActorHeaders() {}

  /**
   * Every parameter but {@code replace} is the mapping's.
   *
   * @throws NotSupportedException for a body without a type, or one that is encoded
   */
  static PutActorsHeader header(
      String corpus,
      Map<String, List<String>> parameters,
      @Nullable MediaType type,
      @Nullable String encoding) {
    if (type == null || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
      throw new NotSupportedException();
    }
    PutActorsHeader.Builder header =
        PutActorsHeader.newBuilder()
            .setCorpus(corpus)
            .setMediaType(type.getType() + "/" + type.getSubtype());
    parameters.forEach((name, values) -> {
      if (values.size() != 1) {
        throw ChanceryException.invalid(name, "given %d times".formatted(values.size()));
      }
      if (name.equals(REPLACE)) {
        header.setReplace(flag(values.getFirst()));
      } else {
        header.putParameters(name, values.getFirst());
      }
    });
    return header.build();
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw ChanceryException.invalid(REPLACE, "'%s' is none of true, false".formatted(text));
    };
  }
}
