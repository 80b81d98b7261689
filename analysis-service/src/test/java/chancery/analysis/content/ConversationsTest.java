package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.content.Conversations.Conversation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private static Turn turn(long id, long parent, int author) {
    return new Turn(id, parent, 0, id * 1000, author, id + 100);
  }

  private static List<Conversation> of(Turn... turns) {
    Conversations conversations = new Conversations(new Links());
    for (Turn turn : turns) {
      conversations.add(turn);
    }
    return conversations.largestFirst();
  }

  @Test
  void answersJoinTheirPostsAndCountTheirDepth() {
    assertThat(of(turn(1, 0, 1), turn(2, 1, 2), turn(3, 2, 1), turn(4, 1, 3), turn(9, 0, 4)))
        .containsExactly(new Conversation(101, 4, 3, 2, 1000, 4000));
  }

  @Test
  void theOrderInWhichPostsComeDoesNotMatter() {
    List<Turn> turns = new ArrayList<>();
    for (int id = 1; id <= 200; id++) {
      turns.add(turn(id, id % 20 == 0 ? 0 : id - id % 3 - 1, id % 7));
    }
    List<Conversation> first = of(turns.toArray(Turn[]::new));
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(turns, new Random(round));
      assertThat(of(turns.toArray(Turn[]::new))).isEqualTo(first);
    }
  }

  @Test
  void aPostThatIsNotThereJoinsItsAnswersWithoutBeingCounted() {
    assertThat(of(turn(2, 1, 2), turn(3, 1, 3)))
        .containsExactly(new Conversation(102, 2, 2, 1, 2000, 3000));
  }

  @Test
  void platformsSayWhatBelongsTogetherToo() {
    Turn one = new Turn(1, 0, 5, 1000, 1, 101);
    Turn other = new Turn(2, 0, 5, 2000, 1, 102);
    // An id of a conversation is none of a post.
    Turn stranger = new Turn(5, 0, 6, 3000, 1, 103);

    assertThat(of(one, other, stranger))
        .containsExactly(new Conversation(101, 2, 1, 0, 1000, 2000));
  }

  @Test
  void aCircleOfAnswersEnds() {
    List<Conversation> found = of(turn(1, 2, 1), turn(2, 1, 2));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().depth()).isBetween(1, 2);
  }

  @Test
  void aThreadOfAHundredThousandIsNoTrouble() {
    Turn[] thread = new Turn[100_000];
    for (int i = 0; i < thread.length; i++) {
      thread[i] = turn(i + 1, i, 1);
    }

    assertThat(of(thread).getFirst().depth()).isEqualTo(thread.length - 1);
  }

  @Test
  void aPostAloneIsNoConversation() {
    assertThat(of(turn(1, 0, 1), new Turn(2, 0, 7, 2000, 1, 102))).isEmpty();
  }

  @Test
  void postsThatAreNotCountedHoldOthersTogether() {
    Links links = new Links();
    links.add(2, 1, 0);
    links.add(3, 2, 0);
    Conversations conversations = new Conversations(links);
    conversations.add(turn(1, 0, 1));
    conversations.add(turn(3, 2, 2));

    assertThat(conversations.largestFirst())
        .containsExactly(new Conversation(101, 2, 2, 1, 1000, 3000));
  }

  @Test
  void whatBelongsTogetherIsFoundFromAnyOfItsPosts() {
    Links links = new Links();
    links.add(2, 1, 0);
    links.add(3, 2, 5);
    links.add(4, 0, 5);
    links.add(5, 0, 6);
    links.add(9, 8, 0);

    assertThat(links.together(1)).contains(1L, 2L, 3L, 4L).doesNotContain(5L, 8L, 9L);
    assertThat(links.together(4)).contains(1L, 2L, 3L, 4L).doesNotContain(5L);
    // The conversation 6 has the post 5, and no post is called 6.
    assertThat(links.together(6)).contains(5L).doesNotContain(1L, 4L);
    assertThat(links.together(7)).containsExactly(7L);
  }
}
