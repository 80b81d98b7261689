package chancery.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

  @TempDir private Path data = Path.of("");

  @Test
  void aSecondPlatformOnTheSameFolderIsToldWhereTheFirstAnswers() throws Exception {
    try (DataLock first = DataLock.take(data)) {
      first.announce("http://127.0.0.1:8080");
      assertThatThrownBy(() -> DataLock.take(data))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("http://127.0.0.1:8080")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFolderThatWasGivenUpCanBeTaken() throws Exception {
    DataLock.take(data).close();
    try (DataLock again = DataLock.take(data)) {
      assertThat(again).isNotNull();
    }
  }
}
