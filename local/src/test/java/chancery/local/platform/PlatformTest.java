package chancery.local.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.local.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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

  @Test
  void aServerThatIsToBeUsedButDoesNotAnswerIsNamedBeforeAnythingStarts() throws Exception {
    int nobody;
    try (Ports.Reservation free = Ports.reserve(0)) {
      nobody = free.port();
    }
    String postgres = "jdbc:postgresql://127.0.0.1:%d/chancery".formatted(nobody);
    PlatformSettings settings = new PlatformSettings(folder, 0, null, postgres, Map.of(), false);
    assertThatThrownBy(() -> Platform.prepare(settings, new Installation(folder), line -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("127.0.0.1:" + nobody)
        .hasMessageContaining("--postgres");
  }

  private Platform prepare(String data, int port) throws IOException {
    return Platform.prepare(
        PlatformSettings.at(folder.resolve(data), port), new Installation(folder), line -> {});
  }
}
