package chancery.graph.interaction;

import static chancery.graph.InventedPosts.by;
import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.share.ContentKind;
import chancery.kit.error.ChanceryException;
import chancery.kit.testing.Events;
import chancery.post.v1.Post;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentSelectionTest {

  private static final ContentChoice ALL =
      ContentChoice.ofAllPosts(Long.MIN_VALUE, Long.MAX_VALUE, ContentKind.HASHTAG, 100);

  private final Interactions corpus =
      corpus(
          List.of(
              tagged("1", "ada", 10, "Bread", "salt"),
              tagged("2", "ben", 20, "BREAD", "bread"),
              post("3", "cat", 30).build(),
              tagged("4", "cat", 40, "milk").toBuilder().setRepostOf(by("ada")).build()));

  @Test
  void hashtagsAreFoldedAndCountOnceAPost() {
    assertThat(lines(corpus.selectContents(ALL)))
        .containsExactly("0 x:ada #bread", "0 x:ada #salt", "1 x:ben #bread", "2 x:cat #milk");
    assertThat(corpus.selectContents(ALL).posts()).isEqualTo(3);
  }

  @Test
  void theyAreChosenByTimeAndByPost() {
    assertThat(
            lines(
                corpus.selectContents(
                    ContentChoice.ofAllPosts(20_000, 40_000, ContentKind.HASHTAG, 100))))
        .containsExactly("0 x:ben #bread");
    assertThat(
            lines(
                corpus.selectContents(
                    new ContentChoice(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        ContentKind.HASHTAG,
                        new long[] {1, 3, 4},
                        100))))
        .containsExactly("0 x:ada #bread", "0 x:ada #salt", "1 x:cat #milk");
  }

  @Test
  void moreThanThereMayBeAreRefused() {
    assertThatThrownBy(() ->
            corpus.selectContents(
                ContentChoice.ofAllPosts(0, Long.MAX_VALUE, ContentKind.HASHTAG, 3)))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("chancery.network.interactions");
  }

  @Test
  void whatIsGoneIsForgottenByTheCompactedCorpus() {
    corpus.upsert(5, Events.recordedAt(5), tagged("2", "ben", 20, "milk"), 2);
    corpus.deletePost(6, Events.recordedAt(6), 1);
    Interactions compacted = corpus.compacted();

    assertThat(lines(compacted.selectContents(ALL)))
        .containsExactly("0 x:cat #milk", "1 x:ben #milk")
        .isEqualTo(lines(corpus.selectContents(ALL)));
    assertThat(corpus.selectContents(ALL).contents()).isEqualTo(3);
    assertThat(compacted.selectContents(ALL).contents()).isEqualTo(1);
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    Interactions read = new Interactions();
    copy(corpus, read);
    corpus.upsert(5, Events.recordedAt(5), tagged("2", "ben", 20, "milk", "honey"), 2);
    copy(corpus, read);

    assertThat(lines(read.selectContents(ALL))).isEqualTo(lines(corpus.selectContents(ALL)));
  }

  private static void copy(Interactions from, Interactions to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    from.writeUnsaved(new DataOutputStream(bytes));
    from.markSaved();
    to.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static Post tagged(String id, String author, long second, String... tags) {
    return post(id, author, second).addAllHashtags(List.of(tags)).build();
  }

  private static List<String> lines(ContentSelection selection) {
    List<String> lines = new ArrayList<>();
    for (int use = 0; use < selection.size(); use++) {
      lines.add(
          "%d %s %s"
              .formatted(
                  selection.post(use),
                  selection.id(selection.account(use)),
                  selection.name(selection.content(use))));
    }
    return lines;
  }
}
