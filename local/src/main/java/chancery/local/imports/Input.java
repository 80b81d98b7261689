package chancery.local.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is sent: a file, a folder, or the standard input. Compressed input is sent as it is, a
 * folder as a tar archive.
 */
public sealed interface Input {

  /** How it is called on the screen. */
  String name();

  /** Bytes to send; unknown for a pipe. */
  OptionalLong size() throws IOException;

  InputStream open() throws IOException;

  /** A file. */
  record File(Path path) implements Input {
    @Override
    public String name() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public OptionalLong size() throws IOException {
      return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    }

    @Override
    public InputStream open() throws IOException {
      return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }
  }

  /** A folder of documents. */
  record Folder(Path path) implements Input {
    @Override
    public String name() {
      return path.toAbsolutePath().normalize().getFileName() + "/";
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.empty();
    }

    @Override
    public InputStream open() throws IOException {
      return new BufferedInputStream(new FolderTar(path), 1 << 16);
    }
  }

  /** The standard input. */
  record Pipe(InputStream in) implements Input {
    @Override
    public String name() {
      return "standard input";
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.empty();
    }

    @Override
    public InputStream open() {
      return new BufferedInputStream(in, 1 << 16);
    }
  }

  /**
   * The content encoding, by the first bytes.
   *
   * @param in supports {@code mark}
   */
  static Optional<String> encoding(InputStream in) throws IOException {
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return Optional.of("gzip");
    }
    boolean zstd =
        magic.length == 4
            && (magic[0] & 0xff) == 0x28
            && (magic[1] & 0xff) == 0xb5
            && (magic[2] & 0xff) == 0x2f
            && (magic[3] & 0xff) == 0xfd;
    return zstd ? Optional.of("zstd") : Optional.empty();
  }
}
