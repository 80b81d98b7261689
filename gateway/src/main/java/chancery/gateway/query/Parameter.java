package chancery.gateway.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One query parameter: what it is called, what it means and how its text is read.
 *
 * @param description one or two sentences, with the default and the bounds, for the API's document
 * @param form what its text may be
 * @param reader throws {@link IllegalArgumentException} whose message completes "{@code name}: …"
 */
public record Parameter<T>(String name, String description, Form form, Reader<T> reader) {

  /** Reads a value from its text. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(String text);
  }

  /**
   * What the text of a parameter may be, in the words of JSON Schema.
   *
   * @param type {@code string}, {@code integer} or {@code number}
   * @param values the only ones, where there are only some
   * @param list whether several values may be given, separated by commas
   */
  public record Form(
      String type,
      @Nullable String format,
      List<String> values,
      boolean list,
      @Nullable Long minimum,
      @Nullable Long maximum) {

    public Form {
      values = List.copyOf(values);
    }

    static Form of(String type) {
      return new Form(type, null, List.of(), false, null, null);
    }

    static Form of(String type, String format) {
      return new Form(type, format, List.of(), false, null, null);
    }

    static Form between(long minimum, long maximum) {
      return new Form("integer", "int64", List.of(), false, minimum, maximum);
    }

    static Form oneOf(List<String> values) {
      return new Form("string", null, values, false, null, null);
    }

    static Form listOf(String type) {
      return new Form(type, null, List.of(), true, null, null);
    }

    static Form someOf(List<String> values) {
      return new Form("string", null, values, true, null, null);
    }
  }
}
