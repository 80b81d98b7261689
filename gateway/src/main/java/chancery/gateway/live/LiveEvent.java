package chancery.gateway.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/** What a message of the live channel is about. */
final class LiveEvent {

  private static final String POSTS = "posts";
  private static final Pattern NAME = Pattern.compile("[a-z]{1,32}");
  private static final JsonFactory JSON = new JsonFactory();

  private LiveEvent() {}

  /** The text of the first field, if that is called {@code event}; otherwise {@code posts}. */
  static String name(String message) {
    try (JsonParser parser = JSON.createParser(message)) {
      boolean named =
          parser.nextToken() == JsonToken.START_OBJECT
              && "event".equals(parser.nextFieldName())
              && parser.nextToken() == JsonToken.VALUE_STRING
              && NAME.matcher(parser.getText()).matches();
      return named ? parser.getText() : POSTS;
    } catch (IOException malformed) {
      return POSTS;
    }
  }
}
