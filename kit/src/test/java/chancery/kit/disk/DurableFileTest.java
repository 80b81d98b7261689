package chancery.kit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

  @TempDir Path folder;

  @Test
  void aFileIsReplacedWhole() throws IOException {
    Path file = folder.resolve("head");
    DurableFile.replace(file, bytes("a long content"));
    DurableFile.replace(file, bytes("short"));
    assertThat(file).hasContent("short");
  }

  @Test
  void whatACrashLeftHalfWrittenIsWrittenOver() throws IOException {
    Path file = folder.resolve("head");
    DurableFile.replace(file, bytes("first"));
    Files.write(folder.resolve("head.next"), bytes("something longer, never finished"));
    assertThat(file).hasContent("first");
    DurableFile.replace(file, bytes("second"));
    assertThat(file).hasContent("second");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
