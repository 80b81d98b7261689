package chancery.graph.nearcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCopiesTest {

  @Test
  void aChangedWordMakesANearCopyAndAnotherTextNone() {
    List<CopyCluster> clusters =
        clusters(
            "The harbour of the old town is closed to all ships until further notice",
            "Nobody in the ministry has seen the letter that everyone is talking about",
            "The harbour of the old town is closed to most ships until further notice");

    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().versions()).hasSize(2);
    assertThat(clusters.getFirst().versions().getFirst().texts()).containsExactly(0);
    assertThat(clusters.getFirst().versions().getFirst().similarity()).isEqualTo(1);
    assertThat(clusters.getFirst().versions().getLast().texts()).containsExactly(2);
    assertThat(clusters.getFirst().versions().getLast().similarity()).isBetween(0.7, 0.95);
  }

  @Test
  void linksMentionsCaseAndSignsDoNotMatter() {
    List<CopyCluster> clusters =
        clusters(
            "RT @one.example: The envoy WILL not come back! https://a.example/1",
            "the envoy will not come back… @two@server.example www.b.example",
            "The envoy\u200b will not come\u00a0back");

    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().versions()).hasSize(1);
    assertThat(clusters.getFirst().versions().getFirst().texts()).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "Порт старого города закрыт для всех судов до особого распоряжения,"
        + "Порт старого города закрыт для многих судов до особого распоряжения",
    "ميناء المدينة القديمة مغلق أمام جميع السفن حتى إشعار آخر من السلطات,"
        + "ميناء المدينة القديمة مغلق أمام معظم السفن حتى إشعار آخر من السلطات",
    "老城的港口对所有船只关闭直到另行通知为止请大家耐心等待进一步的消息谢谢配合祝大家平安," + "老城的港口对所有船只关闭直到另行通知为止请各位耐心等待进一步的消息谢谢配合祝大家平安",
    "ท่าเรือของเมืองเก่าปิดสำหรับเรือทุกลำจนกว่าจะมีประกาศเพิ่มเติม,"
        + "ท่าเรือของเมืองเก่าปิดสำหรับเรือบางลำจนกว่าจะมีประกาศเพิ่มเติม"
  })
  void copiesAreFoundInAnyScript(String text, String changed) {
    assertThat(clusters(text, changed)).hasSize(1);
  }

  @Test
  void shortTextsAreNoCopies() {
    assertThat(clusters("Good morning!", "Good morning!", "", "https://a.example")).isEmpty();
  }

  @Test
  void copiesOfCopiesAreOneCluster() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 40; word++) {
      text.append(word("first", word)).append(' ');
    }
    List<String> chain = new ArrayList<>();
    for (int step = 0; step < 20; step++) {
      chain.add(text.toString());
      int start = text.indexOf(word("first", step));
      text.replace(start, start + word("first", step).length(), word("other", step));
    }

    List<CopyCluster> clusters = clusters(chain.toArray(String[]::new));
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().versions()).hasSize(20);
    assertThat(clusters.getFirst().versions().getLast().similarity()).isLessThan(0.7);
  }

  @Test
  void thePredictedShareOfPairsAgreesInABand() {
    Random random = new Random(9);
    int agreeing = 0;
    for (int pair = 0; pair < 400; pair++) {
      long[] one = random.longs(150).sorted().toArray();
      long[] other = one.clone();
      for (int i = 0; i < 50; i++) {
        other[i * 3] = random.nextLong();
      }
      agreeing += agree(MinHash.bands(one), MinHash.bands(other)) ? 1 : 0;
    }

    // 100 of 200 are shared: s = 0.5, 1 − (1 − 0.5⁴)²⁵ = 0.801, standard error 0.02.
    assertThat(agreeing / 400.0).isCloseTo(0.801, within(0.06));
  }

  @Test
  void similarityIsTheSharedOfAll() {
    assertThat(Shingles.similarity(new long[] {1, 2, 3}, new long[] {2, 3, 4})).isEqualTo(0.5);
    assertThat(Shingles.of("abcdef")).hasSize(2);
    assertThat(Shingles.of("aaaaaaaa")).hasSize(1);
    assertThat(Shingles.of("abc")).hasSize(1);
  }

  @Test
  void aSimilarityOfNothingIsRefused() {
    assertThatThrownBy(() -> new NearCopies(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
  }

  private static boolean agree(int[] one, int[] other) {
    for (int band = 0; band < one.length; band++) {
      if (one[band] == other[band]) {
        return true;
      }
    }
    return false;
  }

  private static String word(String kind, int number) {
    return kind.charAt(number % kind.length()) + kind + Integer.toString(number * 7919, 36);
  }

  private static List<CopyCluster> clusters(String... texts) {
    NearCopies copies =
        new NearCopies(NearCopies.DEFAULT_SIMILARITY, NearCopies.DEFAULT_MIN_LENGTH);
    for (String text : texts) {
      copies.add(text);
    }
    return copies.clusters();
  }
}
