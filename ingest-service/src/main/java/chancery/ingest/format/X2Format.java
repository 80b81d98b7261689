package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
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

  private static void readPage(long line, JsonNode value, JsonNode data, Intake intake) {
    X2Page page = new X2Page(value);
    if (data.isArray()) {
      data.forEach(tweet -> addIfTweet(tweet, page));
    } else {
      page.add(data);
    }
    if (data.isArray() && !page.tweets().isEmpty()) {
      data.forEach(element -> rejectUnlessTweet(line, element, intake));
    }
    value.path("includes").path("tweets").forEach(tweet -> addIfTweet(tweet, page));
    emit(line, page, intake);
  }

  private static void readFlattened(long line, JsonNode tweet, Intake intake) {
    X2Page page = new X2Page(tweet);
    addNested(tweet, page);
    emit(line, page, intake);
  }

  private static void addNested(JsonNode tweet, X2Page page) {
    page.add(tweet);
    for (JsonNode referenced : tweet.path("referenced_tweets")) {
      if (X2Tweet.isTweet(referenced)) {
        addNested(referenced, page);
      }
    }
  }

  private static void addIfTweet(JsonNode value, X2Page page) {
    if (X2Tweet.isTweet(value)) {
      page.add(value);
    }
  }

  /** Among tweets, what lacks an id or a text is a tweet that something is wrong with. */
  private static void rejectUnlessTweet(long line, JsonNode element, Intake intake) {
    if (element.isObject() && !X2Tweet.isTweet(element)) {
      intake.reject(line, "The tweet has no id or no text", Intake.shortened(element.toString()));
    }
  }

  private static void emit(long line, X2Page page, Intake intake) {
    if (page.tweets().isEmpty()) {
      intake.ignored(line);
    }
    for (JsonNode tweet : page.tweets()) {
      intake.guard(line, tweet::toString, () -> intake.post(line, new X2Tweet(tweet, page).post()));
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
