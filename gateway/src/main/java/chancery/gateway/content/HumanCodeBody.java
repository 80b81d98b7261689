package chancery.gateway.content;

import chancery.analysis.v1.HumanCode;
import chancery.kit.error.ChanceryException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** People's codes as clients send them. */
final class HumanCodeBody {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COLUMNS = List.of("post_id", "coder", "category");
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private HumanCodeBody() {}

  /**
   * @throws ChanceryException INVALID_ARGUMENT for what is no list of codes, with where it is wrong
   */
  static List<HumanCode> json(ByteString content) {
    JsonNode given = tree(content).path("codes");
    if (!given.isArray()) {
      throw ChanceryException.invalid(
          "codes",
          "is missing or no list; a body is"
              + " {\"codes\":[{\"postId\":\"x:1\",\"coder\":\"ann\",\"category\":\"trade\"}]}");
    }
    List<HumanCode> codes = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      JsonNode code = given.get(i);
      codes.add(
          code(
              "codes[%d]".formatted(i),
              code.path("postId").asText(""),
              code.path("coder").asText(""),
              code.path("category").asText("")));
    }
    return codes;
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT for what is no table of codes, with where it is
   *     wrong
   */
  static List<HumanCode> csv(ByteString content) {
    List<HumanCode> codes = new ArrayList<>();
    String text = content.toStringUtf8();
    // Spreadsheets write a byte order mark.
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (Reader reader = new StringReader(unmarked);
        CSVParser rows = CSVParser.parse(reader, CSV)) {
      checkColumns(rows.getHeaderNames());
      for (CSVRecord row : rows) {
        codes.add(
            code(
                "line " + rows.getCurrentLineNumber(),
                value(row, "post_id"),
                value(row, "coder"),
                value(row, "category")));
      }
    } catch (CSVException | UncheckedIOException malformed) {
      throw new IllegalArgumentException(
          "The table is malformed: " + malformed.getMessage(), malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory failed", impossible);
    }
    return codes;
  }

  private static void checkColumns(List<String> header) {
    for (String column : COLUMNS) {
      if (!header.contains(column)) {
        throw ChanceryException.invalid(
            column, "the table has no such column; it has %s".formatted(String.join(", ", header)));
      }
    }
  }

  private static String value(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  private static HumanCode code(String place, String post, String coder, String category) {
    if (post.isBlank() || coder.isBlank()) {
      throw ChanceryException.invalid(
          place, post.isBlank() ? "the post's id is missing" : "the coder is missing");
    }
    return HumanCode.newBuilder()
        .setPostId(post.strip())
        .setCoder(coder.strip())
        .setCategory(category.strip())
        .build();
  }

  private static JsonNode tree(ByteString content) {
    try {
      return JSON.readTree(content.newInput());
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "The JSON is malformed at line %d, column %d: %s"
              .formatted(
                  malformed.getLocation().getLineNr(),
                  malformed.getLocation().getColumnNr(),
                  malformed.getOriginalMessage()),
          malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory failed", impossible);
    }
  }
}
