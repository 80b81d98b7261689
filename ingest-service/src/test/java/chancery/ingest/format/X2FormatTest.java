package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class X2FormatTest {

  @Test
  void readsPagesWithTheTweetsOfTheirIncludes() {
    Collected read = sample("two_tweets.jsonl");
    assertThat(read.posts)
        .extracting(Post::getKind)
        .containsExactly(Kind.KIND_REPOST, Kind.KIND_ORIGINAL);
    Post repost = read.posts.getFirst();
    assertThat(repost.getId()).isEqualTo("x:1394735776701816833");
    assertThat(repost.getRepostOf().getPostId()).isEqualTo(read.posts.get(1).getId());
    assertThat(repost.getRepostOf().getAuthorHandle())
        .isEqualTo(read.posts.get(1).getAuthor().getHandle());
    assertThat(repost.getMentionsList()).isEmpty();
    assertThat(repost.getHashtagsList())
        .isNotEmpty()
        .isEqualTo(read.posts.get(1).getHashtagsList());
    assertThat(repost.getMetrics().hasReposts()).isFalse();
    assertThat(repost.getMetrics().hasObservedAt()).isTrue();
    assertThat(repost.getAuthor().getFollowing()).isEqualTo(4);
    assertThat(read.posts.get(1).getMetrics().getReposts()).isEqualTo(1);
  }

  @Test
  void readsFlattenedTweetsWithThoseInsideThem() {
    Collected read = sample("flat.jsonl");
    assertThat(read.rejects).isEmpty();
    assertThat(read.posts).hasSize(194);
    assertThat(read.lines).startsWith(1L, 1L).endsWith(100L);
    assertThat(read.posts)
        .allSatisfy(post -> assertThat(post.getAuthor().getId()).startsWith("x:"));
  }

  @Test
  void theVersionsOfAnEditedTweetAreOnePost() {
    Post edited = sample("edited.jsonl").posts.getFirst();
    assertThat(edited.getId()).isEqualTo("x:1576994746135764992");
    assertThat(edited.getUrl()).endsWith("/status/1576994789110992896");
    Collected quoting = sample("quoted_edit.jsonl");
    assertThat(quoting.posts).hasSize(2);
    Post quote = quoting.post("x:1576995594388000768");
    assertThat(quote.getQuoteOf().getPostId()).isEqualTo(edited.getId());
    assertThat(quote.getInReplyTo().getPostId()).isEqualTo(edited.getId());
    assertThat(quoting.post(edited.getId()).getText()).isEqualTo(edited.getText());
  }

  @Test
  void knowsPlacesMediaAndExpandedLinks() {
    Collected located = sample("geo_tweets.jsonl");
    assertThat(located.posts)
        .anySatisfy(post -> assertThat(post.getPlace().getLatitude()).isNotZero());
    assertThat(located.posts)
        .anySatisfy(post -> {
          assertThat(post.getPlace().getCountry()).isEqualTo("DE");
          assertThat(post.getPlace().getName()).startsWith("Berlin");
        });
    Post video = sample("media_tweet.jsonl").posts.getFirst();
    assertThat(video.getMediaList()).hasSize(1);
    assertThat(video.getMedia(0).getType()).isEqualTo("video");
    List<String> links =
        sample("brexit.jsonl").posts.stream()
            .flatMap(post -> post.getLinksList().stream())
            .map(Link::getUrl)
            .toList();
    assertThat(links).isNotEmpty().noneMatch(link -> link.startsWith("https://t.co/"));
  }

  @Test
  void aCutOffLineOfAStreamIsRejectedAlone() {
    Collected read = sample("streaming_output_with_error.jsonl");
    assertThat(read.posts).hasSize(11);
    assertThat(read.rejects).hasSize(1);
    assertThat(read.rejects.getFirst().line()).isEqualTo(8);
    assertThat(read.rejects.getFirst().reason()).startsWith("Not JSON at column");
  }

  @Test
  void usersListsCountsAndBatchComplianceAreNoPosts() {
    for (String name :
        List.of(
            "lists.jsonl", "counts.jsonl", "tweets_compliance.jsonl", "users_compliance.jsonl")) {
      Collected read = sample(name);
      assertThat(read.posts).as(name).isEmpty();
      assertThat(read.rejects).as(name).isEmpty();
      assertThat(read.ignored).as(name).isPositive();
    }
  }

  @Test
  void everySampleIsReadWithoutALoss() throws IOException {
    try (Stream<Path> samples = Files.list(SampleData.path("formats/x-v2"))) {
      samples
          .filter(sample -> !sample.endsWith("streaming_output_with_error.jsonl"))
          .forEach(sample ->
              assertThat(Collected.of("x2", sample).reasons()).as(sample.toString()).isEmpty());
    }
  }

  @Test
  void theComplianceStreamBecomesTombstones() {
    Collected read =
        Collected.of(
            "x2",
            """
            {"data":{"delete":{"tweet":{"id":"12","author_id":"3"},"event_at":"2024-01-01T00:00:00Z"}}}
            {"data":{"user_delete":{"user":{"id":"3"},"event_at":"2024-01-01T00:00:00Z"}}}
            {"data":{"user_protect":{"user":{"id":"3"},"event_at":"2024-01-01T00:00:00Z"}}}
            {"errors":[{"title":"operational-disconnect"}]}
            """);
    assertThat(read.deletedPosts).containsExactly("x:12");
    assertThat(read.deletedAuthors).containsExactly("x:3");
    assertThat(read.ignored).isEqualTo(2);
    assertThat(read.rejects).isEmpty();
  }

  @Test
  void aBadTweetDoesNotCostTheOthersOfItsPage() {
    Collected read =
        Collected.of(
            "x2",
            """
            {"data":[{"id":"1","text":"&lt;a&gt; &amp;amp; b","author_id":"5","created_at":"2024-01-01T00:00:00.000Z","lang":"iw"},{"id":"2","text":"no author","created_at":"2024-01-01T00:00:00Z"},{"id":"3"},{"id":"4","text":"old","author_id":"5","created_at":"1970-01-01T00:00:00Z"}]}
            """);
    assertThat(read.posts).hasSize(1);
    assertThat(read.posts.getFirst().getText()).isEqualTo("<a> &amp; b");
    assertThat(read.posts.getFirst().getLang()).isEqualTo("he");
    assertThat(read.reasons())
        .hasSize(3)
        .anyMatch(reason -> reason.contains("tweet.fields=author_id"));
  }

  private static Collected sample(String name) {
    return Collected.of("x2", SampleData.path("formats/x-v2/" + name));
  }
}
