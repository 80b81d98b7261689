package chancery.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in, seen from the module's folder. */
final class Project {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path K8S = Path.of("").toAbsolutePath();
  static final List<String> SERVICES =
      List.of("ingest-service", "analysis-service", "graph-service", "gateway");

  private Project() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Files of production code and its settings below a module, by the end of their names. */
  static List<Path> sources(String module, String ending) {
    Path main = ROOT.resolve(module).resolve("src/main");
    if (!Files.isDirectory(main)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(main)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
