package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Post;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoFormatTest {

  @Test
  void recognisesTheSamples() {
    for (String name :
        List.of("2sets", "flat", "streaming_output_with_error", "edited", "users", "counts")) {
      assertSame("x2", "formats/x-v2/" + name + ".jsonl");
    }
    assertSame("mastodon", "formats/mastodon/statuses.jsonl");
    assertSame("bluesky", "formats/bluesky-jetstream/events.jsonl");
  }

  @Test
  void recognisesTheOtherFormats() {
    String post =
        "{\"id\":\"x:1\",\"author\":{\"id\":\"x:u\"},\"createdAt\":\"2024-01-01T00:00:00Z\",\"text\":\"t\"}";
    assertThat(Collected.of("auto", post).posts).hasSize(1);
    assertThat(Collected.of("", "[\n  " + post + "\n]").posts).hasSize(1);
    assertThat(Collected.of("auto", "{\"delete\":{\"status\":{\"id_str\":\"1\"}}}\n").deletedPosts)
        .hasSize(1);
    String telegram =
        "{\n \"name\": \"c\",\n \"type\": \"public_channel\",\n \"id\": 1,\n \"messages\": [{\"id\":1,\"date_unixtime\":\"1714557600\",\"text\":\"t\"}]\n}";
    assertThat(Collected.of("auto", telegram).posts).hasSize(1);
    String feed =
        "{\"feed\":[{\"post\":{\"uri\":\"at://did:plc:a/app.bsky.feed.post/k\",\"author\":{\"did\":\"did:plc:a\"},\"record\":{\"text\":\"t\",\"createdAt\":\"2024-01-01T00:00:00Z\"}}}]}";
    assertThat(Collected.of("auto", feed).posts).hasSize(1);
  }

  @Test
  void looksBeyondLinesThatDoNotTell() {
    String post =
        "{\"id\":\"x:1\",\"author\":{\"id\":\"x:u\"},\"createdAt\":\"2024-01-01T00:00:00Z\",\"text\":\"t\"}";
    Collected read = Collected.of("auto", "\n{}\n{\"cut\n" + post + "\n");
    assertThat(read.lines).containsExactly(4L);
    assertThat(read.rejects).extracting(Collected.Reject::line).containsExactly(2L, 3L);
  }

  @Test
  void guessesTheColumnsOfATable() {
    Post post =
        Collected.of(
                "auto",
                "tweet_id,user_screen_name,created_at,full_text,like_count\n5,a,2024-05-01T10:00:00Z,hi,3\n")
            .posts
            .getFirst();
    assertThat(post.getId()).isEqualTo("x:5");
    assertThat(post.getAuthor().getId()).isEqualTo("x:a");
    assertThat(post.getMetrics().getLikes()).isEqualTo(3);
    Collected tabulated =
        Collected.of(
            "auto", "date\ttext\tauthor\n2024-05-01\thi, all\tb\n", Map.of("platform", "web"));
    assertThat(tabulated.posts.getFirst().getText()).isEqualTo("hi, all");
  }

  @Test
  void saysWhatIsMissingWhereItCannotGuess() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collected.of("auto", "date,words,author\n2024-05-01,hi,b\n"))
        .withMessageContaining("map.text=COLUMN")
        .withMessageContaining("date, words, author");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collected.of("auto", "date,text,author\n2024-05-01,hi,b\n"))
        .withMessageContaining("platform=x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collected.of("auto", "{\"colour\":\"blue\"}\n"))
        .withMessageContaining("bluesky, mastodon, post, telegram, x1, x2");
  }

  @Test
  void anEmptyInputHasNoPosts() {
    assertThat(Collected.of("auto", "").posts).isEmpty();
    assertThat(Collected.of("auto", "\n \n").rejects).isEmpty();
  }

  @Test
  void namesTheFormatsThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collected.of("xml", ""))
        .withMessage(
            "format: there is no 'xml'; there are post, x2, x1, mastodon, bluesky, telegram, csv, tsv, documents, auto");
  }

  private static void assertSame(String format, String sample) {
    Collected named = Collected.of(format, SampleData.path(sample));
    Collected recognised = Collected.of("auto", SampleData.path(sample));
    assertThat(recognised.posts).as(sample).isEqualTo(named.posts);
    assertThat(recognised.rejects).as(sample).isEqualTo(named.rejects);
    assertThat(recognised.ignored).as(sample).isEqualTo(named.ignored);
  }
}
