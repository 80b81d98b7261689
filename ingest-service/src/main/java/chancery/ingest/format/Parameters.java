package chancery.ingest.format;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** What formats have in common in the parameters of imports. */
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

  /**
   * The time zone {@code zone} of times without an offset, UTC where it is not given.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ZoneId zone(Map<String, String> parameters) {
    String zone = parameters.getOrDefault("zone", "");
    try {
      return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "zone: '%s' is no time zone such as UTC, Europe/Paris or +03:00".formatted(zone),
          unknown);
    }
  }
}
