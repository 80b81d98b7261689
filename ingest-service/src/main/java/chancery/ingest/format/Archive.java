package chancery.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a tar or zip archive, one after another as they come. Not thread-safe. */
final class Archive {

  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC = 257;
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final ArchiveInputStream<? extends ArchiveEntry> input;
  private ArchiveEntry entry;

  private Archive(ArchiveInputStream<? extends ArchiveEntry> input) {
    this.input = input;
    this.entry = new TarArchiveEntry("none");
  }

  /**
   * @param input decompressed
   * @throws IllegalArgumentException if it is neither tar nor zip
   */
  static Archive open(InputStream input) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(input, 1 << 16);
    buffered.mark(TAR_BLOCK);
    byte[] head = buffered.readNBytes(TAR_BLOCK);
    buffered.reset();
    if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9) {
      return new Archive(new ZipArchiveInputStream(buffered, UTF_8, true, true));
    }
    if (isTar(head)) {
      return new Archive(new TarArchiveInputStream(buffered, UTF_8));
    }
    throw new IllegalArgumentException(
        "format: documents come as a tar, tar.gz, tar.zst or zip archive of text files, and this is none");
  }

  /** With its magic number, or all zeros where the archive is empty. */
  private static boolean isTar(byte[] head) {
    if (head.length < TAR_BLOCK) {
      return false;
    }
    boolean empty = true;
    for (byte one : head) {
      empty &= one == 0;
    }
    return empty
        || new String(head, TAR_MAGIC, "ustar".length(), StandardCharsets.US_ASCII).equals("ustar");
  }

  /**
   * Goes on to the next file and returns its path, composed as NFC; null at the archive's end.
   *
   * @throws IOException where the archive is cut off or damaged
   */
  @Nullable String next() throws IOException {
    try {
      ArchiveEntry next = input.getNextEntry();
      while (next != null && !isFile(next)) {
        next = input.getNextEntry();
      }
      if (next == null) {
        return null;
      }
      entry = next;
      return Normalizer.normalize(bare(next.getName()), Normalizer.Form.NFC);
    } catch (IllegalArgumentException damaged) {
      throw new IOException("The archive is damaged (%s)".formatted(damaged.getMessage()), damaged);
    }
  }

  private static boolean isFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar ? tar.isFile() : !entry.isDirectory();
  }

  private static String bare(String path) {
    String bare = path;
    while (bare.startsWith("./") || bare.startsWith("/")) {
      bare = bare.substring(bare.indexOf('/') + 1);
    }
    return bare;
  }

  /**
   * The content of the file that {@link #next} went to.
   *
   * @throws BadRecord if it is longer than that, or encrypted
   */
  byte[] content(int longest) throws IOException {
    if (!input.canReadEntryData(entry)) {
      throw new BadRecord("The file is encrypted, or compressed in a way that cannot be read");
    }
    byte[] content = input.readNBytes(longest + 1);
    if (content.length > longest) {
      throw new BadRecord(
          "The file is longer than %,d bytes (chancery.import.document.file-bytes)"
              .formatted(longest));
    }
    return content;
  }
}
