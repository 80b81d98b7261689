package chancery.graph.snapshot;

import chancery.graph.interaction.Interactions;
import chancery.kit.disk.DurableFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots in a folder: a file of blocks for each corpus, and a head that says which files count
 * and how far. A block holds what changed since the one before, so that a snapshot costs what is
 * new and not what is there.
 *
 * <p>Blocks are forced to the disk before the head is replaced, in one atomic step; whatever lies
 * behind the length in the head was never finished and is overwritten. Each block and the head
 * carry a CRC-32C. Not thread-safe.
 */
final class SnapshotFolder {

  private static final String HEAD = "head";
  private static final String SUFFIX = ".blocks";
  private static final int BUFFER = 1 << 16;

  /** What was read: interactions by corpus, at a position of the log. */
  record Snapshot(long position, Map<String, Interactions> corpora) {}

  private record Stored(String file, long length, Interactions content) {}

  private final Path folder;
  private Map<String, Stored> stored = new HashMap<>();
  private long nextFile = 1;

  SnapshotFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /**
   * @throws SnapshotCorruptException if there is a snapshot and it cannot be trusted
   */
  Snapshot read() throws IOException {
    Path head = folder.resolve(HEAD);
    if (!Files.exists(head)) {
      return new Snapshot(0, Map.of());
    }
    Head parsed = Head.parse(Files.readAllBytes(head));
    Map<String, Stored> read = new HashMap<>();
    Map<String, Interactions> corpora = new TreeMap<>();
    for (Head.Part part : parsed.parts()) {
      Interactions content = readBlocks(part);
      corpora.put(part.corpus(), content);
      read.put(part.corpus(), new Stored(part.file(), part.length(), content));
      nextFile = Math.max(nextFile, number(part.file()) + 1);
    }
    stored = read;
    return new Snapshot(parsed.position(), corpora);
  }

  private Interactions readBlocks(Head.Part part) throws IOException {
    Interactions content = new Interactions();
    Path file = folder.resolve(part.file());
    if (!Files.exists(file) || Files.size(file) < part.length()) {
      throw new SnapshotCorruptException(file + " is missing or cut short");
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      CountingInput counted = new CountingInput(bytes);
      while (counted.count() < part.length()) {
        readBlock(file, counted, content);
      }
    }
    return content;
  }

  private static void readBlock(Path file, CountingInput bytes, Interactions content)
      throws IOException {
    CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32C());
    try {
      content.read(new DataInputStream(checked));
      long checksum = checked.getChecksum().getValue();
      if (new DataInputStream(bytes).readLong() != checksum) {
        throw new SnapshotCorruptException(file + " holds a block with a wrong checksum");
      }
    } catch (RuntimeException | EOFException nonsense) {
      throw new SnapshotCorruptException(file + " holds a block that makes no sense: " + nonsense);
    }
  }

  /** Makes what is there now the snapshot of a position. Marks as saved what it wrote. */
  void write(long position, Map<String, Interactions> corpora) throws IOException {
    Map<String, Stored> written = new HashMap<>();
    List<Head.Part> parts = new ArrayList<>();
    for (Map.Entry<String, Interactions> corpus : corpora.entrySet()) {
      Stored block = append(stored.get(corpus.getKey()), corpus.getValue());
      written.put(corpus.getKey(), block);
      parts.add(new Head.Part(corpus.getKey(), block.file(), block.length()));
    }
    DurableFile.replace(folder.resolve(HEAD), new Head(position, parts).toBytes());
    stored = written;
    corpora.values().forEach(Interactions::markSaved);
    removeFilesOtherThan(written);
  }

  private Stored append(@Nullable Stored before, Interactions content) throws IOException {
    boolean same = before != null && before.content() == content;
    if (before != null && same && !content.unsaved()) {
      return before;
    }
    String file = before != null && same ? before.file() : nextFile++ + SUFFIX;
    long start = before != null && same ? before.length() : 0;
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(start).position(start);
      writeBlock(Channels.newOutputStream(channel), content);
      channel.force(true);
      return new Stored(file, channel.position(), content);
    }
  }

  private static void writeBlock(OutputStream bytes, Interactions content) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(bytes, BUFFER);
    CheckedOutputStream checked = new CheckedOutputStream(buffered, new CRC32C());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
    content.writeUnsaved(out);
    out.flush();
    new DataOutputStream(buffered).writeLong(checked.getChecksum().getValue());
    buffered.flush();
  }

  /** Removes everything, so that the next snapshot starts from nothing. */
  void clear() throws IOException {
    Files.deleteIfExists(folder.resolve(HEAD));
    stored = new HashMap<>();
    removeFilesOtherThan(stored);
  }

  private void removeFilesOtherThan(Map<String, Stored> kept) throws IOException {
    Set<String> names = new HashSet<>();
    kept.values().forEach(one -> names.add(one.file()));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        if (!names.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }

  private static long number(String file) throws SnapshotCorruptException {
    try {
      return Long.parseLong(file.substring(0, file.length() - SUFFIX.length()));
    } catch (RuntimeException malformed) {
      throw new SnapshotCorruptException("the head names a file '" + file + "'");
    }
  }
}
