package chancery.analysis.track;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Codes that grow with the corpus, in a file of their own. Codes are appended in the order of their
 * posts' positions and count once {@link #cover} has said how far they go; what a crash leaves
 * behind that is cut off and made again.
 *
 * <p>Appending is for one thread at a time, {@link #codes} for all. Failing storage comes out as
 * {@link UncheckedIOException}.
 */
public final class Track implements AutoCloseable {

  /** Position and code of a post, or a position with {@link #COVERED}. */
  private static final int RECORD = Long.BYTES + Integer.BYTES;

  private static final int COVERED = -1;
  private static final int BUFFER = RECORD * 8192;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long[] positions = new long[1024];
  private int[] codes = new int[1024];
  private int size;
  private long coveredLength;
  private volatile Codes covered;

  private Track(Path path) throws IOException {
    Files.createDirectories(path.resolveSibling(""));
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    covered = new Codes(positions, codes, 0, 0);
    coveredLength = read(path);
    cut();
  }

  /** Opens the track in a file; makes an empty one where there is none. */
  public static Track open(Path path) {
    try {
      return new Track(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The codes as far as they cover the log. */
  public Codes codes() {
    return covered;
  }

  /**
   * @param position not below those before
   * @param code from 0
   */
  public void append(long position, int code) {
    if (code < 0) {
      throw new IllegalArgumentException("A code is 0 or more: " + code);
    }
    add(position, code);
    write(position, code);
  }

  /** Forgets the codes that are not covered, which a failure has left behind. */
  public void rewind() {
    size = covered.size();
    buffer.clear();
    cut();
  }

  /** Says that every post up to a position has its codes now. */
  public void cover(long position) {
    write(position, COVERED);
    coveredLength = flush();
    covered = new Codes(positions, codes, size, position);
  }

  private long read(Path path) throws IOException {
    long length = 0;
    long bytes = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      while (true) {
        long position = in.readLong();
        int code = in.readInt();
        bytes += RECORD;
        if (code == COVERED) {
          length = bytes;
          covered = new Codes(positions, codes, size, position);
        } else {
          add(position, code);
        }
      }
    } catch (EOFException end) {
      size = covered.size();
      covered = new Codes(positions, codes, size, covered.upTo());
      return length;
    }
  }

  private void cut() {
    try {
      file.truncate(coveredLength);
      file.position(coveredLength);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void add(long position, int code) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, size * 2);
      codes = Arrays.copyOf(codes, size * 2);
    }
    positions[size] = position;
    codes[size] = code;
    size++;
  }

  private void write(long position, int code) {
    if (buffer.remaining() < RECORD) {
      var unused = flush();
    }
    buffer.putLong(position).putInt(code);
  }

  /** Returns the file's length. */
  private long flush() {
    try {
      buffer.flip();
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      buffer.clear();
      return file.position();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
