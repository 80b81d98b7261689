package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import org.junit.jupiter.api.Test;

class MastodonFormatTest {

  private final Collected sample =
      Collected.of("mastodon", SampleData.path("formats/mastodon/statuses.jsonl"));

  @Test
  void readsWhatIsPublicAndPassesOverTheRest() {
    assertThat(sample.rejects).isEmpty();
    // 160 statuses, of which 24 are direct or for followers, and 6 posts inside others.
    assertThat(sample.ignored).isEqualTo(24);
    assertThat(sample.posts).hasSize(142);
    assertThat(sample.posts)
        .allSatisfy(post -> assertThat(post.getId()).startsWith("mastodon:http"));
  }

  @Test
  void aReplyNamesTheAccountItAnswers() {
    Post reply =
        sample.post(
            "mastodon:http://localhost:3000/ap/users/117020565693913441/statuses/117020583258292382");
    assertThat(reply.getKind()).isEqualTo(Kind.KIND_REPLY);
    assertThat(reply.getText()).startsWith("@mastodonpy_test_2 ").doesNotContain("<");
    assertThat(reply.getInReplyTo().getAuthorId()).isEqualTo(reply.getMentions(0).getId());
    assertThat(reply.getMentions(0).getHandle()).isEqualTo("mastodonpy_test_2@localhost:3000");
    assertThat(reply.getAuthor().getHandle()).isEqualTo("admin@localhost:3000");
  }

  @Test
  void aBoostIsARepostWithTheTextItRepeats() {
    Post boost =
        sample.post(
            "mastodon:http://localhost:3000/ap/users/117020565693913441/statuses/117020569768720055/activity");
    assertThat(boost.getKind()).isEqualTo(Kind.KIND_REPOST);
    assertThat(boost.getText()).isNotEmpty().doesNotContain("<");
    assertThat(boost.hasMetrics()).isFalse();
    Post original = sample.post(boost.getRepostOf().getPostId());
    assertThat(original.getText()).isEqualTo(boost.getText());
    assertThat(original.getAuthor().getId()).isEqualTo(boost.getRepostOf().getAuthorId());
  }

  @Test
  void linksAreThoseOfTheTextWithTheTitleOfTheCard() {
    assertThat(sample.posts)
        .flatExtracting(Post::getLinksList)
        .extracting(Link::getUrl)
        .contains("https://halcy.itch.io/cat-game")
        .noneMatch(url -> url.contains("/tags/") || url.contains("/users/"));
    assertThat(sample.posts)
        .filteredOn(post -> post.getHashtagsList().contains("ringtones"))
        .extracting(Post::getText)
        .hasSize(1)
        .allMatch(text -> text.endsWith(" #ringtones"));
  }

  @Test
  void quotesNameWhatTheyQuote() {
    assertThat(sample.posts)
        .filteredOn(post -> post.getKind() == Kind.KIND_QUOTE)
        .isNotEmpty()
        .allSatisfy(post -> assertThat(post.getQuoteOf().getPostId()).startsWith("mastodon:"));
  }

  @Test
  void whatIsNoStatusIsRejectedOrPassedOver() {
    Collected read =
        Collected.of(
            "mastodon",
            "{\"event\":\"delete\",\"payload\":\"1\"}\n{\"a\":1}\n[]\n{\"account\":{},\"content\":\"\",\"uri\":\"\"}\n");
    assertThat(read.ignored).isEqualTo(1);
    assertThat(read.rejects).extracting(Collected.Reject::line).containsExactly(2L, 3L, 4L);
  }
}
