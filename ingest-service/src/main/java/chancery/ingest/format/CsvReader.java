package chancery.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text after RFC 4180, over bytes: fields are decoded only where they are asked
 * for. Quoted fields may hold delimiters, line feeds and doubled quotes; a field with a quote amid
 * its text is taken as it stands.
 *
 * <p>A quote that is never closed would swallow the rest of the input. Its row is given up where
 * the input or the longest row ends, and reading goes on with the line after the one it began on.
 * Memory stays within a little more than the longest row. Blank lines are passed over.
 */
final class CsvReader {

  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream input;
  private final byte delimiter;
  private final boolean quotes;
  private final int longest;
  private final int mostFields;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int limit;
  private int start;
  // Offsets from the start of the row, so that they stay right while the buffer moves.
  private int next;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] doubled = new boolean[64];
  private int fields;
  private int feeds;
  private long line = 1;
  private @Nullable String problem;

  /**
   * @param quotes whether fields may be quoted
   * @param limits of which the bytes and the columns of a row count
   */
  CsvReader(InputStream input, char delimiter, boolean quotes, FormatLimits limits)
      throws IOException {
    this.input = input;
    this.delimiter = (byte) delimiter;
    this.quotes = quotes;
    this.longest = limits.lineBytes();
    this.mostFields = limits.columns();
    if (at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf) {
      start += 3;
    }
  }

  /** Goes on to the next row; false at the end of the input. */
  boolean next() throws IOException {
    do {
      start += next;
      line += feeds;
      next = 0;
      feeds = 0;
      fields = 0;
      problem = null;
      if (at(0) < 0) {
        return false;
      }
      readRow();
    } while (problem == null && fields == 1 && from[0] == to[0]);
    return true;
  }

  /** The line on which the row begins. */
  long line() {
    return line;
  }

  /** What kept the row from being read, or null. */
  @Nullable String problem() {
    return problem;
  }

  int fields() {
    return fields;
  }

  boolean isEmpty(int field) {
    return field >= fields || from[field] == to[field];
  }

  /**
   * The text of a field; empty where the row has fewer.
   *
   * @param name of the column, for the message
   * @throws BadRecord if it is not UTF-8
   */
  String field(int field, String name) {
    if (isEmpty(field)) {
      return "";
    }
    String text = Utf8.decode(buffer, start + from[field], to[field] - from[field], name);
    return doubled[field] ? text.replace("\"\"", "\"") : text;
  }

  /** The beginning of the row as it stands in the input. */
  String excerpt() {
    return Utf8.excerpt(buffer, start, Math.min(next, limit - start)).stripTrailing();
  }

  private void readRow() throws IOException {
    try {
      int offset = 0;
      do {
        offset = readField(offset);
      } while (at(offset) == delimiter && ++offset >= 0);
      next = at(offset) < 0 ? offset : offset + 1;
      feeds += at(offset) < 0 ? 0 : 1;
    } catch (Unreadable row) {
      problem = row.getMessage();
      passOver();
    }
  }

  /**
   * Reads one field and returns the offset of what ends it: a delimiter, a line feed, the end of
   * the input.
   */
  private int readField(int offset) throws IOException {
    if (fields == mostFields) {
      throw new Unreadable("The row has more than %,d fields".formatted(mostFields));
    }
    if (fields == from.length) {
      grow();
    }
    doubled[fields] = false;
    int end = quotes && at(offset) == '"' ? readQuoted(offset) : -1;
    if (end < 0) {
      end = readPlain(offset);
    }
    fields++;
    return end;
  }

  private int readPlain(int offset) throws IOException {
    int end = offset;
    int c = at(end);
    while (c >= 0 && c != delimiter && c != '\n') {
      c = at(++end);
    }
    from[fields] = offset;
    to[fields] = c != delimiter && end > offset && at(end - 1) == '\r' ? end - 1 : end;
    return end;
  }

  /**
   * As {@link #readField}; −1 where text follows the closing quote, so that the field is none that
   * is quoted.
   */
  private int readQuoted(int offset) throws IOException {
    int feedsBefore = feeds;
    int end = offset + 1;
    while (true) {
      int c = inQuotes(end);
      if (c == '\n') {
        feeds++;
      }
      if (c == '"') {
        if (at(end + 1) != '"') {
          break;
        }
        doubled[fields] = true;
        end++;
      }
      end++;
    }
    from[fields] = offset + 1;
    to[fields] = end;
    int after = afterQuote(end);
    if (after < 0) {
      feeds = feedsBefore;
      doubled[fields] = false;
    }
    return after;
  }

  /** What ends the field whose closing quote is here; −1 if more text follows. */
  private int afterQuote(int quote) throws IOException {
    int after = quote + 1;
    if (at(after) == '\r' && (at(after + 1) == '\n' || at(after + 1) < 0)) {
      after++;
    }
    return at(after) == delimiter || at(after) == '\n' || at(after) < 0 ? after : -1;
  }

  private int inQuotes(int offset) throws IOException {
    int c;
    try {
      c = at(offset);
    } catch (Unreadable tooLong) {
      throw unclosed();
    }
    if (c < 0) {
      throw unclosed();
    }
    return c;
  }

  private Unreadable unclosed() {
    return new Unreadable(
        "The quote that opens field %d is not closed within %,d bytes or the input"
            .formatted(fields + 1, longest));
  }

  /** Leaves the row that cannot be read: goes on behind the first line feed after its start. */
  private void passOver() throws IOException {
    feeds = 1;
    fields = 0;
    for (int i = start; i < limit; i++) {
      if (buffer[i] == '\n') {
        next = i - start + 1;
        return;
      }
    }
    passOverLongLine();
  }

  private void passOverLongLine() throws IOException {
    int kept = Math.min(limit - start, FIRST_SIZE / 2);
    System.arraycopy(buffer, start, buffer, 0, kept);
    start = 0;
    while (true) {
      int read = input.read(buffer, kept, buffer.length - kept);
      limit = kept + Math.max(read, 0);
      for (int i = kept; i < limit; i++) {
        if (buffer[i] == '\n') {
          next = i + 1;
          return;
        }
      }
      if (read < 0) {
        next = limit;
        feeds = 0;
        return;
      }
    }
  }

  /** The byte at an offset from the row's start, 0 to 255; −1 at the end of the input. */
  private int at(int offset) throws IOException {
    int index = start + offset;
    return index < limit || fill(offset) ? buffer[start + offset] & 0xff : -1;
  }

  private boolean fill(int offset) throws IOException {
    while (start + offset >= limit) {
      if (offset > longest) {
        throw new Unreadable("The row is longer than %,d bytes".formatted(longest));
      }
      if (start > 0) {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
      }
      if (limit == buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      int read = input.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        return false;
      }
      limit += read;
    }
    return true;
  }

  private void grow() {
    from = Arrays.copyOf(from, fields * 2);
    to = Arrays.copyOf(to, fields * 2);
    doubled = Arrays.copyOf(doubled, fields * 2);
  }

  private static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message, null, false, false);
    }
  }
}
