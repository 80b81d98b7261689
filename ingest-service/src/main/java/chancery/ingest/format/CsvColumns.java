package chancery.ingest.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns of a table by what is mapped to them, and the current row's values. */
final class CsvColumns {

  private final Map<CsvField, Integer> indexes = new EnumMap<>(CsvField.class);
  private final String[] names;
  private final CsvReader rows;

  private CsvColumns(CsvReader rows, List<String> header, Map<CsvField, String> mapped) {
    this.rows = rows;
    this.names = header.toArray(String[]::new);
    mapped.forEach((field, column) -> indexes.put(field, index(header, field, column)));
  }

  /**
   * @throws IllegalArgumentException if a mapped column is not in the header
   */
  static CsvColumns of(CsvReader rows, List<String> header, CsvMapping mapping) {
    mapping.checkComplete(header);
    return new CsvColumns(rows, header, mapping.columns());
  }

  /** The names in the row that the reader is at. */
  static List<String> header(CsvReader rows) {
    List<String> header = new ArrayList<>();
    for (int i = 0; i < rows.fields(); i++) {
      header.add(rows.field(i, "The header").strip());
    }
    return header;
  }

  /** The columns of a header whose names say what they hold. The first of several is taken. */
  static Map<CsvField, String> guess(List<String> header) {
    Map<CsvField, String> guessed = new EnumMap<>(CsvField.class);
    for (String column : header) {
      String folded = CsvField.fold(column);
      for (CsvField field : CsvField.values()) {
        if (field.isUsual(folded)) {
          guessed.putIfAbsent(field, column);
        }
      }
    }
    return guessed;
  }

  boolean has(CsvField field) {
    return indexes.containsKey(field);
  }

  /** The row's value; empty where there is no such column or nothing in it. */
  String value(CsvField field) {
    Integer index = indexes.get(field);
    return index == null ? "" : rows.field(index, names[index]);
  }

  /**
   * @throws BadRecord if the row has text beyond the last column, so that no column can be trusted
   */
  void checkWidth() {
    for (int i = names.length; i < rows.fields(); i++) {
      if (!rows.isEmpty(i)) {
        throw new BadRecord(
            "The row has %d fields and the header %d; a delimiter or a quote in the text may not be quoted"
                .formatted(rows.fields(), names.length));
      }
    }
  }

  private static int index(List<String> header, CsvField field, String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          "map.%s: there is no column '%s'; the columns are %s"
              .formatted(field.parameter(), column, String.join(", ", header)));
    }
    return index;
  }
}
