package chancery.gateway.query;

import java.util.Map;
import java.util.function.Consumer;

/** What a client sent for the parameters of a {@link Query}, read. */
public final class Arguments {

  private final Map<String, Object> values;

  Arguments(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  public <T> T get(Parameter<T> parameter, T otherwise) {
    Object value = values.get(parameter.name());
    return value == null ? otherwise : cast(value);
  }

  /** Hands the value on if there is one. */
  public <T> void ifGiven(Parameter<T> parameter, Consumer<T> consumer) {
    Object value = values.get(parameter.name());
    if (value != null) {
      consumer.accept(cast(value));
    }
  }

  public boolean has(Parameter<?> parameter) {
    return values.containsKey(parameter.name());
  }

  // The value was read by the parameter's own reader.
  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
