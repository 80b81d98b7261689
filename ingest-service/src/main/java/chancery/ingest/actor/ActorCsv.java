package chancery.ingest.actor;

import chancery.kit.error.ChanceryException;
import chancery.log.v1.Account;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Actors from a table with one account a row. {@code map.<field>=<column>} says where a field is,
 * {@code <field>=<value>} gives it for all rows, and a column of the field's own name needs
 * neither. Fields: {@code id}, {@code name}, {@code kind}, {@code country}, {@code role}, {@code
 * organisation}, and of the account {@code platform}, {@code accountId}, {@code handle}, {@code
 * url}; {@code delimiter} is a comma unless given.
 */
final class ActorCsv {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "kind",
          "country",
          "role",
          "organisation",
          "platform",
          "accountId",
          "handle",
          "url");

  private final Map<String, String> parameters;

  /**
   * @throws ChanceryException INVALID_ARGUMENT for a parameter that there is not
   */
  ActorCsv(Map<String, String> parameters) {
    this.parameters = Map.copyOf(parameters);
    for (String parameter : parameters.keySet()) {
      String field = parameter.startsWith("map.") ? parameter.substring(4) : parameter;
      if (!FIELDS.contains(field) && !parameter.equals("delimiter")) {
        throw ChanceryException.invalid(
            parameter,
            "there is no such parameter; the fields are %s, each as map.<field>=<column> or <field>=<value>"
                .formatted(String.join(", ", FIELDS.stream().sorted().toList())));
      }
    }
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT for a mapped column that is not there, or quotes
   *     that do not end
   */
  void read(Reader input, ActorRoll roll) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(parameters.getOrDefault("delimiter", ","))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser rows = CSVParser.parse(input, format)) {
      Map<String, @Nullable String> columns = columns(rows.getHeaderNames());
      for (CSVRecord row : rows) {
        roll.record(
            rows.getCurrentLineNumber(),
            String.join(parameters.getOrDefault("delimiter", ","), row.values()),
            () -> record(row, columns));
      }
    } catch (CSVException | UncheckedIOException malformed) {
      throw new IllegalArgumentException(
          "The table is malformed: " + malformed.getMessage(), malformed);
    }
  }

  /** Each field's column; null where the table has none. */
  private Map<String, @Nullable String> columns(List<String> header) {
    Map<String, @Nullable String> columns = new HashMap<>();
    for (String field : FIELDS) {
      String mapped = parameters.get("map." + field);
      if (mapped != null && !header.contains(mapped)) {
        throw ChanceryException.invalid(
            "map." + field,
            "the table has no column '%s'; it has %s".formatted(mapped, String.join(", ", header)));
      }
      columns.put(field, mapped == null && header.contains(field) ? field : mapped);
    }
    return columns;
  }

  private ActorRecord record(CSVRecord row, Map<String, @Nullable String> columns) {
    return new ActorRecord(
        value(row, columns, "id"),
        value(row, columns, "name"),
        value(row, columns, "kind"),
        value(row, columns, "country"),
        value(row, columns, "role"),
        value(row, columns, "organisation"),
        accounts(row, columns));
  }

  private List<Account> accounts(CSVRecord row, Map<String, @Nullable String> columns) {
    String id = value(row, columns, "accountId");
    String handle = value(row, columns, "handle");
    String url = value(row, columns, "url");
    if (id.isEmpty() && handle.isEmpty() && url.isEmpty()) {
      return List.of();
    }
    return List.of(AccountAddress.of(value(row, columns, "platform"), id, handle, url));
  }

  private String value(CSVRecord row, Map<String, @Nullable String> columns, String field) {
    String column = columns.get(field);
    String found = column != null && row.isSet(column) ? row.get(column).strip() : "";
    return found.isEmpty() ? parameters.getOrDefault(field, "") : found;
  }
}
