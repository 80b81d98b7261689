package chancery.ingest.format;

import java.util.Map;
import java.util.Set;

/** Checks the parameters of an import. */
final class Parameters {

  private Parameters() {}

  /**
   * For formats that take none.
   *
   * @throws IllegalArgumentException if there are some
   */
  static void checkNone(String format, Map<String, String> parameters) {
    check(format, parameters, Set.of());
  }

  /**
   * For formats that take some.
   *
   * @throws IllegalArgumentException for one that is not among the known
   */
  static void check(String format, Map<String, String> parameters, Set<String> known) {
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "The format %s has no parameter '%s'; %s"
                .formatted(
                    format,
                    name,
                    known.isEmpty()
                        ? "it has none"
                        : "there are " + String.join(", ", known.stream().sorted().toList())));
      }
    }
  }
}
