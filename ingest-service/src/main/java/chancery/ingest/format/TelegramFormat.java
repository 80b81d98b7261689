package chancery.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The {@code result.json} of Telegram Desktop's export, of one chat or of several, {@code
 * telegram}: read message by message, whatever its size.
 *
 * <p>Parameter {@code zone}: of the local times in exports too old to have {@code date_unixtime}
 * (UTC). Chats between people, saved messages and private groups are not public and are passed
 * over, as are messages of the service itself. A line is the number of the message's line in the
 * file. JSON that is broken ends the reading.
 */
final class TelegramFormat implements PostFormat {

  private static final Set<String> NOT_PUBLIC =
      Set.of("personal_chat", "bot_chat", "saved_messages", "private_group");

  private final PostRules rules;

  TelegramFormat(PostRules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "telegram";
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    Parameters.check(name(), parameters, Set.of("zone"));
    ZoneId zone = Parameters.zone(parameters);
    new Export(new Intake(sink, rules), zone).read(input);
  }

  /** One reading of one export. */
  private static final class Export {

    private final Intake intake;
    private final ZoneId zone;
    private final ObjectMapper json;

    Export(Intake intake, ZoneId zone) {
      this.intake = intake;
      this.zone = zone;
      this.json = Json.mapper(intake.limits());
    }

    void read(InputStream input) throws IOException {
      int longest = intake.limits().lineBytes();
      BoundedReader text = new BoundedReader(Utf8.reader(input), longest);
      try (JsonParser parser = json.getFactory().createParser(text)) {
        parser.setCodec(json);
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
          readObject(parser, text, new TelegramChat("", "", ""));
        } else if (first != null) {
          intake.reject(1, "The file is no export of Telegram Desktop, which is one object", "");
        }
      } catch (JsonProcessingException malformed) {
        long line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
        intake.reject(
            Math.max(1, line), JsonRecords.reason(malformed) + "; what follows cannot be read", "");
      } catch (BoundedReader.TooLong tooLong) {
        intake.reject(
            Math.max(1, text.line()),
            "A message is longer than %,d characters; what follows cannot be read"
                .formatted(longest),
            "");
      }
    }

    /**
     * Reads a chat, or what chats are nested in: the fields before {@code messages} tell whose they
     * are.
     */
    private void readObject(JsonParser parser, BoundedReader text, TelegramChat outer)
        throws IOException {
      TelegramChat chat = outer;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        text.restart();
        switch (field) {
          case "name" -> chat = chat.withName(parser.getValueAsString(""));
          case "type" -> chat = chat.withType(parser.getValueAsString(""));
          case "id" -> chat = chat.withId(parser.getValueAsString(""));
          case "messages" -> readMessages(parser, text, chat);
          case "chats", "left_chats" -> readNested(parser, text, value);
          default -> parser.skipChildren();
        }
      }
    }

    private void readNested(JsonParser parser, BoundedReader text, JsonToken value)
        throws IOException {
      if (value != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean list = parser.currentName().equals("list");
        boolean array = parser.nextToken() == JsonToken.START_ARRAY;
        if (!list || !array) {
          parser.skipChildren();
          continue;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          readObject(parser, text, new TelegramChat("", "", ""));
        }
      }
    }

    private void readMessages(JsonParser parser, BoundedReader text, TelegramChat chat)
        throws IOException {
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        text.restart();
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode message = parser.readValueAsTree();
        if (NOT_PUBLIC.contains(chat.type()) || TelegramChat.isService(message)) {
          intake.ignored(line);
        } else {
          intake.guard(line, message::toString, () -> intake.post(line, chat.post(message, zone)));
        }
      }
    }
  }
}
