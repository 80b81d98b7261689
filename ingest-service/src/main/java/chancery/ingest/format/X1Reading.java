package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Statuses of X's API v1.1, from the stream or from the archive, {@code x1}.
 *
 * <p>The post that a status repeats or quotes comes whole inside it, and is read as a post of its
 * own, once an input (of the last {@value EmbeddedPosts#MOST} seen). {@code delete} and {@code
 * user_delete} notices become tombstones; other notices of the stream are no posts.
 */
final class X1Reading implements JsonRecords.Reading {

  private static final List<String> NOTICES =
      List.of(
          "limit",
          "scrub_geo",
          "status_withheld",
          "user_withheld",
          "disconnect",
          "warning",
          "user_undelete",
          "user_protect",
          "user_unprotect",
          "user_suspend",
          "user_unsuspend",
          "friends",
          "event",
          "errors");

  private final Intake intake;
  private final EmbeddedPosts embedded;

  X1Reading(Intake intake) {
    this.intake = intake;
    this.embedded = new EmbeddedPosts(intake);
  }

  @Override
  public void record(long line, JsonNode value) {
    if (value.has("id_str") || value.has("id")) {
      readStatus(line, value);
    } else {
      readNotice(line, value);
    }
  }

  private void readStatus(long line, JsonNode status) {
    if (!status.has("user") && status.has("screen_name")) {
      intake.ignored(line);
      return;
    }
    intake.post(line, X1Status.post(status));
    for (String field : new String[] {"retweeted_status", "quoted_status"}) {
      JsonNode inside = status.path(field);
      embedded.read(line, inside, Json.firstText(inside, "id_str", "id"), this::readStatus);
    }
  }

  private void readNotice(long line, JsonNode value) {
    JsonNode deleted = Json.at(value, "delete", "status");
    JsonNode gone = Json.at(value, "user_delete");
    if (deleted.isObject()) {
      intake.deletedPost(line, XEntities.PLATFORM, Json.firstText(deleted, "id_str", "id"));
    } else if (gone.isObject()) {
      intake.deletedAuthor(line, XEntities.PLATFORM, Json.firstText(gone, "id_str", "id"));
    } else if (NOTICES.stream().anyMatch(value::has)) {
      intake.ignored(line);
    } else {
      throw new BadRecord("The %s is no status of X's API v1.1".formatted(Json.kind(value)));
    }
  }
}
