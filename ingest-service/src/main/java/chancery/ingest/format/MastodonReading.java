package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Statuses of Mastodon's API and of the servers that share it, {@code mastodon}.
 *
 * <p>The status that a boost repeats or that is quoted comes whole inside, and is read as a post of
 * its own, once an input (of the last {@value EmbeddedPosts#MOST} seen). Statuses that are not
 * public (direct, or for followers) are passed over. Events of the streaming API are read too; its
 * deletions name a server's own number of a status, by which no post can be found, and are passed
 * over.
 */
final class MastodonReading implements JsonRecords.Reading {

  private final Intake intake;
  private final EmbeddedPosts embedded;

  MastodonReading(Intake intake) {
    this.intake = intake;
    this.embedded = new EmbeddedPosts(intake);
  }

  @Override
  public void record(long line, JsonNode value) {
    if (value.path("account").isObject() && value.has("content")) {
      readStatus(line, value);
    } else if (value.has("event") || value.has("acct") || value.has("error")) {
      intake.ignored(line);
    } else {
      throw new BadRecord("The %s is no status of Mastodon".formatted(Json.kind(value)));
    }
  }

  private void readStatus(long line, JsonNode status) {
    String visibility = Json.text(status, "visibility");
    if (visibility.equals("direct") || visibility.equals("private")) {
      intake.ignored(line);
      return;
    }
    intake.post(line, new MastodonStatus(status).post());
    readInside(line, status.path("reblog"));
    readInside(line, Json.at(status, "quote", "quoted_status"));
  }

  private void readInside(long line, JsonNode status) {
    embedded.read(line, status, Json.text(status, "uri"), this::readStatus);
  }
}
