package chancery.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells formats of JSON apart by which fields their records have, as far down as their third level,
 * even where the beginning at hand ends amid a record.
 */
final class JsonSignature {

  private static final int DEEPEST = 3;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Set<String> paths = new HashSet<>();

  private JsonSignature() {}

  /** The name of the format, or empty if none of the records tells. */
  static String of(Beginning beginning) {
    String text = beginning.text();
    if (beginning.isIndentedJson()) {
      return of(text);
    }
    for (String line : text.split("\n", -1)) {
      String name = of(line);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  private static String of(String record) {
    JsonSignature signature = new JsonSignature();
    try (JsonParser parser = FACTORY.createParser(record)) {
      signature.collect(parser);
    } catch (IOException cutOff) {
      // What was read until there may tell already.
    }
    return signature.name();
  }

  private void collect(JsonParser parser) throws IOException {
    Deque<String> path = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        String field = parser.getParsingContext().getParent().getCurrentName();
        path.addLast(field == null ? "" : field);
      } else if (token == JsonToken.END_OBJECT) {
        path.removeLast();
      } else if (token == JsonToken.FIELD_NAME && path.size() <= DEEPEST) {
        String above = String.join(".", path.stream().filter(part -> !part.isEmpty()).toList());
        paths.add(above.isEmpty() ? parser.currentName() : above + "." + parser.currentName());
      }
    }
  }

  private String name() {
    if (has("chats") || (has("messages") && (has("name") || has("type") || has("id")))) {
      return "telegram";
    }
    if (has("did", "kind")
        || has("feed")
        || has("thread")
        || has("uri", "cid", "record")
        || has("post.uri", "post.record")) {
      return "bluesky";
    }
    if (has("account", "content") && (has("visibility") || has("uri") || has("reblog"))) {
      return "mastodon";
    }
    if (has("delete.status") || (has("user") && has("created_at")) || has("id_str")) {
      return "x1";
    }
    if (has("data") || has("author_id", "text") || has("__twarc")) {
      return "x2";
    }
    return has("id", "author") || has("id", "createdAt") ? "post" : "";
  }

  private boolean has(String... all) {
    for (String path : all) {
      if (!paths.contains(path)) {
        return false;
      }
    }
    return true;
  }
}
