package chancery.ingest.definition;

import chancery.log.v1.Definition;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A directed network as a table (RFC 4180) with the columns {@code source} and {@code target}, and
 * where ties are weighted {@code weight}; a follow list leads from those who follow. Other columns
 * are left aside.
 */
final class TieTable {

  private static final String SOURCE = "source";
  private static final String TARGET = "target";
  private static final String WEIGHT = "weight";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private TieTable() {}

  /**
   * @throws chancery.kit.error.ChanceryException INVALID_ARGUMENT with every line that is at fault
   */
  static Definition read(String text) {
    try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
      List<String> header = rows.getHeaderNames();
      if (!header.contains(SOURCE) || !header.contains(TARGET)) {
        throw Faults.unreadable(
            "has the columns %s; a network has source and target, and weight where ties have one"
                .formatted(String.join(", ", header)));
      }
      return read(rows, new NetworkReading(true, header.contains(WEIGHT)), header);
    } catch (CSVException | UncheckedIOException malformed) {
      throw Faults.unreadable("is no table: " + malformed.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Definition read(CSVParser rows, NetworkReading network, List<String> header) {
    Faults faults = new Faults();
    for (CSVRecord row : rows) {
      Mark at = new Mark(Math.toIntExact(rows.getCurrentLineNumber()), 1);
      String source = cell(row, SOURCE);
      String target = cell(row, TARGET);
      if (source.isEmpty() || target.isEmpty()) {
        faults.add(source.isEmpty() ? SOURCE : TARGET, at, "is missing");
      } else if (header.contains(WEIGHT)) {
        weight(cell(row, WEIGHT), at, faults)
            .ifPresent(weight -> network.tie(network.node(source), network.node(target), weight));
      } else {
        network.tie(network.node(source), network.node(target), 1);
      }
    }
    faults.raise();
    return network.definition();
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column).strip() : "";
  }

  /** None if it is at fault. */
  private static OptionalDouble weight(String text, Mark at, Faults faults) {
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && Double.isFinite(weight)) {
        return OptionalDouble.of(weight);
      }
    } catch (NumberFormatException none) {
      faults.add(WEIGHT, at, "'%s' is no number".formatted(text));
      return OptionalDouble.empty();
    }
    faults.add(WEIGHT, at, "%s is not above 0".formatted(text));
    return OptionalDouble.empty();
  }
}
