package chancery.graph.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.cascade.TurnTaking.Exchange;
import org.junit.jupiter.api.Test;

class TurnTakingTest {

  @Test
  void twoWhoTakeTurnsAreToldFromAChorus() {
    // 0 asks; 1 and 2 answer; 0 and 1 go on by turns; 2 answers himself.
    Forest forest = Forest.of(new int[] {-1, 0, 0, 1, 3, 4, 2});

    TurnTaking turns = TurnTaking.of(forest, new int[] {0, 1, 2, 0, 1, 0, 2});

    assertThat(turns.answers()).isEqualTo(5);
    assertThat(turns.selfAnswers()).isEqualTo(1);
    assertThat(turns.alternations()).isEqualTo(3);
    assertThat(turns.longestExchange()).isEqualTo(5);
    assertThat(turns.exchanges())
        .containsExactly(new Exchange(0, 1, 2, 2), new Exchange(0, 2, 0, 1));
  }

  @Test
  void ofAPostThatIsNotThereNobodyIsAnswered() {
    Forest forest = Forest.of(new int[] {-1, 0, 1});

    TurnTaking turns = TurnTaking.of(forest, new int[] {TurnTaking.UNKNOWN, 1, 2});

    assertThat(turns.answers()).isEqualTo(1);
    assertThat(turns.longestExchange()).isEqualTo(2);
    assertThat(turns.exchanges()).containsExactly(new Exchange(1, 2, 0, 1));
  }
}
