package chancery.train;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Texts without labels, of which the words are learned: {@code posts/ira.csv.gz}. */
final class UnlabelledPosts {

  private final Path file;

  /**
   * @param data the folder of the sample data
   */
  UnlabelledPosts(Path data) {
    file = data.resolve("posts/ira.csv.gz");
  }

  /** Hands over each text, in the order of the file. */
  void forEach(Consumer<String> text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8);
        CSVParser rows = format.parse(reader)) {
      for (CSVRecord row : rows) {
        text.accept(row.get("content"));
      }
    }
  }
}
