package chancery.ingest.format;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Input as it arrives, decompressed while it is read: gzip (also several members one after
 * another), zstd (several frames) or plain. Holds no more than the window that the data was
 * compressed with, however much comes out.
 */
public enum Decompression {
  GZIP,
  ZSTD,
  IDENTITY;

  private static final int BUFFER = 1 << 16;

  /**
   * Opens the input.
   *
   * @param encoding {@code gzip}, {@code zstd} or {@code identity}; empty: recognised by the first
   *     bytes
   * @param zstdWindowLog largest window of zstd, which takes 2 to this power bytes of memory; data
   *     that needs a larger one counts as damaged
   * @throws IllegalArgumentException for another encoding
   * @throws IOException if the input does not begin as its encoding does; later reads throw it
   *     where compressed data is cut off or damaged
   */
  public static InputStream open(InputStream input, String encoding, int zstdWindowLog)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(input, BUFFER);
    Decompression decompression =
        switch (encoding) {
          case "" -> recognise(buffered);
          case "gzip", "x-gzip" -> GZIP;
          case "zstd" -> ZSTD;
          case "identity" -> IDENTITY;
          default ->
              throw new IllegalArgumentException(
                  "There is no encoding '%s'; there are gzip, zstd and identity"
                      .formatted(encoding));
        };
    return decompression.open(buffered, zstdWindowLog);
  }

  private static Decompression recognise(BufferedInputStream input) throws IOException {
    input.mark(4);
    byte[] magic = input.readNBytes(4);
    input.reset();
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    boolean zstd =
        magic.length == 4
            && (magic[0] & 0xff) == 0x28
            && (magic[1] & 0xff) == 0xb5
            && (magic[2] & 0xff) == 0x2f
            && (magic[3] & 0xff) == 0xfd;
    return zstd ? ZSTD : IDENTITY;
  }

  private InputStream open(BufferedInputStream input, int zstdWindowLog) throws IOException {
    return switch (this) {
      case GZIP -> gzip(input);
      case ZSTD -> new Checked(zstd(input, zstdWindowLog), "zstd");
      case IDENTITY -> input;
    };
  }

  private static InputStream gzip(BufferedInputStream input) throws IOException {
    try {
      return new Checked(new GZIPInputStream(input, BUFFER), "gzip");
    } catch (ZipException | EOFException malformed) {
      throw damaged("gzip", malformed);
    }
  }

  private static InputStream zstd(BufferedInputStream input, int windowLog) throws IOException {
    ZstdInputStreamNoFinalizer zstd = new ZstdInputStreamNoFinalizer(input);
    zstd.setLongMax(windowLog);
    return zstd;
  }

  private static IOException damaged(String encoding, IOException cause) {
    return new IOException(
        "The %s data is cut off or damaged (%s); send it again"
            .formatted(encoding, cause.getMessage()),
        cause);
  }

  /** Says of which encoding the data is that cannot be read. */
  private static final class Checked extends FilterInputStream {

    private final String encoding;

    Checked(InputStream input, String encoding) {
      super(input);
      this.encoding = encoding;
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (ZipException | EOFException | ZstdIOException failure) {
        throw damaged(encoding, failure);
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (ZipException | EOFException | ZstdIOException failure) {
        throw damaged(encoding, failure);
      }
    }
  }
}
