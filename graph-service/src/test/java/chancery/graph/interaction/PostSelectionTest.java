package chancery.graph.interaction;

import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kit.testing.Events;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostSelectionTest {

  @Test
  void postsLieByAccountInTime() {
    PostSelection posts =
        all(corpus(List.of(at("1", "ben", 30), at("2", "ada", 20), at("3", "ben", 10))));

    assertThat(posts.accounts()).isEqualTo(2);
    assertThat(posts.id(0)).isEqualTo("x:ada");
    assertThat(posts.times(1)).containsExactly(10_000, 30_000);
    assertThat(posts.first(1)).isEqualTo(10_000);
    assertThat(posts.last(1)).isEqualTo(30_000);
  }

  @Test
  void postsAreChosenByTimeAndPosition() {
    Interactions corpus =
        corpus(List.of(at("1", "ada", 10), at("2", "ada", 20), at("3", "ben", 30)));

    assertThat(corpus.selectPosts(new PostChoice(10_000, 30_000, null, 9)).size()).isEqualTo(2);
    assertThat(corpus.selectPosts(new PostChoice(0, 90_000, new long[] {1, 3}, 9)).size())
        .isEqualTo(2);
    assertThatThrownBy(() -> corpus.selectPosts(new PostChoice(0, 90_000, null, 2)))
        .hasMessageContaining("more than 2 posts");
  }

  @Test
  void theFormsOfPostsAreCounted() {
    Post repost = at("2", "ada", 20).toBuilder().setKind(Kind.KIND_REPOST).build();
    PostSelection posts = all(corpus(List.of(at("1", "ada", 10), repost)));

    assertThat(posts.posts(0)).isEqualTo(2);
    assertThat(posts.posts(0, PostForm.REPOST)).isEqualTo(1);
    assertThat(posts.posts(0, PostForm.ORIGINAL)).isEqualTo(1);
  }

  @Test
  void whatAnAccountSaidLastCountsInAnyOrderOfArrival() {
    List<Post> posts = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      Post.Builder post = at("p" + i, "u" + i % 5, i / 10).toBuilder();
      post.getAuthorBuilder().setDisplayName("Name " + i).setFollowers(i).setFollowing(7);
      posts.add(post.build());
    }
    List<SelfDescription> expected = descriptions(all(corpus(posts)));
    Collections.shuffle(posts, random);

    assertThat(descriptions(all(corpus(posts)))).isEqualTo(expected);
    assertThat(expected).contains(new SelfDescription("Name 58", 58L, 7L, null));
  }

  @Test
  void compactionKeepsWhatIsKnownOfWhoIsLeft() {
    Post.Builder named = at("1", "ada", 10).toBuilder();
    named.getAuthorBuilder().setDisplayName("Ada of the Harbour");
    Interactions corpus = corpus(List.of(named.build(), at("2", "ben", 20)));
    corpus.deletePost(3, Events.recordedAt(3), 2);
    PostSelection left = all(corpus.compacted());

    assertThat(left.accounts()).isEqualTo(1);
    assertThat(left.description(0).displayName()).isEqualTo("Ada of the Harbour");
  }

  @Test
  void anErasedAuthorIsNotSeenAnyMore() {
    Post.Builder named = at("1", "ada", 10).toBuilder();
    named.getAuthorBuilder().setDisplayName("Ada of the Harbour");
    Interactions corpus = corpus(List.of(named.build()));
    corpus.deleteAuthor(2, Events.recordedAt(2), "x:ada", List.of(1L));

    assertThat(all(corpus).accounts()).isZero();
    assertThat(all(corpus.compacted()).accounts()).isZero();
  }

  private static List<SelfDescription> descriptions(PostSelection posts) {
    List<SelfDescription> descriptions = new ArrayList<>();
    for (int account = 0; account < posts.accounts(); account++) {
      descriptions.add(posts.description(account));
    }
    return descriptions;
  }

  private static PostSelection all(Interactions corpus) {
    return corpus.selectPosts(new PostChoice(0, Long.MAX_VALUE, null, 1000));
  }

  private static Post at(String id, String author, long second) {
    return post(id, author, second).build();
  }
}
