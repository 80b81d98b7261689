package chancery.ingest.definition;

import chancery.ingest.definition.Value.Field;
import chancery.ingest.definition.Value.Fields;
import chancery.ingest.definition.Value.Items;
import chancery.ingest.definition.Value.Nothing;
import chancery.ingest.definition.Value.Text;
import chancery.kit.error.ChanceryException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into {@link Value}s. */
final class JsonDocument {

  /** Lists and tables in one another; answered codebooks need seven. */
  static final int DEEPEST = 20;

  private JsonDocument() {}

  /**
   * @param longest document, in characters
   * @throws ChanceryException INVALID_ARGUMENT where it is no JSON, with line and column
   */
  static Value read(String text, int longest) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(longest)
            .maxNameLength(longest)
            .build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        throw Faults.unreadable("is empty");
      }
      Value value = value(parser);
      if (parser.nextToken() != null) {
        throw Faults.unreadable("%s: there is more than one document".formatted(at(parser)));
      }
      return value;
    } catch (JsonProcessingException malformed) {
      throw Faults.unreadable(
          "%s: is no JSON: %s"
              .formatted(mark(malformed.getLocation()), malformed.getOriginalMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory failed", impossible);
    }
  }

  private static Value value(JsonParser parser) throws IOException {
    Mark at = at(parser);
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser, at);
      case START_ARRAY -> items(parser, at);
      case VALUE_NULL -> new Nothing(at);
      default -> new Text(parser.getText(), at);
    };
  }

  private static Items items(JsonParser parser, Mark at) throws IOException {
    List<Value> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new Items(values, at);
  }

  private static Fields fields(JsonParser parser, Mark at) throws IOException {
    Map<String, Field> byName = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Mark named = at(parser);
      parser.nextToken();
      put(byName, name, new Field(named, value(parser)));
    }
    return new Fields(byName, at);
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT if the name is there already
   */
  static void put(Map<String, Field> byName, String name, Field field) {
    Field earlier = byName.put(name, field);
    if (earlier != null) {
      throw Faults.unreadable(
          "%s: '%s' stands there for the second time, after %s"
              .formatted(field.at(), name, earlier.at()));
    }
  }

  private static Mark at(JsonParser parser) {
    return mark(parser.currentTokenLocation());
  }

  private static Mark mark(JsonLocation location) {
    return new Mark(location.getLineNr(), location.getColumnNr());
  }
}
