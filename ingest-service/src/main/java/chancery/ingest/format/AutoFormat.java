package chancery.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Recognises the format by the beginning of the input, {@code auto}, and reads it with that: JSON
 * by the fields of its first records, tables by their header. Columns of a table that no parameter
 * maps are guessed from their names.
 */
final class AutoFormat implements PostFormat {

  private final Map<String, PostFormat> json;
  private final CsvFormat csv;
  private final CsvFormat tsv;

  /**
   * The formats to choose from.
   *
   * @param json those that are made of JSON, by name
   */
  AutoFormat(Map<String, PostFormat> json, CsvFormat csv, CsvFormat tsv) {
    this.json = Map.copyOf(json);
    this.csv = csv;
    this.tsv = tsv;
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    Beginning beginning = Beginning.ofFirstLine(input);
    if (beginning.text().isEmpty()) {
      return;
    }
    if (!beginning.isJson()) {
      table(beginning).readGuessing(beginning.whole(), parameters, sink);
      return;
    }
    String name = JsonSignature.of(beginning);
    if (name.isEmpty()) {
      beginning = Beginning.of(beginning.whole());
      name = JsonSignature.of(beginning);
    }
    PostFormat format = json.get(name);
    if (format == null) {
      throw new IllegalArgumentException(
          "format: the input is JSON of a form that is not recognised; say which of %s it is"
              .formatted(String.join(", ", json.keySet().stream().sorted().toList())));
    }
    format.read(beginning.whole(), parameters, sink);
  }

  private CsvFormat table(Beginning beginning) {
    String text = beginning.text();
    int feed = text.indexOf('\n');
    String header = feed < 0 ? text : text.substring(0, feed);
    return header.indexOf('\t') >= 0 && header.indexOf(',') < 0 ? tsv : csv;
  }
}
