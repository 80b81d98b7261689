package chancery.ingest.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * The JSON values of an input: one a line, as everyone streams them, or indented over many lines,
 * alone, in a sequence or in one array, as they are saved by hand. Which of the two it is shows in
 * the first line.
 *
 * <p>Of lines, a bad one is rejected and the next is read. Indented JSON has no such point to go on
 * from: it is read to the first error, which is rejected with the remark that the rest is lost. The
 * elements of an array on a line are values like others.
 */
final class JsonRecords {

  /** Takes one value. */
  interface Reading {

    /**
     * Reads the value.
     *
     * @throws BadRecord if nothing can be made of it
     */
    void record(long line, JsonNode value);
  }

  private final Intake intake;
  private final int longest;
  private final Reading reading;
  private final ObjectReader json;

  /**
   * @param longest bytes of the longest line or value
   */
  JsonRecords(Intake intake, int longest, Reading reading) {
    this.intake = intake;
    this.longest = longest;
    this.reading = reading;
    this.json =
        Json.mapper(intake.limits())
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Reads the input to its end. */
  void read(InputStream input) throws IOException {
    Beginning beginning = Beginning.ofFirstLine(input);
    if (beginning.isIndentedJson()) {
      readDocument(beginning.whole());
    } else {
      readLines(beginning.whole());
    }
  }

  private void readLines(InputStream input) throws IOException {
    LineReader lines = new LineReader(input, longest);
    while (lines.next()) {
      if (lines.tooLong()) {
        intake.reject(
            lines.number(),
            "The line is longer than %,d bytes".formatted(longest),
            Utf8.excerpt(lines.bytes(), lines.start(), lines.length()));
      } else if (!lines.blank()) {
        readLine(lines);
      }
    }
  }

  private void readLine(LineReader lines) {
    Supplier<String> excerpt = () -> Utf8.excerpt(lines.bytes(), lines.start(), lines.length());
    intake.guard(
        lines.number(),
        excerpt,
        () -> {
          String line = Utf8.decode(lines.bytes(), lines.start(), lines.length(), "The line");
          record(lines.number(), parse(line));
        });
  }

  private void record(long line, JsonNode value) {
    if (value.isArray() && !value.isEmpty()) {
      value.forEach(element -> intake.guard(line, element::toString, () -> record(line, element)));
    } else {
      reading.record(line, value);
    }
  }

  private JsonNode parse(String line) {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException malformed) {
      throw new BadRecord(reason(malformed));
    }
  }

  private void readDocument(InputStream input) throws IOException {
    BoundedReader text = new BoundedReader(Utf8.reader(input), longest);
    try (JsonParser parser = json.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          readValue(parser);
        }
        text.restart();
      }
    } catch (JsonProcessingException malformed) {
      JsonLocation location = malformed.getLocation();
      rejectRest(location == null ? text.line() : location.getLineNr(), reason(malformed));
    } catch (BoundedReader.TooLong tooLong) {
      rejectRest(text.line(), "A value is longer than %,d characters".formatted(longest));
    }
  }

  private void readValue(JsonParser parser) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    JsonNode value = json.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(parser);
    intake.guard(line, value::toString, () -> record(line, value));
  }

  private void rejectRest(long line, String reason) {
    intake.reject(
        Math.max(1, line),
        reason + "; what follows cannot be read. One value a line would let the rest go on",
        "");
  }

  static String reason(JsonProcessingException malformed) {
    String message = malformed.getOriginalMessage();
    // Jackson goes on with where the value began, on a further line or in parentheses.
    int end = message.indexOf(" (start marker at");
    String first = Intake.shortened(end < 0 ? message : message.substring(0, end));
    JsonLocation location = malformed.getLocation();
    return location == null
        ? "Not JSON: " + first
        : "Not JSON at column %d: %s".formatted(Math.max(1, location.getColumnNr()), first);
  }
}
