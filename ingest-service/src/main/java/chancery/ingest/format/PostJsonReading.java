package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The canonical post as JSON, {@code post}: one a line, as the platform itself answers and exports
 * it. Names in camelCase, times after RFC 3339, kinds without a prefix. What is only set in answers
 * is passed over.
 *
 * <p>Needed are {@code id}, {@code author.id}, {@code createdAt} and {@code text}. The platform is
 * the id's, if it is not given; the kind follows from the references and the text. Where hashtags,
 * mentions or links are not given at all, they are taken from the text.
 */
final class PostJsonReading implements JsonRecords.Reading {

  private final Intake intake;

  PostJsonReading(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void record(long line, JsonNode value) {
    if (!value.isObject()) {
      throw new BadRecord("The %s is no post; a post is an object".formatted(Json.kind(value)));
    }
    intake.post(line, PostJson.post(value));
  }
}
