package chancery.analysis.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Small things that belong to a corpus, in a file of their own. Each change makes a new file; the
 * index's commit names the one that goes with it, so both are in force at the same moment.
 */
final class Definitions {

  private static final String PREFIX = "definitions-";

  private final Path folder;
  private final TreeMap<String, byte[]> values = new TreeMap<>();
  private String file;
  private boolean changed;

  /**
   * @param file the one that the last commit names; empty for none
   */
  Definitions(Path folder, String file) throws IOException {
    this.folder = folder;
    this.file = file;
    if (!file.isEmpty()) {
      read(folder.resolve(file));
    }
  }

  Map<String, byte[]> values() {
    return values;
  }

  void set(String name, byte @Nullable [] value) {
    changed = true;
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
  }

  void removeAll(String prefix) {
    changed |= values.keySet().removeIf(name -> name.startsWith(prefix));
  }

  /** Writes what has changed to disk; returns the file that a commit is to name. */
  String save(long position) throws IOException {
    if (changed) {
      file = PREFIX + position + "-" + Long.toHexString(System.nanoTime());
      write(folder.resolve(file));
      changed = false;
    }
    return file;
  }

  /** Removes the files that no commit names any more. */
  void removeOthers() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path found : files) {
        if (!found.getFileName().toString().equals(file)) {
          Files.delete(found);
        }
      }
    }
  }

  private void read(Path path) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        values.put(name, in.readNBytes(in.readInt()));
      }
    }
  }

  private void write(Path path) throws IOException {
    try (FileOutputStream raw = new FileOutputStream(path.toFile());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw))) {
      out.writeInt(values.size());
      for (Map.Entry<String, byte[]> entry : values.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        out.write(entry.getValue());
      }
      out.flush();
      raw.getFD().sync();
    }
  }
}
