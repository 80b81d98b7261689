package chancery.gateway.query;

import chancery.gateway.json.EnumNames;
import chancery.gateway.query.Parameter.Form;
import com.google.protobuf.ProtocolMessageEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of parameters there are. */
public final class Parameters {

  private Parameters() {}

  public static Parameter<String> text(String name, String description) {
    return new Parameter<>(name, description, Form.of("string"), text -> text);
  }

  /** Some texts, separated by commas. */
  public static Parameter<List<String>> texts(String name, String description) {
    return new Parameter<>(name, description, Form.listOf("string"), Parameters::parts);
  }

  private static List<String> parts(String text) {
    List<String> parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    if (parts.contains("")) {
      throw new IllegalArgumentException("'%s' has an empty part".formatted(text));
    }
    return parts;
  }

  /** Numbers of at least 0 for some of the values: {@code reach:2,activity:1}, each once. */
  public static <T> Parameter<Map<T, Double>> weights(
      String name, Map<String, T> values, String description) {
    return new Parameter<>(
        name, description, Form.listOf("string"), text -> weights(values, parts(text)));
  }

  private static <T> Map<T, Double> weights(Map<String, T> values, List<String> parts) {
    Map<T, Double> weights = new LinkedHashMap<>();
    for (String part : parts) {
      int colon = part.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("'%s' is not a name:number pair".formatted(part));
      }
      T value = pick(values, part.substring(0, colon).strip());
      if (weights.put(value, Numbers.notNegative(part.substring(colon + 1))) != null) {
        throw new IllegalArgumentException("'%s' is given twice".formatted(part));
      }
    }
    return weights;
  }

  /** A finite number of at least 0. */
  public static Parameter<Double> notNegative(String name, String description) {
    return new Parameter<>(name, description, Form.of("number", "double"), Numbers::notNegative);
  }

  /** A whole number within bounds, both inclusive. */
  public static Parameter<Long> whole(String name, long minimum, long maximum, String description) {
    return new Parameter<>(
        name,
        description,
        Form.between(minimum, maximum),
        text -> Numbers.between(text, minimum, maximum));
  }

  /** A finite number above zero. */
  public static Parameter<Double> positive(String name, String description) {
    return new Parameter<>(name, description, Form.of("number", "double"), Numbers::positive);
  }

  /** A number from 0 to 1. */
  public static Parameter<Double> share(String name, String description) {
    return new Parameter<>(name, description, Form.of("number", "double"), Numbers::share);
  }

  /** RFC 3339, or a date, which means its midnight in UTC. */
  public static Parameter<Instant> time(String name, String description) {
    return new Parameter<>(name, description, Form.of("string", "date-time"), Times::instant);
  }

  /** Seconds, or ISO 8601. */
  public static Parameter<Duration> duration(String name, String description) {
    return new Parameter<>(name, description, Form.of("string", "duration"), Times::duration);
  }

  /** One of the values, in any letter case. */
  public static <T> Parameter<T> choice(String name, Map<String, T> values, String description) {
    List<String> names = List.copyOf(values.keySet());
    return new Parameter<>(name, description, Form.oneOf(names), text -> pick(values, text));
  }

  /** Some of the values, separated by commas. */
  public static <T> Parameter<List<T>> choices(
      String name, Map<String, T> values, String description) {
    List<String> names = List.copyOf(values.keySet());
    return new Parameter<>(
        name,
        description,
        Form.someOf(names),
        text -> Arrays.stream(text.split(",", -1)).map(one -> pick(values, one.strip())).toList());
  }

  /**
   * The values of a protobuf enum by their short names in lower case, without the unspecified one.
   */
  public static <E extends Enum<E> & ProtocolMessageEnum> Map<String, E> values(Class<E> type) {
    Map<String, E> values = new LinkedHashMap<>();
    for (E value : type.getEnumConstants()) {
      if (!value.name().equals("UNRECOGNIZED") && value.getNumber() != 0) {
        String name = EnumNames.shortName(value.getValueDescriptor());
        values.put(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static <T> T pick(Map<String, T> values, String text) {
    T value = values.get(text.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new IllegalArgumentException(
          "'%s' is none of %s".formatted(text, String.join(", ", values.keySet())));
    }
    return value;
  }
}
