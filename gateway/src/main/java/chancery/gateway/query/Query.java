package chancery.gateway.query;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.ChanceryException.Violation;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters that an endpoint takes. No others are let through. */
public record Query(List<Parameter<?>> parameters) {

  /** Takes no parameter at all. */
  public static final Query NONE = of();

  public Query {
    parameters = List.copyOf(parameters);
  }

  public static Query of(Parameter<?>... parameters) {
    return new Query(List.of(parameters));
  }

  /** This one's parameters, then the other's. */
  public Query and(Query other) {
    return new Query(Stream.concat(parameters.stream(), other.parameters.stream()).toList());
  }

  /**
   * Reads what a client sent.
   *
   * @param sent values by name, decoded
   * @throws ChanceryException INVALID_ARGUMENT that names every parameter which is unknown,
   *     repeated or malformed
   */
  public Arguments bind(Map<String, List<String>> sent) {
    Map<String, Object> values = new HashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : sent.entrySet()) {
      try {
        values.put(entry.getKey(), read(entry.getKey(), entry.getValue()));
      } catch (IllegalArgumentException wrong) {
        violations.add(new Violation(entry.getKey(), String.valueOf(wrong.getMessage())));
      }
    }
    if (!violations.isEmpty()) {
      throw invalid(violations);
    }
    return new Arguments(values);
  }

  private Object read(String name, List<String> texts) {
    for (Parameter<?> parameter : parameters) {
      if (parameter.name().equals(name)) {
        if (texts.size() != 1) {
          throw new IllegalArgumentException("given %d times".formatted(texts.size()));
        }
        return read(parameter, texts.getFirst());
      }
    }
    String known = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        known.isEmpty() ? "no parameter is known here" : "not a parameter; known are " + known);
  }

  private static <T> Object read(Parameter<T> parameter, String text) {
    return Objects.requireNonNull(parameter.reader().read(text));
  }

  private static ChanceryException invalid(List<Violation> violations) {
    String message =
        violations.stream()
            .map(violation -> violation.field() + ": " + violation.description())
            .collect(Collectors.joining("; "));
    return new ChanceryException(
        Code.INVALID_ARGUMENT, "INVALID_PARAMETER", message, violations, null);
  }
}
