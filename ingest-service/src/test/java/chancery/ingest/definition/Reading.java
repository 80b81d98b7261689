package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.kit.error.ChanceryException;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads definitions within small limits. */
final class Reading {

  static final DefinitionLimits LIMITS =
      new DefinitionLimits(4 << 20, 3, 4, 50, 30_000, 60, 6, 100, 40, 80, 5, 400, 4);

  private Reading() {}

  static Definition codebook(String mediaType, String content) {
    return read(DefinitionKind.DEFINITION_KIND_CODEBOOK, mediaType, content);
  }

  static Definition target(String mediaType, String content) {
    return read(DefinitionKind.DEFINITION_KIND_STANCE_TARGET, mediaType, content);
  }

  static Definition read(DefinitionKind kind, String mediaType, String content) {
    return new DefinitionReader(LIMITS)
        .read(kind, mediaType, content.getBytes(StandardCharsets.UTF_8));
  }

  /** What is told about a definition that is refused, as {@code field: description}. */
  static List<String> faults(DefinitionKind kind, String mediaType, String content) {
    ChanceryException refused =
        catchThrowableOfType(ChanceryException.class, () -> read(kind, mediaType, content));
    return refused.violations().stream()
        .map(fault -> fault.field() + ": " + fault.description())
        .toList();
  }
}
