package chancery.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a folder in use, which is what a crash of the machine would leave of it. */
public final class FolderCopy {

  private FolderCopy() {}

  /** Copies all files below a folder to the same places below another, which is made. */
  public static void of(Path folder, Path copy) throws IOException {
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(folder.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(file, target);
      }
    }
  }
}
