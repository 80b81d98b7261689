package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The largest sample whole, held against the figures that were counted independently of this
 * project.
 */
class IraImportTest {

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "platform", "x",
          "map.text", "content",
          "map.author", "author_id",
          "map.createdAt", "publish_date",
          "timeFormat", "yyyy-MM-dd HH:mm:ss",
          "zone", "UTC");

  @Test
  void everyRowIsAPostAndTheCountsAreThoseOfTheReference() throws IOException {
    Counts counts = new Counts();
    CpuTime time = new CpuTime();
    try (InputStream input =
        Decompression.open(
            Files.newInputStream(SampleData.path("posts/ira.csv.gz")),
            "gzip",
            Limits.ZSTD_WINDOW_LOG)) {
      new Formats(Limits.DEFAULT, Limits.DOCUMENTS, Collected.CLOCK)
          .named("csv")
          .read(input, PARAMETERS, counts);
    }
    assertThat(time.passed()).isLessThan(Duration.ofMinutes(1));
    assertThat(counts.posts).isEqualTo(875_794);
    assertThat(counts.rejects).isZero();
    assertThat(counts.ids).hasSize(868_764);
    assertThat(counts.authors.get("x:ChrixMorgan")).isEqualTo(14_705);
    assertThat(counts.authors.get("x:DailyLosAngeles")).isEqualTo(14_156);
    assertThat(counts.days.get(Instant.parse("2016-10-06T00:00:00Z").getEpochSecond() / 86_400))
        .isEqualTo(6_599);
    assertThat(counts.reposts).isEqualTo(4_026);
    assertHashtags(counts.hashtags);
  }

  /**
   * The reference counts a tag that another one follows without a space ({@code #a#b}), which X
   * does not take for one, and none after a full-width number sign, which X does. That makes a
   * difference of up to five rows.
   */
  private static void assertHashtags(Map<String, Integer> counted) {
    Map<String, Integer> reference =
        Map.of(
            "news",
            12_227,
            "local",
            9_470,
            "sports",
            8_263,
            "politics",
            6_675,
            "top",
            5_985,
            "blacklivesmatter",
            5_419,
            "maga",
            5_147,
            "tcot",
            5_062);
    reference.forEach(
        (tag, rows) -> assertThat(counted.get(tag)).as(tag).isCloseTo(rows, within(5)));
  }

  private static final class Counts implements RecordSink {

    private int posts;
    private int rejects;
    private int reposts;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> authors = new HashMap<>();
    private final Map<String, Integer> hashtags = new HashMap<>();
    private final Map<Long, Integer> days = new HashMap<>();

    @Override
    public void post(long line, Post post) {
      posts++;
      reposts += post.getKind() == Kind.KIND_REPOST ? 1 : 0;
      ids.add(post.getId());
      authors.merge(post.getAuthor().getId(), 1, Integer::sum);
      days.merge(post.getCreatedAt().getSeconds() / 86_400, 1, Integer::sum);
      Set<String> folded = new HashSet<>();
      post.getHashtagsList().forEach(tag -> folded.add(tag.toLowerCase(Locale.ROOT)));
      folded.forEach(tag -> hashtags.merge(tag, 1, Integer::sum));
    }

    @Override
    public void deletedPost(long line, String postId) {
      throw new AssertionError("A table deletes nothing");
    }

    @Override
    public void deletedAuthor(long line, String authorId) {
      throw new AssertionError("A table deletes nothing");
    }

    @Override
    public void reject(long line, String reason, String excerpt) {
      rejects++;
    }

    @Override
    public void ignored(long line) {
      throw new AssertionError("Every row of a table is a post");
    }
  }
}
