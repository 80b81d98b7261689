package chancery.ingest.imports;

import static chancery.ingest.LogFixture.post;

import chancery.ingest.format.PostFormat;
import chancery.ingest.format.RecordSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A format for tests, one record a line: {@code +id author text}, {@code -id} for a post that is
 * gone, {@code @author} for an author, {@code ?…} for a bad record, {@code .} for none.
 */
final class LineFormat implements PostFormat {

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException("lines takes no parameters");
    }
    BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String rest = line.substring(1);
      switch (line.charAt(0)) {
        case '+' -> {
          List<String> words = List.of(rest.split(" ", 3));
          sink.post(number, post(words.get(0), words.get(1), 1, words.get(2)).build());
        }
        case '-' -> sink.deletedPost(number, "x:" + rest);
        case '@' -> sink.deletedAuthor(number, "x:" + rest);
        case '.' -> sink.ignored(number);
        case '!' -> throw new IllegalStateException("a defect of the format");
        default -> sink.reject(number, "is no record", line);
      }
    }
  }
}
