package chancery.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sample data beside the checkout. A test that needs it fails without it and says so. */
public final class SampleData {

  private SampleData() {}

  /**
   * @param name below the data folder, e.g. {@code posts/ira.csv.gz}
   */
  public static Path path(String name) {
    Path folder = Path.of(System.getProperty("chancery.data", "../../shared/data")).normalize();
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      throw new AssertionError(
          "The sample data is missing: %s. Put it beside the checkout, or say where it is with -Dchancery.data=DIR"
              .formatted(path.toAbsolutePath()));
    }
    return path;
  }
}
