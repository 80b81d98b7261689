package chancery.graph.interaction;

import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.share.Layer;
import chancery.kit.testing.Events;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareSelectionTest {

  @Test
  void sharesAreChosenByTimeAndLayer() {
    Interactions corpus =
        corpus(
            List.of(link("1", "ada", 9, "a"), link("2", "ada", 10, "a"), link("3", "b", 20, "a")));

    assertThat(lines(corpus.selectShares(choice(Layer.LINK, 10_000, 20_000))))
        .containsExactly("x:ada LINK 10000");
    assertThat(corpus.selectShares(choice(Layer.DOMAIN, 0, 30_000)).size()).isEqualTo(3);
    assertThat(corpus.selectShares(choice(Layer.TEXT, 0, 30_000)).size()).isZero();
    assertThat(corpus.selectShares(allLayers()).size()).isEqualTo(6);
  }

  @Test
  void sharesAreChosenByPost() {
    Interactions corpus =
        corpus(
            List.of(link("1", "ada", 9, "a"), link("2", "ben", 10, "a"), link("3", "c", 20, "a")));

    assertThat(
            lines(
                corpus.selectShares(
                    new ShareChoice(0, 30_000, EnumSet.of(Layer.LINK), new long[] {1, 3}, 10))))
        .containsExactly("x:ada LINK 9000", "x:c LINK 20000");
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    Random random = new Random(3);
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      posts.add(link("p" + i, "u" + random.nextInt(20), i, "page" + random.nextInt(30)));
    }
    List<String> expected = numbers(corpus(posts));
    Collections.shuffle(posts, random);

    assertThat(numbers(corpus(posts))).isEqualTo(expected);
  }

  @Test
  void whoPostsByHandleIsTheAccountThatTheHandleBelongsTo() {
    Post.Builder byHandle = link("1", "", 10, "a").toBuilder();
    byHandle.getAuthorBuilder().clearId().setHandle("Ada");
    Post.Builder byId = link("2", "ada", 20, "b").toBuilder();
    byId.getAuthorBuilder().setHandle("ada");
    Interactions corpus = corpus(List.of(byHandle.build(), byId.build()));

    assertThat(lines(corpus.selectShares(choice(Layer.LINK, 0, 30_000))))
        .containsExactlyInAnyOrder("x:ada LINK 10000", "x:ada LINK 20000");
  }

  @Test
  void aReplacedPostSharesWhatItSharesNow() {
    Interactions corpus = corpus(List.of(link("1", "ada", 10, "a")));
    corpus.upsert(2, Events.recordedAt(2), link("1", "ada", 10, "b"), 1);

    ShareSelection shares = corpus.selectShares(choice(Layer.LINK, 0, 30_000));
    assertThat(shares.size()).isEqualTo(1);
    assertThat(shares.position(shares.post(0))).isEqualTo(2);
    assertThat(shares.lastRemoval()).isEqualTo(2);
  }

  @Test
  void compactionKeepsWhatIsAlive() {
    Interactions corpus =
        corpus(
            List.of(link("1", "ada", 10, "a"), link("2", "ben", 11, "a"), link("3", "c", 12, "a")));
    corpus.deletePost(4, Events.recordedAt(4), 1);
    Interactions compacted = corpus.compacted();

    assertThat(compacted.selectShares(allLayers()).size()).isEqualTo(4);
    ShareChoice links = choice(Layer.LINK, 0, 30_000);
    assertThat(lines(compacted.selectShares(links)))
        .isEqualTo(lines(corpus.selectShares(links)))
        .containsExactly("x:ben LINK 11000", "x:c LINK 12000");
    assertThat(compacted.selectShares(links).hash(0)).isEqualTo(corpus.selectShares(links).hash(0));
  }

  @Test
  void signaturesOfTextsAreKeptOnDiskAndInCompaction() throws IOException {
    Interactions corpus =
        corpus(
            List.of(
                post("1", "ada", 10).setText("Nobody has seen the letter so far").build(),
                post("2", "ben", 11).setText("The harbour of the old town is shut").build(),
                post("3", "cat", 12).setText("The harbour of the old town is shut!").build(),
                link("4", "ada", 13, "a")));
    Interactions read = new Interactions();
    read.read(new DataInputStream(new ByteArrayInputStream(written(corpus))));
    corpus.deletePost(5, Events.recordedAt(5), 1);

    long[] signatures = corpus.selectShares(choice(Layer.NEAR_COPY, 0, 30_000)).signatures();
    assertThat(signatures).hasSize(1).doesNotContain(0);
    assertThat(corpus.compacted().selectShares(choice(Layer.NEAR_COPY, 0, 30_000)).signatures())
        .isEqualTo(signatures);
    assertThat(read.selectShares(allLayers()).signatures()).hasSize(4).contains(signatures);
    assertThat(read.selectShares(choice(Layer.TEXT, 0, 30_000)).signatures()).containsOnly(0);
  }

  @Test
  void postsAndOriginalsAreCountedWhateverTheyShare() {
    Interactions corpus =
        corpus(
            List.of(
                link("1", "ada", 10, "a"),
                post("2", "ada", 11).setKind(Kind.KIND_REPLY).build(),
                post("3", "ben", 12).setKind(Kind.KIND_REPOST).build(),
                link("4", "ada", 40, "a")));

    ShareSelection shares = corpus.selectShares(choice(Layer.LINK, 0, 30_000));
    assertThat(shares.posts(0)).isEqualTo(2);
    assertThat(shares.originals(0)).isEqualTo(1);
    assertThat(shares.posts()).isEqualTo(3);
    assertThat(shares.originals()).isEqualTo(1);
  }

  private static byte[] written(Interactions corpus) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    corpus.writeUnsaved(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void tooManySharesAreRefused() {
    Interactions corpus = corpus(List.of(link("1", "ada", 10, "a"), link("2", "ben", 11, "a")));

    assertThatThrownBy(
            () -> corpus.selectShares(ShareChoice.ofAllPosts(0, 20_000, EnumSet.of(Layer.LINK), 1)))
        .hasMessageContaining("more than 1 shares");
  }

  private static ShareChoice allLayers() {
    return ShareChoice.ofAllPosts(0, 30_000, EnumSet.allOf(Layer.class), 1000);
  }

  private static ShareChoice choice(Layer layer, long from, long to) {
    return ShareChoice.ofAllPosts(from, to, EnumSet.of(layer), 1000);
  }

  private static List<String> lines(ShareSelection shares) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      lines.add(
          "%s %s %d".formatted(shares.id(shares.account(i)), shares.layer(i), shares.time(i)));
    }
    return lines;
  }

  private static List<String> numbers(Interactions corpus) {
    ShareSelection shares = corpus.selectShares(choice(Layer.LINK, 0, Long.MAX_VALUE));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      lines.add(
          "%d %d %d %s"
              .formatted(
                  shares.account(i),
                  shares.object(i),
                  shares.time(i),
                  shares.id(shares.account(i))));
    }
    return lines;
  }

  private static Post link(String id, String author, long second, String page) {
    return post(id, author, second)
        .addLinks(Link.newBuilder().setUrl("https://harbour.example/" + page))
        .build();
  }
}
