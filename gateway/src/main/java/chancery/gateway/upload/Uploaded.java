package chancery.gateway.upload;

import chancery.kit.error.ChanceryException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Small bodies as clients send them, whole in memory. */
public final class Uploaded {

  /**
   * A row of a table.
   *
   * @param place where it ends, for messages: {@code line 7}
   */
  public record Row(String place, CSVRecord cells) {

    /** The value of a column; empty where the row is too short. */
    public String value(String column) {
      return cells.isSet(column) ? cells.get(column) : "";
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private Uploaded() {}

  /**
   * @throws IllegalArgumentException for malformed JSON, with where it is
   */
  public static JsonNode json(ByteString content) {
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

  /**
   * Reads a CSV table with a header, row after row; columns not asked for are left aside.
   *
   * @param columns that have to be there
   * @throws IllegalArgumentException for a malformed table
   * @throws ChanceryException INVALID_ARGUMENT for a missing column
   */
  public static void csv(ByteString content, List<String> columns, Consumer<Row> rows) {
    try (Reader reader = new StringReader(withoutMark(content.toStringUtf8()));
        CSVParser table = CSVParser.parse(reader, CSV)) {
      checkColumns(columns, table.getHeaderNames());
      for (CSVRecord row : table) {
        rows.accept(new Row("line " + table.getCurrentLineNumber(), row));
      }
    } catch (CSVException | UncheckedIOException malformed) {
      throw new IllegalArgumentException(
          "The table is malformed: " + malformed.getMessage(), malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory failed", impossible);
    }
  }

  /** Spreadsheets write a byte order mark. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static void checkColumns(List<String> columns, List<String> header) {
    for (String column : columns) {
      if (!header.contains(column)) {
        throw ChanceryException.invalid(
            column, "the table has no such column; it has %s".formatted(String.join(", ", header)));
      }
    }
  }
}
