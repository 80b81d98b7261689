package chancery.analysis.definition;

import chancery.log.v1.DefinitionKind;

/**
 * Names under which an index keeps what analysts define: {@code codebook/<name>}, {@code
 * target/<name>}, and a target's labels by post, {@code label/<target>/<post id>}.
 */
public final class DefinitionNames {

  private DefinitionNames() {}

  /** Of a codebook or a stance target. */
  public static String of(DefinitionKind kind, String name) {
    return prefix(kind) + name;
  }

  /** What the names of a kind begin with. */
  public static String prefix(DefinitionKind kind) {
    return switch (kind) {
      case DEFINITION_KIND_CODEBOOK -> "codebook/";
      case DEFINITION_KIND_STANCE_TARGET -> "target/";
      case DEFINITION_KIND_NETWORK,
          DEFINITION_KIND_FINDING,
          DEFINITION_KIND_UNSPECIFIED,
          UNRECOGNIZED ->
          throw new IllegalArgumentException("A definition of a kind that is not kept here");
    };
  }

  /** What the names of a target's labels begin with; the post's id follows. */
  public static String labels(String target) {
    return "label/" + target + "/";
  }
}
