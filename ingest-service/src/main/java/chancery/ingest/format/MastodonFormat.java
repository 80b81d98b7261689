package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Statuses of Mastodon's API and of the servers that share it, one a line or in arrays, {@code
 * mastodon}. No parameters.
 *
 * <p>The status that a boost repeats or that is quoted comes whole inside, and is read as a post of
 * its own, once an input (of the last {@value RecentIds#MOST} seen). Statuses that are not public
 * (direct, or for followers) are passed over. Events of the streaming API are read too; its
 * deletions name a server's own number of a status, by which no post can be found, and are passed
 * over.
 */
final class MastodonFormat implements PostFormat {

  private final PostRules rules;

  MastodonFormat(PostRules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "mastodon";
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
    } else if (value.path("account").isObject() && value.has("content")) {
      readStatus(line, value, intake, embedded);
    } else if (value.has("event") || value.has("acct") || value.has("error")) {
      intake.ignored(line);
    } else {
      throw new BadRecord("The %s is no status of Mastodon".formatted(Json.kind(value)));
    }
  }

  private static void readStatus(long line, JsonNode status, Intake intake, RecentIds embedded) {
    String visibility = Json.text(status, "visibility");
    if (visibility.equals("direct") || visibility.equals("private")) {
      intake.ignored(line);
      return;
    }
    intake.post(line, new MastodonStatus(status).post());
    for (JsonNode inside :
        new JsonNode[] {status.path("reblog"), Json.at(status, "quote", "quoted_status")}) {
      if (inside.isObject() && embedded.add(Json.text(inside, "uri"))) {
        intake.guard(line, inside::toString, () -> readStatus(line, inside, intake, embedded));
      }
    }
  }
}
