package chancery.local.whole;

import chancery.kit.testing.SampleData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The beginning of a real table of posts. */
final class IraRows {

  static final Map<String, String> PARAMETERS =
      Map.of(
          "format", "csv",
          "platform", "x",
          "map.text", "content",
          "map.author", "author_id",
          "map.createdAt", "publish_date",
          "timeFormat", "yyyy-MM-dd HH:mm:ss",
          "zone", "UTC");

  private IraRows() {}

  /** The header and whole rows, quoted line breaks and all. */
  static byte[] first(int rows) throws IOException {
    StringBuilder text = new StringBuilder();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SampleData.path("posts/ira.csv.gz"))),
                StandardCharsets.UTF_8))) {
      boolean quoted = false;
      int left = rows + 1;
      for (String line = in.readLine(); line != null && left > 0; line = in.readLine()) {
        text.append(line).append('\n');
        quoted ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
        left -= quoted ? 0 : 1;
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
