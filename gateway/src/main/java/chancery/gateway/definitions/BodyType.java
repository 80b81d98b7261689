package chancery.gateway.definitions;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What a body says it is. */
public final class BodyType {

  /** The registered name first (RFC 9512), then those in use before it. */
  public static final String YAML = "application/yaml";

  public static final String YAML_X = "application/x-yaml";
  public static final String YAML_TEXT = "text/yaml";
  public static final String YAML_TEXT_X = "text/x-yaml";
  public static final String DIC = "text/x-dic";
  public static final String CSV = "text/csv";

  /** The Graph Modelling Language, which has no registered name. */
  static final String GML = "text/x-gml";

  private BodyType() {}

  /**
   * The media type without its parameters, each YAML's as the registered one.
   *
   * @throws NotSupportedException for a body without a type, or one that is encoded
   */
  public static String of(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (type == null || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
      throw new NotSupportedException();
    }
    String name = type.getType() + "/" + type.getSubtype();
    return switch (name) {
      case YAML_X, YAML_TEXT, YAML_TEXT_X -> YAML;
      default -> name;
    };
  }
}
