package chancery.graph.interaction;

import static chancery.graph.InventedPosts.by;
import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.everything;
import static chancery.graph.InventedPosts.handle;
import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.lines;
import static chancery.graph.InventedPosts.ofPost;
import static chancery.graph.InventedPosts.post;
import static chancery.kit.testing.Events.recordedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kit.error.ChanceryException;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.google.rpc.Code;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InteractionsTest {

  @Test
  void eachKindIsReadOutOfAPost() {
    Post all =
        post("1", "ada", 10)
            .addMentions(id("ben"))
            .setInReplyTo(by("cat"))
            .setRepostOf(by("dan"))
            .setQuoteOf(by("eve"))
            .build();

    assertThat(lines(corpus(List.of(all)).select(everything())))
        .containsExactly(
            "x:ada MENTION x:ben", "x:ada REPLY x:cat", "x:ada REPOST x:dan", "x:ada QUOTE x:eve");
  }

  @Test
  void whatAnAccountDoesToItselfIsLeftOut() {
    Post thread = post("1", "ada", 10).setInReplyTo(by("ada")).addMentions(handle("Ada")).build();
    Post.Builder named = post("2", "ada", 20);
    named.getAuthorBuilder().setHandle("ADA");

    assertThat(lines(corpus(List.of(thread, named.build())).select(everything()))).isEmpty();
  }

  @Test
  void aPostThatNamesAnAccountByIdAndByHandleNamesItOnce() {
    Post.Builder named = post("1", "ben", 5);
    named.getAuthorBuilder().setHandle("Ben");
    Post twice = post("2", "ada", 10).addMentions(id("ben")).addMentions(handle("ben")).build();

    assertThat(lines(corpus(List.of(named.build(), twice)).select(everything())))
        .containsExactly("x:ada MENTION x:ben");
  }

  @Test
  void aHandleStandsForItsAccountHoweverLateThatIsLearnt() {
    Post mention = post("1", "ada", 10).addMentions(handle("BEN")).build();
    Interactions corpus = corpus(List.of(mention));
    assertThat(lines(corpus.select(everything()))).containsExactly("x:ada MENTION x:@ben");

    Post.Builder named = post("2", "7", 20);
    named.getAuthorBuilder().setHandle("Ben");
    corpus.upsert(2, recordedAt(2), named.build(), 0);
    assertThat(lines(corpus.select(everything()))).containsExactly("x:ada MENTION x:7");
  }

  @Test
  void aHandleThatChangedHandsStandsForItsLastHolderInAnyOrderOfImport() {
    Post.Builder first = post("1", "7", 10);
    first.getAuthorBuilder().setHandle("minister");
    Post.Builder second = post("2", "8", 20);
    second.getAuthorBuilder().setHandle("Minister");
    Post mention = post("3", "ada", 15).addMentions(handle("minister")).build();

    for (List<Post> order :
        List.of(
            List.of(first.build(), second.build(), mention),
            List.of(mention, second.build(), first.build()))) {
      assertThat(lines(corpus(order).select(everything()))).containsExactly("x:ada MENTION x:8");
    }
  }

  @Test
  void anAccountIsCalledByItsLatestHandleInAnyOrderOfImport() {
    Post.Builder early = post("1", "7", 10).addMentions(id("ada"));
    early.getAuthorBuilder().setHandle("before");
    Post.Builder late = post("2", "7", 20).addMentions(id("ada"));
    late.getAuthorBuilder().setHandle("After");

    for (List<Post> order :
        List.of(List.of(early.build(), late.build()), List.of(late.build(), early.build()))) {
      Selection selection = corpus(order).select(everything());
      assertThat(selection.handle(selection.source(0))).isEqualTo("After");
    }
  }

  @Test
  void aReferenceByPostAloneFindsTheAuthorInAnyOrderOfImport() {
    Post original = post("1", "ben", 10).build();
    Post reply = post("2", "ada", 20).setInReplyTo(ofPost("1")).build();

    for (List<Post> order : List.of(List.of(original, reply), List.of(reply, original))) {
      assertThat(lines(corpus(order).select(everything()))).containsExactly("x:ada REPLY x:ben");
    }
  }

  @Test
  void aReferenceToAPostThatIsNotThereIsLeftOut() {
    Post reply = post("2", "ada", 20).setInReplyTo(ofPost("1")).build();

    assertThat(lines(corpus(List.of(reply)).select(everything()))).isEmpty();
  }

  @Test
  void aReferenceWithoutAnyKnownPartIsNoInteraction() {
    Post repost = post("2", "ada", 20).setRepostOf(PostReference.getDefaultInstance()).build();

    assertThat(corpus(List.of(repost)).size()).isZero();
  }

  @Test
  void timeKindAndPostsNarrowTheSelection() {
    Interactions corpus =
        corpus(
            List.of(
                post("1", "ada", 10).addMentions(id("ben")).build(),
                post("2", "ada", 20).addMentions(id("cat")).setRepostOf(by("dan")).build(),
                post("3", "ada", 30).addMentions(id("eve")).build()));
    EnumSet<InteractionKind> mentions = EnumSet.of(InteractionKind.MENTION);

    assertThat(lines(corpus.select(Choice.ofAllPosts(20_000, 30_000, mentions, 9))))
        .containsExactly("x:ada MENTION x:cat");
    assertThat(lines(corpus.select(new Choice(0, 99_000, mentions, new long[] {0, 1, 3, 7}, 9))))
        .containsExactly("x:ada MENTION x:ben", "x:ada MENTION x:eve");
  }

  @Test
  void aNewStateTakesThePlaceOfTheOldOne() {
    Interactions corpus = corpus(List.of(post("1", "ada", 10).addMentions(id("ben")).build()));
    corpus.upsert(2, recordedAt(2), post("1", "ada", 10).addMentions(id("cat")).build(), 1);

    assertThat(lines(corpus.select(everything()))).containsExactly("x:ada MENTION x:cat");
    assertThat(corpus.select(everything()).asOf().position()).isEqualTo(2);
    assertThat(corpus.select(everything()).lastRemoval()).isEqualTo(2);
    assertThat(corpus.select(everything()).size()).isEqualTo(1);
  }

  @Test
  void aDeletedPostIsGoneAndNoLongerTellsItsAuthor() {
    Interactions corpus =
        corpus(
            List.of(
                post("1", "ben", 10).addMentions(id("cat")).build(),
                post("2", "ada", 20).setInReplyTo(ofPost("1")).build()));
    corpus.deletePost(3, recordedAt(3), 1);

    assertThat(lines(corpus.select(everything()))).isEmpty();
  }

  @Test
  void aDeletedAuthorLeavesNothingOfItsOwn() {
    Post.Builder own = post("1", "ben", 10).addMentions(id("cat"));
    own.getAuthorBuilder().setHandle("Ben");
    Interactions corpus =
        corpus(List.of(own.build(), post("2", "ada", 20).addMentions(handle("ben")).build()));
    corpus.deleteAuthor(3, recordedAt(3), "x:ben", List.of(1L));

    assertThat(lines(corpus.select(everything()))).containsExactly("x:ada MENTION x:@ben");
    assertThat(corpus.needsCompaction()).isTrue();
  }

  @Test
  void compactionKeepsTheAnswerAndDropsTheRest() {
    Post.Builder gone = post("1", "gone", 10).addMentions(id("also-gone"));
    gone.getAuthorBuilder().setHandle("Gone");
    Post.Builder stays = post("2", "ben", 20).addMentions(id("cat"));
    stays.getAuthorBuilder().setHandle("Ben");
    Interactions corpus = corpus(List.of(gone.build(), stays.build()));
    corpus.upsert(3, recordedAt(3), post("3", "ada", 30).setInReplyTo(ofPost("2")).build(), 0);
    corpus.deleteAuthor(4, recordedAt(4), "x:gone", List.of(1L));

    Interactions compacted = corpus.compacted();

    assertThat(lines(compacted.select(everything())))
        .isEqualTo(lines(corpus.select(everything())))
        .hasSize(2);
    Selection selection = compacted.select(everything());
    assertThat(selection.asOf()).isEqualTo(corpus.asOf());
    assertThat(selection.handle(selection.source(0))).isEqualTo("Ben");
    for (int account = 0; account < selection.accounts(); account++) {
      assertThat(selection.id(account)).doesNotContainIgnoringCase("gone");
    }
    compacted.upsert(5, recordedAt(5), post("5", "eve", 50).addMentions(handle("ben")).build(), 0);
    assertThat(lines(compacted.select(everything()))).contains("x:eve MENTION x:ben");
  }

  @Test
  void tooManyInteractionsAreRefusedWithAWayOut() {
    Interactions corpus =
        corpus(List.of(post("1", "ada", 10).addMentions(id("a")).addMentions(id("b")).build()));
    Choice one = Choice.ofAllPosts(0, 99_000, EnumSet.allOf(InteractionKind.class), 1);

    assertThatThrownBy(() -> corpus.select(one))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
              assertThat(refused).hasMessageContaining("narrow the slice");
            });
  }

  @Test
  void aSelectionStaysAsItIsWhileTheCorpusGrows() {
    Interactions corpus = corpus(List.of(post("1", "ada", 10).addMentions(id("ben")).build()));
    Selection before = corpus.select(everything());
    for (int i = 2; i < 200; i++) {
      Post.Builder more = post("" + i, "ada", 10L * i).addMentions(id("other" + i));
      more.getAuthorBuilder().setHandle("name" + i);
      corpus.upsert(i, recordedAt(i), more.build(), 0);
    }

    assertThat(lines(before)).containsExactly("x:ada MENTION x:ben");
    assertThat(before.handle(before.source(0))).isNull();
    Selection after = corpus.select(everything());
    assertThat(Objects.requireNonNull(after.handle(after.source(0)))).isEqualTo("name199");
  }
}
