package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Post;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Real samples with some of their bytes changed, lost and doubled: nothing may be thrown, and what
 * is read is sound.
 */
class DamagedInputTest {

  @Test
  void damageCostsRecordsAndNothingElse() throws IOException {
    Random random = new Random(7);
    for (Map.Entry<String, String> sample :
        List.of(
            Map.entry("x2", "formats/x-v2/two_tweets.jsonl"),
            Map.entry("x2", "formats/x-v2/geo_tweets.jsonl"),
            Map.entry("x2", "formats/x-v2/streaming_output_with_error.jsonl"),
            Map.entry("mastodon", "formats/mastodon/statuses.jsonl"),
            Map.entry("bluesky", "formats/bluesky-jetstream/events.jsonl"))) {
      byte[] whole = Files.readAllBytes(SampleData.path(sample.getValue()));
      byte[] bytes = Arrays.copyOf(whole, Math.min(whole.length, 60_000));
      for (int round = 0; round < 60; round++) {
        Collected read = Collected.of(sample.getKey(), damaged(bytes, random), Map.of());
        for (Post post : read.posts) {
          assertSound(post);
        }
      }
    }
  }

  @Test
  void aDamagedTableLosesRowsOnly() {
    Random random = new Random(8);
    byte[] table =
        ("who,when,text\n" + "a,2024-05-01 10:00:00,\"some, \"\"text\"\" #tag\"\n".repeat(50))
            .getBytes(StandardCharsets.UTF_8);
    Map<String, String> parameters =
        Map.of("platform", "x", "map.text", "text", "map.author", "who", "map.createdAt", "when");
    for (int round = 0; round < 500; round++) {
      byte[] damaged = damaged(table, random);
      System.arraycopy(table, 0, damaged, 0, 14);
      Collected.of("csv", damaged, parameters).posts.forEach(DamagedInputTest::assertSound);
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    for (int i = 0; i < 30; i++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(3)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] = (byte) "{}[]\",:\\\n0".charAt(random.nextInt(10));
        default -> {
          int length = Math.min(random.nextInt(40), damaged.length - at);
          System.arraycopy(damaged, random.nextInt(damaged.length - length), damaged, at, length);
        }
      }
    }
    return damaged;
  }

  /**
   * It survives being written, which a post with half a character would not, and has what every
   * post has.
   */
  private static void assertSound(Post post) {
    try {
      assertThat(Post.parseFrom(post.toByteArray())).isEqualTo(post);
    } catch (InvalidProtocolBufferException failure) {
      throw new AssertionError(failure);
    }
    assertThat(post.getId()).startsWith(post.getPlatform() + ":");
    assertThat(post.getAuthor().getId()).startsWith(post.getPlatform() + ":");
    assertThat(post.getText().indexOf('\0')).isNegative();
  }
}
