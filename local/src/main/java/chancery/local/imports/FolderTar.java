package chancery.local.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder's files as a tar archive that is made while it is read: by path, without hidden ones and
 * without following links. Holds a part of one file at a time. Not thread-safe.
 */
final class FolderTar extends InputStream {

  private static final int PART = 1 << 16;

  private final Path folder;
  private final Iterator<Path> files;
  private final ByteArrayOutputStream made = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar =
      new TarArchiveOutputStream(made, StandardCharsets.UTF_8.name());
  private byte[] ready = {};
  private int at;
  private @Nullable InputStream file;
  private long left;
  private boolean finished;

  FolderTar(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> found = Files.walk(folder)) {
      this.files = found.filter(this::isSent).sorted().toList().iterator();
    }
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
  }

  private boolean isSent(Path path) {
    boolean hidden =
        StreamSupport.stream(folder.relativize(path).spliterator(), false)
            .anyMatch(part -> part.toString().startsWith("."));
    return !hidden && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    while (at == ready.length) {
      if (finished) {
        return -1;
      }
      make();
      ready = made.toByteArray();
      made.reset();
      at = 0;
    }
    int count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, offset, count);
    at += count;
    return count;
  }

  /** The next part of the archive. */
  private void make() throws IOException {
    InputStream open = file;
    if (open != null) {
      copy(open);
    } else if (files.hasNext()) {
      begin(files.next());
    } else {
      tar.finish();
      tar.flush();
      finished = true;
    }
  }

  private void begin(Path path) throws IOException {
    String name =
        String.join(
            "/",
            StreamSupport.stream(folder.relativize(path).spliterator(), false)
                .map(Path::toString)
                .toList());
    TarArchiveEntry entry = new TarArchiveEntry(name);
    left = Files.size(path);
    entry.setSize(left);
    file = Files.newInputStream(path);
    tar.putArchiveEntry(entry);
  }

  private void copy(InputStream open) throws IOException {
    byte[] part = open.readNBytes((int) Math.min(PART, left));
    if (part.length == 0 && left > 0) {
      throw new IOException("A file became shorter while it was being sent; send the folder again");
    }
    tar.write(part);
    left -= part.length;
    if (left == 0) {
      tar.closeArchiveEntry();
      open.close();
      file = null;
    }
  }

  @Override
  public void close() throws IOException {
    InputStream open = file;
    if (open != null) {
      open.close();
    }
  }
}
