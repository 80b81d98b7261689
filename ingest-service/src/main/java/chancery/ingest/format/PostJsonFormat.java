package chancery.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The canonical post as JSON, {@code post}: one a line, as the platform itself answers and exports
 * it. Names in camelCase, times after RFC 3339, kinds without a prefix. What is only set in answers
 * is passed over. No parameters.
 *
 * <p>Needed are {@code id}, {@code author.id}, {@code createdAt} and {@code text}. The platform is
 * the id's, if it is not given; the kind follows from the references and the text. Where hashtags,
 * mentions or links are not given at all, they are taken from the text.
 */
final class PostJsonFormat implements PostFormat {

  private final PostRules rules;

  PostJsonFormat(PostRules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "post";
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    Parameters.checkNone(name(), parameters);
    Intake intake = new Intake(sink, rules);
    JsonRecords.Reading reading = (line, value) -> readRecord(line, value, intake);
    new JsonRecords(intake, rules.limits().lineBytes(), reading).read(input);
  }

  private static void readRecord(long line, JsonNode value, Intake intake) {
    if (!value.isObject()) {
      throw new BadRecord("The %s is no post; a post is an object".formatted(Json.kind(value)));
    }
    intake.post(line, PostJson.post(value));
  }
}
