package chancery.analysis.live;

import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Enrichment;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveChannelTest {

  @Test
  void newPostsAreToldInShort() {
    SentMessages sent = new SentMessages();
    LiveChannel channel = new LiveChannel(sent, 20, 11);
    channel.visible(
        "demo",
        12,
        3,
        List.of(
            post("1", "mfa", "2024-01-01T00:00:00Z", "Peace \"now\" and ever")
                .setEnrichment(Enrichment.newBuilder().setLang("en"))
                .build()));
    assertThat(sent.all)
        .containsExactly(
            "chancery:live:demo {\"position\":12,\"posts\":3,\"items\":[{\"id\":\"x:1\",\"kind\":\"ORIGINAL\","
                + "\"author\":{\"id\":\"x:id-mfa\",\"handle\":\"mfa\"},\"createdAt\":\"2024-01-01T00:00:00Z\","
                + "\"text\":\"Peace \\\"now\\\"\",\"lang\":\"en\"}]}");
  }
}
