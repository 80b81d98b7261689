package chancery.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Tables of posts with a header, {@code csv} and {@code tsv}: a post a row, its columns mapped by
 * parameters.
 *
 * <ul>
 *   <li>{@code map.text=COLUMN}, {@code map.author}, {@code map.createdAt} and the others of {@link
 *       CsvField}. An author column gives both id and handle where no other gives the handle.
 *   <li>{@code platform} of all rows, unless {@code map.platform} is given; {@code kind} of all
 *       rows, unless {@code map.kind} is given or the text begins with {@code RT @name:}.
 *   <li>{@code timeFormat} as in {@link TimeFormat}, {@code zone} of times without an offset (UTC).
 *   <li>{@code delimiter}, one character or {@code tab}; {@code quote=none} where quotes are text.
 * </ul>
 *
 * <p>Where there is no id, it is derived from author, time and text. Line numbers are those of the
 * rows' first lines.
 */
final class CsvFormat implements PostFormat {

  private final String name;
  private final char delimiter;
  private final PostRules rules;

  CsvFormat(String name, char delimiter, PostRules rules) {
    this.name = name;
    this.delimiter = delimiter;
    this.rules = rules;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    CsvMapping mapping = CsvMapping.of(parameters, delimiter);
    CsvReader rows = rows(input, mapping);
    if (rows.next()) {
      readRows(rows, header(rows), mapping, sink);
    }
  }

  /**
   * Reads with columns guessed from their names where no parameter maps them.
   *
   * @throws IllegalArgumentException if too little can be guessed
   */
  void readGuessing(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    CsvMapping mapping = CsvMapping.of(parameters, delimiter);
    CsvReader rows = rows(input, mapping);
    if (rows.next()) {
      List<String> header = header(rows);
      String platform = header.stream().anyMatch(CsvFormat::speaksOfX) ? "x" : "";
      readRows(rows, header, mapping.with(CsvColumns.guess(header), platform), sink);
    }
  }

  private CsvReader rows(InputStream input, CsvMapping mapping) throws IOException {
    return new CsvReader(input, mapping.delimiter(), mapping.quotes(), rules.limits());
  }

  private static List<String> header(CsvReader rows) {
    String problem = rows.problem();
    if (problem != null) {
      throw new IllegalArgumentException("The header cannot be read: " + problem);
    }
    try {
      return CsvColumns.header(rows);
    } catch (BadRecord bad) {
      throw new IllegalArgumentException("The header cannot be read: " + bad.reason(), bad);
    }
  }

  private void readRows(CsvReader rows, List<String> header, CsvMapping mapping, RecordSink sink)
      throws IOException {
    CsvRows posts = new CsvRows(mapping, CsvColumns.of(rows, header, mapping));
    Intake intake = new Intake(sink, rules);
    while (rows.next()) {
      String problem = rows.problem();
      if (problem != null) {
        intake.reject(rows.line(), problem, rows.excerpt());
      } else {
        intake.guard(rows.line(), rows::excerpt, () -> intake.post(rows.line(), posts.post()));
      }
    }
  }

  private static boolean speaksOfX(String column) {
    String folded = CsvField.fold(column);
    return folded.contains("tweet");
  }
}
