package chancery.ingest.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of any length, of which no single value may be longer than a bound. */
final class BoundedReader extends FilterReader {

  /** More characters than allowed have come since the last {@link #restart}. */
  static final class TooLong extends IOException {

    private static final long serialVersionUID = 1;

    TooLong(int longest) {
      super("A value is longer than %,d characters".formatted(longest));
    }
  }

  private final int longest;
  private long read;
  private long line = 1;

  BoundedReader(Reader reader, int longest) {
    super(reader);
    this.longest = longest;
  }

  /** The line that reading has come to, from 1. */
  long line() {
    return line;
  }

  /** Counts from here on. */
  void restart() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    read += Math.max(count, 0);
    for (int i = offset; i < offset + count; i++) {
      line += into[i] == '\n' ? 1 : 0;
    }
    if (read > longest + (long) length) {
      throw new TooLong(longest);
    }
    return count;
  }
}
