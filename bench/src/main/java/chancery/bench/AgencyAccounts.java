package chancery.bench;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The authors in the collection of the Internet Research Agency: each with one post drawn, and with
 * the times of its reposts.
 */
final class AgencyAccounts {

  private static final long SEED = 1;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Map<String, SeenAccount> drawn = new TreeMap<>();
  private final Map<String, LongArrayList> reposts = new TreeMap<>();

  private AgencyAccounts() {}

  /** By id, which is the handle. */
  Collection<SeenAccount> accounts() {
    return drawn.values();
  }

  /** Times of the reposts of each account, in milliseconds since 1970. */
  Map<String, LongArrayList> reposts() {
    return reposts;
  }

  static AgencyAccounts read(Path data) throws IOException {
    AgencyAccounts read = new AgencyAccounts();
    Map<String, Integer> seen = new HashMap<>();
    SplittableRandom random = new SplittableRandom(SEED);
    try (Reader text =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(data.resolve("posts/ira.csv.gz")), 1 << 16),
            StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(text)) {
        String author = row.get("author_id");
        int count = seen.merge(author, 1, Integer::sum);
        // Of n posts each stays with probability 1/n.
        if (random.nextInt(count) == 0) {
          read.drawn.put(author, account(author, row));
        }
        if (row.get("retweet").equals("1")) {
          read.reposts
              .computeIfAbsent(author, none -> new LongArrayList())
              .add(Instant.from(TIME.parse(row.get("publish_date"))).toEpochMilli());
        }
      }
    }
    return read;
  }

  private static SeenAccount account(String author, CSVRecord row) {
    return new SeenAccount(
        author,
        author,
        Long.parseLong(row.get("followers")),
        Long.parseLong(row.get("following")),
        row.get("retweet").equals("1"));
  }
}
