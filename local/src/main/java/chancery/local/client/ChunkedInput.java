package chancery.local.client;

import java.io.IOException;
import java.io.InputStream;

/** Undoes HTTP's chunked transfer coding (RFC 9112, section 7.1). */
final class ChunkedInput extends InputStream {

  private final InputStream in;
  private long left;
  private boolean first = true;
  private boolean ended;

  ChunkedInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0 && !nextChunk()) {
      return -1;
    }
    int n = in.read(buffer, offset, (int) Math.min(length, left));
    if (n < 0) {
      throw new IOException("The answer broke off");
    }
    left -= n;
    return n;
  }

  private boolean nextChunk() throws IOException {
    if (ended) {
      return false;
    }
    if (!first) {
      EventPost.line(in);
    }
    first = false;
    String size = EventPost.line(in).split(";", 2)[0].strip();
    left = Long.parseLong(size, 16);
    ended = left == 0;
    return !ended;
  }
}
