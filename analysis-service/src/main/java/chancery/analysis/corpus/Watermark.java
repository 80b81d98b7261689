package chancery.analysis.corpus;

import chancery.kit.disk.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A position in a file, up to which all indexes of a folder are committed. It may lag behind them:
 * each index knows its own position and skips what it has.
 */
final class Watermark {

  private final Path file;

  Watermark(Path folder) {
    file = folder.resolve("position");
  }

  /** The position; 0 where none was written. */
  long read() {
    try {
      return Files.exists(file) ? Long.parseLong(Files.readString(file).trim()) : 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes the position durably, as one step. */
  void write(long position) {
    try {
      DurableFile.replace(file, Long.toString(position).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
