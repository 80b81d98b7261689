package chancery.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of an input, at most 64 KB, looked at before it is read. */
final class Beginning {

  private static final int SIZE = 1 << 16;

  private final byte[] bytes;
  private final InputStream whole;

  private Beginning(byte[] bytes, InputStream whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /**
   * Reads until the first line that is not blank is complete, so that a slow input need not fill
   * the 64 KB first.
   */
  static Beginning ofFirstLine(InputStream input) throws IOException {
    byte[] bytes = new byte[SIZE];
    int length = 0;
    while (length < SIZE) {
      int read = input.read(bytes, length, SIZE - length);
      if (read < 0) {
        break;
      }
      length += read;
      if (hasLine(bytes, length)) {
        break;
      }
    }
    return beginning(Arrays.copyOf(bytes, length), input);
  }

  /** Reads the first 64 KB, or all of a shorter input. */
  static Beginning of(InputStream input) throws IOException {
    return beginning(input.readNBytes(SIZE), input);
  }

  private static Beginning beginning(byte[] bytes, InputStream rest) {
    return new Beginning(bytes, new SequenceInputStream(new ByteArrayInputStream(bytes), rest));
  }

  private static boolean hasLine(byte[] bytes, int length) {
    boolean text = false;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n' && text) {
        return true;
      }
      text |= bytes[i] > ' ' || bytes[i] < 0;
    }
    return false;
  }

  /** The input from its start. */
  InputStream whole() {
    return whole;
  }

  /**
   * The beginning as text, without a byte order mark and without blanks before the first character.
   */
  String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  boolean isJson() {
    String text = text();
    return text.startsWith("{") || text.startsWith("[");
  }

  /**
   * Whether this is JSON spread over lines, or one array of objects on a single long line: values
   * that do not come one a line.
   */
  boolean isIndentedJson() {
    String text = text();
    int feed = text.indexOf('\n');
    if (feed < 0) {
      return bytes.length == SIZE && text.startsWith("[{");
    }
    String first = text.substring(0, feed).strip();
    return first.equals("[") || first.equals("{") || first.equals("[{");
  }
}
