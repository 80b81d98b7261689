package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * X's API v2 as twarc writes it, {@code x2}: a response a line with {@code data} and {@code
 * includes}, a line of the filtered stream, or a flattened tweet a line.
 *
 * <p>The tweets among the includes, and those inside flattened ones, are posts too, each once a
 * line. The versions of an edited tweet are one post, under the id of the first; of several on one
 * line the last counts. Lines of the compliance stream become tombstones. Users, lists, counts,
 * batch compliance and errors are no posts.
 */
final class X2Reading implements JsonRecords.Reading {

  private final Intake intake;

  X2Reading(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void record(long line, JsonNode value) {
    if (!value.isObject() || value.isEmpty()) {
      throw new BadRecord("The %s is no answer of X's API v2".formatted(Json.kind(value)));
    }
    JsonNode data = Json.at(value, "data");
    if (data.isArray() || X2Tweet.isTweet(data)) {
      readPage(line, value, data);
    } else if (X2Tweet.isTweet(value)) {
      readFlattened(line, value);
    } else if (data.isObject()) {
      readCompliance(line, data);
    } else if (value.has("errors") || value.has("meta") || value.has("id") || value.has("error")) {
      intake.ignored(line);
    } else {
      throw new BadRecord("There is neither 'data' nor a tweet in the object");
    }
  }

  private void readPage(long line, JsonNode value, JsonNode data) {
    X2Page page = new X2Page(value);
    if (data.isArray()) {
      data.forEach(tweet -> addIfTweet(tweet, page));
    } else {
      page.add(data);
    }
    if (data.isArray() && !page.tweets().isEmpty()) {
      data.forEach(element -> rejectUnlessTweet(line, element));
    }
    value.path("includes").path("tweets").forEach(tweet -> addIfTweet(tweet, page));
    emit(line, page);
  }

  private void readFlattened(long line, JsonNode tweet) {
    X2Page page = new X2Page(tweet);
    addNested(tweet, page);
    emit(line, page);
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
  private void rejectUnlessTweet(long line, JsonNode element) {
    if (element.isObject() && !X2Tweet.isTweet(element)) {
      intake.reject(line, "The tweet has no id or no text", Intake.shortened(element.toString()));
    }
  }

  private void emit(long line, X2Page page) {
    if (page.tweets().isEmpty()) {
      intake.ignored(line);
    }
    for (JsonNode tweet : page.tweets()) {
      intake.guard(line, tweet::toString, () -> intake.post(line, new X2Tweet(tweet, page).post()));
    }
  }

  private void readCompliance(long line, JsonNode data) {
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
