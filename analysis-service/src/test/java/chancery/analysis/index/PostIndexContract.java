package chancery.analysis.index;

import static chancery.analysis.Posts.likes;
import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Post;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every index promises about writing. Run by each implementation. */
abstract class PostIndexContract extends WithPostIndex {

  @Test
  void anEmptyIndexAnswersEverythingWithNothing() throws InterruptedException {
    try (PostView view = view()) {
      assertThat(view.progress()).isEqualTo(Progress.NONE);
      assertThat(view.search(ALL, PostOrder.NEWEST, 10, null))
          .isEqualTo(new PostPage(List.of(), null, 0));
      assertThat(view.top(ALL, BY_TAG, Measure.POSTS, Measures.of(Measure.AUTHORS), 10))
          .isEqualTo(new TopValues(List.of(), 0, 0));
      assertThat(view.timeline(ALL, byDay(null)).series()).isEmpty();
      assertThat(positions(view, ALL)).isEmpty();
    }
  }

  @Test
  void aPostIsVisibleAfterARefreshOnly() {
    add(post("1", "mfa", "2024-01-01T10:00:00Z", "Talks begin"));
    assertThat(found("talks")).isEmpty();
    index().refresh();
    assertThat(found("talks")).containsExactly("1");
  }

  @Test
  void aPostComesBackWholeWithEnrichmentAndPosition() {
    Post.Builder post =
        post(
                "1",
                "mfa",
                "2024-01-01T10:00:00.123Z",
                "The ministers will begin the talks on #Сирия in the afternoon https://www.Example.org/a?utm_source=x#top")
            .setTitle("Statement")
            .setMetrics(likes(3));
    add(post);
    index().refresh();
    try (PostView view = view()) {
      Post found = view.search(ALL, PostOrder.NEWEST, 1, null).posts().getFirst();
      assertThat(found.toBuilder().clearEnrichment().clearPosition().build())
          .isEqualTo(post.build());
      assertThat(found.getPosition()).isEqualTo(1);
      assertThat(found.getEnrichment().getLang()).isEqualTo("en");
      assertThat(found.getEnrichment().getHashtagsList()).containsExactly("сирия");
      assertThat(found.getEnrichment().getLinksList()).containsExactly("https://example.org/a");
      assertThat(found.getEnrichment().getDomainsList()).containsExactly("example.org");
    }
  }

  @Test
  void aNewStateReplacesTheOldOne() {
    add(post("1", "mfa", "2024-01-01T10:00:00Z", "First words"));
    add(post("2", "mfa", "2024-01-01T11:00:00Z", "Other words"));
    index().refresh();
    replace(post("1", "mfa", "2024-01-01T10:00:00Z", "Corrected text").setMetrics(likes(9)));
    index().refresh();
    assertThat(found("words")).containsExactly("2");
    assertThat(found("corrected")).containsExactly("1");
    assertThat(found("*")).hasSize(2);
  }

  @Test
  void deletedPostsAreGoneFromEveryAnswer() throws InterruptedException {
    addSix();
    index().deletePost("x:1");
    index().deleteAt(List.of(2L, 3L));
    index().refresh();
    assertThat(found("*")).containsExactly("6", "5", "4");
    try (PostView view = view()) {
      assertThat(view.size()).isEqualTo(3);
      assertThat(view.top(ALL, BY_AUTHOR, Measure.POSTS, Measures.POSTS, 10).total()).isEqualTo(3);
      assertThat(view.timeline(ALL, byDay(null)).total()).isEqualTo(3);
      assertThat(positions(view, ALL)).containsExactly(4L, 5L, 6L);
    }
    index().expunge();
    index().commit();
    index().refresh();
    assertThat(found("*")).containsExactly("6", "5", "4");
  }

  @Test
  void aViewStaysAsItWas() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "one"));
    index().refresh();
    try (PostView before = view()) {
      add(post("2", "a", "2024-01-01T00:00:00Z", "two"));
      index().define("actor/x", new byte[] {1});
      index().refresh();
      assertThat(before.size()).isEqualTo(1);
      assertThat(before.progress().position()).isEqualTo(1);
      assertThat(before.definitions()).isEmpty();
      assertThat(before.search(ALL, PostOrder.NEWEST, 10, null).posts()).hasSize(1);
      try (PostView after = view()) {
        assertThat(after.size()).isEqualTo(2);
        assertThat(after.progress().position()).isEqualTo(2);
        assertThat(after.definitions()).containsOnlyKeys("actor/x");
      }
    }
  }

  @Test
  void reopeningGoesBackToTheLastCommit() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "one"));
    index().define("kept", "value".getBytes(StandardCharsets.UTF_8));
    index().commit();
    add(post("2", "a", "2024-01-01T00:00:00Z", "two"));
    index().define("kept", null);
    index().define("lost", new byte[] {1});
    index().refresh();
    reopen();
    assertThat(index().progress()).isEqualTo(progress(1));
    assertThat(found("*")).containsExactly("1");
    try (PostView view = view()) {
      assertThat(view.definitions()).containsOnlyKeys("kept");
      assertThat(view.definitions().get("kept")).asString().isEqualTo("value");
    }
  }
}
