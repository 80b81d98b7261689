package chancery.bench;

import chancery.log.v1.Event;
import chancery.log.v1.PostUpserted;
import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The posts of a CSV file, read for the reference runs: as the payloads that a log of them holds,
 * and as texts.
 *
 * @param payloads serialized events, one a post
 * @param texts in the same order
 * @param times of creation, seconds since 1970
 */
record Sample(List<byte[]> payloads, List<String> texts, List<Long> times) {

  /** What the import and this class take the file's columns for. */
  static final String TEXT = "content";

  static final String AUTHOR = "author_id";
  static final String TIME = "publish_date";
  static final String TIME_FORMAT = "yyyy-MM-dd HH:mm:ss";

  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern(TIME_FORMAT, Locale.ROOT);

  /**
   * @param file CSV with a head, also gzipped
   */
  static Sample read(Path file) throws IOException {
    Sample sample = new Sample(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(open(file), format)) {
      rows.forEach(sample::add);
    }
    return sample;
  }

  int size() {
    return payloads.size();
  }

  private void add(CSVRecord row) {
    Instant time = LocalDateTime.parse(row.get(TIME), TIMES).toInstant(ZoneOffset.UTC);
    String text = row.get(TEXT);
    Post post =
        Post.newBuilder()
            .setId("x:" + size())
            .setPlatform("x")
            .setKind(Kind.KIND_ORIGINAL)
            .setAuthor(Author.newBuilder().setId("x:" + row.get(AUTHOR)).setHandle(row.get(AUTHOR)))
            .setCreatedAt(Timestamp.newBuilder().setSeconds(time.getEpochSecond()))
            .setText(text)
            .build();
    payloads.add(
        Event.newBuilder()
            .setPostUpserted(PostUpserted.newBuilder().setPost(post))
            .build()
            .toByteArray());
    texts.add(text);
    times.add(time.getEpochSecond());
  }

  private static Reader open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(2);
    boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return new InputStreamReader(
        gzipped ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8);
  }
}
