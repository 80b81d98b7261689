package chancery.gateway.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values as in RFC 4180, in UTF-8.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, a tab or a carriage return for a
 * formula, and posts are written by strangers. Such cells are written with an apostrophe before
 * them, as OWASP's "CSV Injection" advises; who reads the file with a program takes it off again.
 * Numbers and times never begin so but for a minus sign, and are written as they are.
 */
public final class Csv {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final CSVPrinter printer;

  public Csv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    printer = new CSVPrinter(writer, FORMAT);
  }

  /** Writes the first row and sends it on. */
  public static void header(OutputStream out, List<String> columns) throws IOException {
    Csv csv = new Csv(out);
    csv.row(columns);
    csv.flush();
  }

  /**
   * @param cells texts, which are guarded, or numbers, which are not
   */
  public void row(List<?> cells) throws IOException {
    for (Object cell : cells) {
      printer.print(cell instanceof String text ? guarded(text) : cell);
    }
    printer.println();
  }

  static String guarded(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** The cell of a number that may not be there. */
  public static Object known(boolean given, Number number) {
    return given ? number : "";
  }

  /** Sends on what has been written. */
  public void flush() throws IOException {
    printer.flush();
  }
}
