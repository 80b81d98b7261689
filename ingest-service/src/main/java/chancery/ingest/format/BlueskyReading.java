package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Bluesky, {@code bluesky}: events of Jetstream a line, or the feed, thread, search and post views
 * of its API.
 *
 * <p>Posts and reposts are read; their deletions and those of accounts become tombstones. Likes,
 * follows, profiles and other records are no posts. A view's parent, root and replies, and what it
 * embeds or repeats, are posts too where they come whole.
 */
final class BlueskyReading implements JsonRecords.Reading {

  private static final String POSTS = "app.bsky.feed.post";
  private static final String REPOSTS = "app.bsky.feed.repost";
  private static final Set<String> NO_POSTS = Set.of("identity", "account", "sync", "info");

  private final Intake intake;
  private final BlueskyViews views;

  BlueskyReading(Intake intake) {
    this.intake = intake;
    this.views = new BlueskyViews(intake);
  }

  @Override
  public void record(long line, JsonNode value) {
    if (value.has("did") && value.has("kind")) {
      readEvent(line, value);
    } else if (!views.read(line, value)) {
      if (!value.has("error")) {
        throw new BadRecord(
            "The %s is neither an event of Jetstream nor a view of Bluesky's API"
                .formatted(Json.kind(value)));
      }
      intake.ignored(line);
    }
  }

  private void readEvent(long line, JsonNode event) {
    String kind = Json.text(event, "kind");
    JsonNode account = event.path("account");
    if (kind.equals("commit")) {
      readCommit(line, event);
    } else if (kind.equals("account") && Json.text(account, "status").equals("deleted")) {
      intake.deletedAuthor(line, BlueskyRecord.PLATFORM, Json.text(event, "did"));
    } else if (NO_POSTS.contains(kind)) {
      intake.ignored(line);
    } else {
      throw new BadRecord("There is no event of the kind '%s'".formatted(BadRecord.excerpt(kind)));
    }
  }

  private void readCommit(long line, JsonNode event) {
    JsonNode commit = event.path("commit");
    String collection = Json.text(commit, "collection");
    if (!collection.equals(POSTS) && !collection.equals(REPOSTS)) {
      intake.ignored(line);
      return;
    }
    String did = Json.text(event, "did");
    String key = Json.text(commit, "rkey");
    if (did.isEmpty() || key.isEmpty()) {
      throw new BadRecord("The event has no did or no rkey");
    }
    String uri = "at://%s/%s/%s".formatted(did, collection, key);
    if (Json.text(commit, "operation").equals("delete")) {
      intake.deletedPost(line, BlueskyRecord.PLATFORM, uri);
      return;
    }
    BlueskyRecord record = new BlueskyRecord(uri, did, commit.path("record"));
    intake.post(line, collection.equals(POSTS) ? record.post() : record.repost());
  }
}
