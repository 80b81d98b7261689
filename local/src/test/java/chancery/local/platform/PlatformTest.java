package chancery.local.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void ofTwoPlatformsThatStartAtOnceTheSecondIsToldThatThePortIsTaken() throws Exception {
    try (Platform first = prepare("one", 0)) {
      int port = first.address().getPort();
      assertThatThrownBy(() -> prepare("two", port))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("--port");
    }
  }

  @Test
  void ofTwoPlatformsThatStartAtOnceTheSecondIsToldThatTheFolderIsTaken() throws Exception {
    try (Platform first = prepare("one", 0)) {
      assertThatThrownBy(() -> prepare("one", first.address().getPort()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("starting")
          .hasMessageContaining("--data");
    }
  }

  private Platform prepare(String data, int port) throws IOException {
    return Platform.prepare(
        PlatformSettings.at(folder.resolve(data), port), new Installation(folder), line -> {});
  }
}
