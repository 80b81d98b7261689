package chancery.ingest.actor;

import chancery.log.v1.Account;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Actors as the API answers them, {@code
 * {"id","name","kind","country","role","organisation","accounts": [{"platform","id","handle"}]}},
 * in an array or one a line. An account may give its {@code url} instead of its handle.
 */
final class ActorJson {

  private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

  private ActorJson() {}

  /**
   * @throws IllegalArgumentException where it is no JSON
   */
  static void read(Reader input, ActorRoll roll) throws IOException {
    // Given the reader, and not a parser, it looks into an array by itself.
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(input)) {
      long number = 0;
      while (values.hasNextValue()) {
        JsonNode value = values.nextValue();
        long record = ++number;
        roll.record(record, value.toString(), () -> record(value));
      }
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "The JSON is malformed at line %d, column %d: %s"
              .formatted(
                  malformed.getLocation().getLineNr(),
                  malformed.getLocation().getColumnNr(),
                  malformed.getOriginalMessage()),
          malformed);
    }
  }

  private static ActorRecord record(JsonNode actor) {
    if (!actor.isObject()) {
      throw new BadActor("an actor is an object, and this is not one");
    }
    List<Account> accounts = new ArrayList<>();
    for (JsonNode account : actor.path("accounts")) {
      accounts.add(
          AccountAddress.of(
              text(account, "platform"),
              text(account, "id"),
              text(account, "handle"),
              text(account, "url")));
    }
    return new ActorRecord(
        text(actor, "id"),
        text(actor, "name"),
        kind(text(actor, "kind")),
        text(actor, "country"),
        text(actor, "role"),
        text(actor, "organisation"),
        accounts);
  }

  /** As the API answers an actor without a kind. */
  private static String kind(String kind) {
    return kind.equals("UNSPECIFIED") ? "" : kind;
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).asText("").strip();
  }
}
