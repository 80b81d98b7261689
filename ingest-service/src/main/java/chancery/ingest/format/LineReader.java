package chancery.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes, numbered from 1, without their ends. Of a line that is longer than allowed only
 * the beginning is kept and the rest passed over, so that memory stays bounded. A byte order mark
 * at the start of the input is left out.
 */
final class LineReader {

  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream input;
  private final int longest;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int limit;
  private int next;
  private int start;
  private int end;
  private long number;
  private boolean tooLong;

  LineReader(InputStream input, int longest) {
    this.input = input;
    this.longest = longest;
  }

  /** Goes on to the next line; false at the end of the input. */
  boolean next() throws IOException {
    start = next;
    tooLong = false;
    int scanned = start;
    while (true) {
      int feed = indexOfFeed(scanned);
      if (feed >= 0) {
        finish(feed);
        next = feed + 1;
        return true;
      }
      if (limit - start > longest) {
        passOver();
        return true;
      }
      int kept = limit - start;
      if (!fill()) {
        finish(limit);
        next = limit;
        return end > start;
      }
      scanned = start + kept;
    }
  }

  /** The number of the current line. */
  long number() {
    return number;
  }

  /** Whether the current line is longer than allowed, so that only its beginning is here. */
  boolean tooLong() {
    return tooLong;
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  boolean blank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private void finish(int lineEnd) {
    number++;
    skipByteOrderMark(lineEnd);
    end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    tooLong = end - start > longest;
  }

  private void skipByteOrderMark(int lineEnd) {
    if (number == 1
        && lineEnd - start >= 3
        && buffer[start] == (byte) 0xef
        && buffer[start + 1] == (byte) 0xbb
        && buffer[start + 2] == (byte) 0xbf) {
      start += 3;
    }
  }

  /** Keeps the beginning of the line at the front of the buffer and drops its rest as it comes. */
  private void passOver() throws IOException {
    number++;
    tooLong = true;
    int kept = Math.min(limit - start, FIRST_SIZE / 2);
    System.arraycopy(buffer, start, buffer, 0, kept);
    start = 0;
    end = kept;
    while (true) {
      int read = input.read(buffer, kept, buffer.length - kept);
      limit = kept + Math.max(read, 0);
      int feed = read < 0 ? limit : indexOfFeed(kept);
      if (feed >= 0) {
        next = Math.min(feed + 1, limit);
        return;
      }
    }
  }

  private int indexOfFeed(int from) {
    for (int i = from; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = input.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read >= 0;
  }
}
