package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * X's API v2 as twarc writes it, {@code x2}: a response a line with {@code data} and {@code
 * includes}, a line of the filtered stream, or a flattened tweet a line. No parameters.
 *
 * <p>The tweets among the includes, and those inside flattened ones, are posts too, each once a
 * line. The versions of an edited tweet are one post, under the id of the first; of several on one
 * line the last counts. Lines of the compliance stream become tombstones. Users, lists, counts,
 * batch compliance and errors are no posts.
 */
final class X2Format implements PostFormat {

  private final PostRules rules;

  X2Format(PostRules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "x2";
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    Parameters.checkNone(name(), parameters);
    Intake intake = new Intake(sink, rules);
    JsonRecords.Reading reading = (line, value) -> readRecord(line, value, intake);
    new JsonRecords(intake, rules.limits().pageBytes(), reading).read(input);
  }

  private static void readRecord(long line, JsonNode value, Intake intake) {
    if (!value.isObject() || value.isEmpty()) {
      throw new BadRecord("The %s is no answer of X's API v2".formatted(Json.kind(value)));
    }
    JsonNode data = Json.at(value, "data");
    if (data.isArray() || X2Tweet.isTweet(data)) {
      readPage(line, value, data, intake);
    } else if (X2Tweet.isTweet(value)) {
      readFlattened(line, value, intake);
    } else if (data.isObject()) {
      readCompliance(line, data, intake);
    } else if (value.has("errors") || value.has("meta") || value.has("id") || value.has("error")) {
      intake.ignored(line);
    } else {
      throw new BadRecord("There is neither 'data' nor a tweet in the object");
    }
  }

  private static void readPage(long line, JsonNode page, JsonNode data, Intake intake) {
    X2Includes includes = new X2Includes(page.path("includes"));
    Map<String, JsonNode> tweets = new LinkedHashMap<>();
    if (data.isArray()) {
      data.forEach(tweet -> collect(tweet, tweets));
    } else {
      collect(data, tweets);
    }
    page.path("includes").path("tweets").forEach(tweet -> collect(tweet, tweets));
    emit(line, tweets, includes, Json.at(page, "__twarc"), intake);
  }

  private static void readFlattened(long line, JsonNode tweet, Intake intake) {
    Map<String, JsonNode> tweets = new LinkedHashMap<>();
    collectNested(tweet, tweets);
    emit(line, tweets, X2Includes.NONE, Json.at(tweet, "__twarc"), intake);
  }

  private static void collectNested(JsonNode tweet, Map<String, JsonNode> tweets) {
    collect(tweet, tweets);
    for (JsonNode referenced : tweet.path("referenced_tweets")) {
      if (X2Tweet.isTweet(referenced)) {
        collectNested(referenced, tweets);
      }
    }
  }

  /** Keeps the latest version of each tweet, in the order of the first. */
  private static void collect(JsonNode tweet, Map<String, JsonNode> tweets) {
    if (X2Tweet.isTweet(tweet)) {
      tweets.merge(X2Tweet.firstId(tweet), tweet, X2Format::later);
    }
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

  private static void emit(
      long line, Map<String, JsonNode> tweets, X2Includes includes, JsonNode twarc, Intake intake) {
    if (tweets.isEmpty()) {
      intake.ignored(line);
    }
    for (JsonNode tweet : tweets.values()) {
      intake.guard(
          line,
          tweet::toString,
          () -> intake.post(line, new X2Tweet(tweet, includes, tweets, twarc).post()));
    }
  }

  private static void readCompliance(long line, JsonNode data, Intake intake) {
    JsonNode deleted = Json.at(data, "delete", "tweet");
    JsonNode gone = Json.at(data, "user_delete", "user");
    if (deleted.isObject()) {
      intake.deletedPost(line, XEntities.PLATFORM, Json.text(deleted, "id"));
    } else if (gone.isObject()) {
      intake.deletedAuthor(line, XEntities.PLATFORM, Json.text(gone, "id"));
    } else {
      intake.ignored(line);
    }
  }
}
