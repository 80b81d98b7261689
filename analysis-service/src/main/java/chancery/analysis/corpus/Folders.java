package chancery.analysis.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders that are removed as one step, whatever happens meanwhile. */
final class Folders {

  private static final String DELETED = ".deleted-";

  private Folders() {}

  /** The folders in a folder, leftovers of deletions being removed first. */
  static List<Path> in(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> all = Files.list(folder)) {
        for (Path path : all.filter(Files::isDirectory).toList()) {
          if (path.getFileName().toString().startsWith(DELETED)) {
            deleteAll(path);
          }
        }
      }
      try (Stream<Path> left = Files.list(folder)) {
        return left.filter(Files::isDirectory).sorted().toList();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes a folder away under its name at once, then deletes what is in it. */
  static void delete(Path folder) {
    try {
      if (Files.exists(folder)) {
        Path aside = folder.resolveSibling(DELETED + UUID.randomUUID());
        Files.move(folder, aside);
        deleteAll(aside);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
