package chancery.ingest.post;

import static chancery.ingest.LogFixture.post;
import static chancery.ingest.LogFixture.time;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import chancery.post.v1.Source;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private final ContentHash hash = new ContentHash();
  private final Post post =
      post("1", "ann", 1, "text")
          .setMetrics(Metrics.newBuilder().setLikes(3).setObservedAt(time(10)))
          .build();

  private long hashWith(Consumer<Post.Builder> change) {
    Post.Builder changed = post.toBuilder();
    change.accept(changed);
    return hash.of(changed.build());
  }

  @Test
  void whatChangesWithoutThePostChangingIsLeftOut() {
    long same = hash.of(post);

    assertThat(hashWith(p -> p.setSource(Source.newBuilder().setName("import:1")))).isEqualTo(same);
    assertThat(hashWith(p -> p.getMetricsBuilder().setObservedAt(time(99)))).isEqualTo(same);
    assertThat(hashWith(p -> p.getAuthorBuilder().setFollowers(5).setFollowing(6).setPosts(7)))
        .isEqualTo(same);
  }

  @Test
  void everythingElseCounts() {
    long before = hash.of(post);

    assertThat(hashWith(p -> p.setText("edited"))).isNotEqualTo(before);
    assertThat(hashWith(p -> p.getMetricsBuilder().setLikes(4))).isNotEqualTo(before);
    assertThat(hashWith(p -> p.getAuthorBuilder().setDisplayName("Ann"))).isNotEqualTo(before);
    assertThat(hashWith(p -> p.setLang("en"))).isNotEqualTo(before);
  }
}
