package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What an answer of X's API v2 says once for all its tweets: accounts, media and places by their
 * ids.
 */
final class X2Includes {

  static final X2Includes NONE = new X2Includes(MissingNode.getInstance());

  private final Map<String, JsonNode> users;
  private final Map<String, JsonNode> media;
  private final Map<String, JsonNode> places;

  X2Includes(JsonNode includes) {
    users = byKey(includes.path("users"), "id");
    media = byKey(includes.path("media"), "media_key");
    places = byKey(includes.path("places"), "id");
  }

  JsonNode user(String id) {
    return users.getOrDefault(id, MissingNode.getInstance());
  }

  JsonNode media(String key) {
    return media.getOrDefault(key, MissingNode.getInstance());
  }

  JsonNode place(String id) {
    return places.getOrDefault(id, MissingNode.getInstance());
  }

  private static Map<String, JsonNode> byKey(JsonNode items, String key) {
    Map<String, JsonNode> byKey = new HashMap<>();
    for (JsonNode item : items) {
      byKey.put(Json.text(item, key), item);
    }
    return byKey;
  }
}
