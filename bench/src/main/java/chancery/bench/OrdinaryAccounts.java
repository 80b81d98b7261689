package chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Authors in the samples of X's API that were found by what they said and not by who they are:
 * searches for Brexit and for K-pop, and two mixed sets, September 2021 to 2022. Each with the
 * first of its posts.
 */
final class OrdinaryAccounts {

  /** Searches; the other files are lists, edge cases, or timelines of chosen accounts. */
  private static final List<String> FILES =
      List.of("brexit.jsonl", "kpop.jsonl", "2sets.jsonl", "flat.jsonl", "entities_test.jsonl");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, SeenAccount> accounts = new TreeMap<>();

  private OrdinaryAccounts() {}

  /** By id. */
  static Collection<SeenAccount> read(Path data) throws IOException {
    OrdinaryAccounts read = new OrdinaryAccounts();
    for (String file : FILES) {
      for (String line : Files.readAllLines(data.resolve("formats/x-v2").resolve(file))) {
        read.response(read.json.readTree(line));
      }
    }
    return read.accounts.values();
  }

  private void response(JsonNode response) {
    if (!response.has("data")) {
      post(response, response.path("author"));
      return;
    }
    Map<String, JsonNode> users = new HashMap<>();
    response
        .path("includes")
        .path("users")
        .forEach(user -> users.put(user.path("id").asText(), user));
    JsonNode posts = response.path("data");
    if (posts.isArray()) {
      posts.forEach(post -> post(post, users.get(post.path("author_id").asText())));
    } else {
      post(posts, users.get(posts.path("author_id").asText()));
    }
  }

  private void post(JsonNode post, @Nullable JsonNode user) {
    if (user == null || !user.has("username") || !user.has("public_metrics")) {
      return;
    }
    boolean repost = false;
    for (JsonNode other : post.path("referenced_tweets")) {
      repost |= other.path("type").asText().equals("retweeted");
    }
    JsonNode metrics = user.path("public_metrics");
    accounts.putIfAbsent(
        user.path("id").asText(),
        new SeenAccount(
            user.path("id").asText(),
            user.path("username").asText(),
            metrics.path("followers_count").asLong(),
            metrics.path("following_count").asLong(),
            repost));
  }
}
