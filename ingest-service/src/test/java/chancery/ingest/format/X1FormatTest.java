package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Kind;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import org.junit.jupiter.api.Test;

class X1FormatTest {

  private static final String USER =
      "\"user\":{\"id\":%1$s,\"id_str\":\"%1$s\",\"screen_name\":\"u%1$s\",\"name\":\"U\",\"followers_count\":10,\"friends_count\":20,\"statuses_count\":30,\"verified\":true,\"created_at\":\"Mon Nov 29 21:18:15 +0000 2010\"}";
  private static final String ORIGINAL =
      "{\"created_at\":\"Wed Oct 10 20:19:24 +0000 2018\",\"id_str\":\"1\",\"full_text\":\"First &amp; #last\",\"lang\":\"en\",\"favorite_count\":7,\"retweet_count\":8,\"entities\":{\"hashtags\":[{\"text\":\"last\"}],\"urls\":[{\"url\":\"https://t.co/a\",\"expanded_url\":\"https://example.org/a\"}],\"user_mentions\":[]},"
          + USER.formatted("11")
          + "}";

  @Test
  void readsAStatusWithItsAuthorAndEntities() {
    Post post = Collected.of("x1", ORIGINAL).posts.getFirst();
    assertThat(post.getId()).isEqualTo("x:1");
    assertThat(post.getText()).isEqualTo("First & #last");
    assertThat(post.getAuthor().getHandle()).isEqualTo("u11");
    assertThat(post.getAuthor().getFollowing()).isEqualTo(20);
    assertThat(Times.text(post.getAuthor().getCreatedAt())).isEqualTo("2010-11-29T21:18:15Z");
    assertThat(Times.text(post.getCreatedAt())).isEqualTo("2018-10-10T20:19:24Z");
    assertThat(post.getHashtagsList()).containsExactly("last");
    assertThat(post.getLinks(0).getUrl()).isEqualTo("https://example.org/a");
    assertThat(post.getMetrics().getReposts()).isEqualTo(8);
    assertThat(post.getKind()).isEqualTo(Kind.KIND_ORIGINAL);
  }

  @Test
  void takesTheWholeTextOfAnExtendedTweet() {
    Post post =
        Collected.of(
                "x1",
                "{\"created_at\":\"Wed Oct 10 20:19:24 +0000 2018\",\"id\":2,\"text\":\"cut…\",\"truncated\":true,"
                    + USER.formatted("11")
                    + ",\"in_reply_to_status_id_str\":\"1\",\"in_reply_to_user_id_str\":\"12\",\"in_reply_to_screen_name\":\"twelve\",\"extended_tweet\":{\"full_text\":\"@twelve cut no longer\",\"entities\":{\"hashtags\":[],\"user_mentions\":[{\"screen_name\":\"twelve\",\"id_str\":\"12\"}]},\"extended_entities\":{\"media\":[{\"type\":\"video\",\"media_url_https\":\"https://example.org/v\"}]}},\"place\":{\"country_code\":\"FR\",\"full_name\":\"Paris\"},\"coordinates\":{\"coordinates\":[2.35,48.85]}}")
            .posts
            .getFirst();
    assertThat(post.getText()).isEqualTo("@twelve cut no longer");
    assertThat(post.getKind()).isEqualTo(Kind.KIND_REPLY);
    assertThat(post.getInReplyTo().getAuthorHandle()).isEqualTo("twelve");
    assertThat(post.getMentionsList()).extracting(Mention::getId).containsExactly("x:12");
    assertThat(post.getMedia(0).getType()).isEqualTo("video");
    assertThat(post.getPlace().getLatitude()).isEqualTo(48.85);
    assertThat(post.getPlace().getCountry()).isEqualTo("FR");
  }

  @Test
  void repeatedAndQuotedStatusesArePostsOfTheirOwnOnceAnInput() {
    String repost = status("3", "RT @u11: First", ",\"retweeted_status\":" + ORIGINAL);
    String quote =
        status("4", "Look", ",\"quoted_status_id_str\":\"1\",\"quoted_status\":" + ORIGINAL);
    Collected read = Collected.of("x1", repost + "\n" + quote + "\n[" + repost + "]\n");
    assertThat(read.posts).extracting(Post::getId).containsExactly("x:3", "x:1", "x:4", "x:3");
    assertThat(read.post("x:3").getKind()).isEqualTo(Kind.KIND_REPOST);
    assertThat(read.post("x:3").getRepostOf().getAuthorId()).isEqualTo("x:11");
    assertThat(read.post("x:3").getMentionsList()).isEmpty();
    assertThat(read.post("x:3").getMetrics().hasReposts()).isFalse();
    assertThat(read.post("x:4").getKind()).isEqualTo(Kind.KIND_QUOTE);
    assertThat(read.post("x:4").getQuoteOf().getPostId()).isEqualTo("x:1");
  }

  @Test
  void noticesOfDeletionBecomeTombstonesAndOthersAreNoPosts() {
    Collected read =
        Collected.of(
            "x1",
            """
            {"delete":{"status":{"id":9,"id_str":"9","user_id":3}}}
            {"user_delete":{"id":3}}
            {"limit":{"track":1}}
            {"scrub_geo":{"user_id":1}}
            {"something":"else"}
            7
            """);
    assertThat(read.deletedPosts).containsExactly("x:9");
    assertThat(read.deletedAuthors).containsExactly("x:3");
    assertThat(read.ignored).isEqualTo(2);
    assertThat(read.rejects).extracting(Collected.Reject::line).containsExactly(5L, 6L);
  }

  private static String status(String id, String text, String more) {
    return "{\"created_at\":\"Wed Oct 10 20:19:24 +0000 2018\",\"id_str\":\"%s\",\"text\":\"%s\",\"retweet_count\":8,%s%s}"
        .formatted(id, text, USER.formatted("13"), more);
  }
}
