package chancery.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reading values out of JSON that may lack any of them. What is absent, null or of another type
 * counts as not given.
 */
final class Json {

  private Json() {}

  /** A mapper that refuses what nests deeper or is longer than the limits allow. */
  static ObjectMapper mapper(FormatLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(limits.pageBytes())
            .maxNameLength(limits.lineBytes())
            .maxNumberLength(100)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .build();
  }

  /**
   * Text as given; empty where there is none. Whole numbers count, since ids are often written as
   * such.
   */
  static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
  }

  /** Text of the first of the fields that has some. */
  static String firstText(JsonNode object, String... fields) {
    for (String field : fields) {
      String text = text(object, field);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Gives the text to the consumer unless it is empty. */
  static void ifText(JsonNode object, String field, Consumer<String> consumer) {
    String text = text(object, field);
    if (!text.isEmpty()) {
      consumer.accept(text);
    }
  }

  /** Gives a count to the consumer: a whole number from 0, also one written as text. */
  static void ifCount(JsonNode object, String field, LongConsumer consumer) {
    JsonNode value = object.path(field);
    long count = -1;
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      count = value.asLong();
    } else if (value.isTextual()) {
      count = count(value.asText());
    }
    if (count >= 0) {
      consumer.accept(count);
    }
  }

  /**
   * The whole number from 0 that the text is, also written as {@code 12.0}; −1 for anything else.
   */
  static long count(String text) {
    int end = text.endsWith(".0") ? text.length() - 2 : text.length();
    if (end == 0 || end > 18) {
      return -1;
    }
    long count = 0;
    for (int i = 0; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      count = count * 10 + digit;
    }
    return count;
  }

  /** The value at a path of fields, or a missing node. */
  static JsonNode at(JsonNode object, String... path) {
    JsonNode value = object;
    for (String field : path) {
      value = value.path(field);
    }
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  /** What a value is, for messages. */
  static String kind(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
