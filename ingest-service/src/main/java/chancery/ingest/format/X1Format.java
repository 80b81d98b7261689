package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Statuses of X's API v1.1, one a line or in arrays, from the stream or from the archive, {@code
 * x1}.
 *
 * <p>The post that a status repeats or quotes comes whole inside it, and is read as a post of its
 * own, once an input (of the last {@value RecentIds#MOST} seen). {@code delete} and {@code
 * user_delete} notices become tombstones; other notices of the stream are no posts. No parameters.
 */
final class X1Format implements PostFormat {

  private final PostRules rules;

  X1Format(PostRules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "x1";
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    Parameters.checkNone(name(), parameters);
    Intake intake = new Intake(sink, rules);
    RecentIds embedded = new RecentIds();
    JsonRecords.Reading reading = (line, value) -> readRecord(line, value, intake, embedded);
    new JsonRecords(intake, rules.limits().pageBytes(), reading).read(input);
  }

  private static void readRecord(long line, JsonNode value, Intake intake, RecentIds embedded) {
    if (value.isArray() && !value.isEmpty()) {
      for (JsonNode element : value) {
        intake.guard(line, element::toString, () -> readRecord(line, element, intake, embedded));
      }
    } else if (value.has("id_str") || value.has("id")) {
      readStatus(line, value, intake, embedded);
    } else {
      readNotice(line, value, intake);
    }
  }

  private static void readStatus(long line, JsonNode status, Intake intake, RecentIds embedded) {
    if (!status.has("user") && status.has("screen_name")) {
      intake.ignored(line);
      return;
    }
    intake.post(line, X1Status.post(status));
    for (String field : new String[] {"retweeted_status", "quoted_status"}) {
      JsonNode inside = Json.at(status, field);
      if (inside.isObject() && embedded.add(Json.firstText(inside, "id_str", "id"))) {
        intake.guard(line, inside::toString, () -> readStatus(line, inside, intake, embedded));
      }
    }
  }

  private static void readNotice(long line, JsonNode value, Intake intake) {
    JsonNode deleted = Json.at(value, "delete", "status");
    JsonNode gone = Json.at(value, "user_delete");
    if (deleted.isObject()) {
      intake.deletedPost(line, XEntities.PLATFORM, Json.firstText(deleted, "id_str", "id"));
    } else if (gone.isObject()) {
      intake.deletedAuthor(line, XEntities.PLATFORM, Json.firstText(gone, "id_str", "id"));
    } else if (isNotice(value)) {
      intake.ignored(line);
    } else {
      throw new BadRecord("The %s is no status of X's API v1.1".formatted(Json.kind(value)));
    }
  }

  private static boolean isNotice(JsonNode value) {
    for (String notice :
        new String[] {
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
          "errors"
        }) {
      if (value.has(notice)) {
        return true;
      }
    }
    return false;
  }
}
