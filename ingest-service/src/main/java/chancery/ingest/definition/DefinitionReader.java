package chancery.ingest.definition;

import chancery.kit.error.ChanceryException;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what analysts send into definitions, without name and version: what they have written, or
 * what they were answered. Thread-safe.
 */
final class DefinitionReader {

  private final DefinitionLimits limits;

  DefinitionReader(DefinitionLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT for the kind, the media type, or content that is not
   *     understood, with what and where
   */
  Definition read(DefinitionKind kind, String mediaType, byte[] content) {
    if (content.length > limits.bytes()) {
      throw Faults.unreadable(
          "has %d bytes, and %d are the most (chancery.definition.bytes)"
              .formatted(content.length, limits.bytes()));
    }
    return switch (kind) {
      case DEFINITION_KIND_CODEBOOK ->
          mediaType.equals("text/x-dic")
              ? LiwcDictionary.read(text(content), limits).build()
              : codebook(document(mediaType, content, ", and text/x-dic"));
      case DEFINITION_KIND_STANCE_TARGET -> target(document(mediaType, content, ""));
      case DEFINITION_KIND_FINDING -> finding(document(mediaType, content, ""));
      case DEFINITION_KIND_NETWORK -> network(mediaType, text(content));
      case DEFINITION_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw ChanceryException.invalid("kind", "is none that is known");
    };
  }

  private Definition codebook(Value document) {
    Faults faults = new Faults();
    Value written = AnsweredDocument.asWritten(document, faults);
    Definition.Builder read = CodebookDocument.read(Section.root(written, faults), limits);
    faults.raise();
    return read.build();
  }

  private Definition target(Value document) {
    Faults faults = new Faults();
    Value written = AnsweredDocument.asWritten(document, faults);
    Definition.Builder read = TargetDocument.read(Section.root(written, faults), limits);
    faults.raise();
    return read.build();
  }

  private Definition finding(Value document) {
    Faults faults = new Faults();
    Value written = AnsweredDocument.asWritten(document, faults);
    Definition.Builder read = FindingDocument.read(Section.root(written, faults), limits);
    faults.raise();
    return read.build();
  }

  private static Definition network(String mediaType, String text) {
    return switch (mediaType) {
      case "text/csv" -> TieTable.read(text);
      case "text/x-gml" -> GmlNetwork.read(text);
      default ->
          throw ChanceryException.invalid(
              "media_type", "is '%s'; taken are text/csv and text/x-gml".formatted(mediaType));
    };
  }

  private Value document(String mediaType, byte[] content, String others) {
    return switch (mediaType) {
      case "application/yaml" -> YamlDocument.read(text(content), limits.bytes());
      case "application/json" -> JsonDocument.read(text(content), limits.bytes());
      default ->
          throw ChanceryException.invalid(
              "media_type",
              "is '%s'; taken are application/yaml and application/json%s"
                  .formatted(mediaType, others));
    };
  }

  /** Without the byte order mark that some editors write. */
  private static String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw Faults.unreadable("is not in UTF-8; save it in that encoding");
    }
  }
}
