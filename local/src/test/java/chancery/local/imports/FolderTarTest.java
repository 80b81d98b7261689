package chancery.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTarTest {

  @TempDir Path folder = Path.of("");

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private Map<String, String> sent() throws IOException {
    byte[] bytes;
    try (InputStream tar = new Input.Folder(folder).open()) {
      bytes = tar.readAllBytes();
    }
    Map<String, String> files = new LinkedHashMap<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void theFilesComeByTheirPathsAndHiddenOnesStay() throws IOException {
    String longName = "a".repeat(120) + "/" + "b".repeat(120) + ".txt";
    write("2015/FRA.txt", "Bonjour");
    write(longName, "x".repeat(200_000));
    write("речь.txt", "Здравствуйте");
    write("empty.txt", "");
    write(".DS_Store", "no");
    write(".git/config", "no");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("empty.txt"));

    assertThat(sent())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "2015/FRA.txt",
                "Bonjour",
                longName,
                "x".repeat(200_000),
                "речь.txt",
                "Здравствуйте",
                "empty.txt",
                ""));
  }

  @Test
  void anEmptyFolderIsAnEmptyArchive() throws IOException {
    assertThat(sent()).isEmpty();
  }
}
