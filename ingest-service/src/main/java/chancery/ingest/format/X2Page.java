package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of X's API v2: its tweets, the latest version of each, and what is said once for all of
 * them, accounts, media and places by their ids.
 */
final class X2Page {

  private final Map<String, JsonNode> tweets = new LinkedHashMap<>();
  private final Map<String, String> firstIds = new HashMap<>();
  private final Map<String, JsonNode> users;
  private final Map<String, JsonNode> media;
  private final Map<String, JsonNode> places;
  private final String retrievedAt;

  /**
   * A page without tweets yet.
   *
   * @param line holds {@code includes} and what twarc adds, as far as they are there
   */
  X2Page(JsonNode line) {
    JsonNode includes = line.path("includes");
    users = byKey(includes.path("users"), "id");
    media = byKey(includes.path("media"), "media_key");
    places = byKey(includes.path("places"), "id");
    retrievedAt = Json.text(line.path("__twarc"), "retrieved_at");
  }

  /** Adds a tweet, or a later version of one that is here. */
  void add(JsonNode tweet) {
    String first = X2Tweet.firstId(tweet);
    tweets.merge(first, tweet, X2Page::later);
    firstIds.put(Json.text(tweet, "id"), first);
    for (JsonNode version : tweet.path("edit_history_tweet_ids")) {
      firstIds.put(version.asText(""), first);
    }
  }

  Collection<JsonNode> tweets() {
    return tweets.values();
  }

  /** The tweet that has the id, or had it before an edit. */
  JsonNode tweet(String id) {
    return tweets.getOrDefault(firstIds.getOrDefault(id, id), MissingNode.getInstance());
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

  /** When twarc got the line; empty if that is not known. */
  String retrievedAt() {
    return retrievedAt;
  }

  private static JsonNode later(JsonNode one, JsonNode other) {
    String first = Json.text(one, "id");
    String second = Json.text(other, "id");
    // Native ids rise with time and have no leading zeros.
    boolean later =
        second.length() == first.length()
            ? second.compareTo(first) > 0
            : second.length() > first.length();
    return later ? other : one;
  }

  private static Map<String, JsonNode> byKey(JsonNode items, String key) {
    Map<String, JsonNode> byKey = new HashMap<>();
    for (JsonNode item : items) {
      byKey.put(Json.text(item, key), item);
    }
    return byKey;
  }
}
