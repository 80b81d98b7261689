package chancery.graph.nearcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.graph.nearcopy.NearCopies.Clusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCopiesTest {

  private static final int ENOUGH = 1000;

  @Test
  void aChangedWordMakesANearCopyAndAnotherTextNone() {
    Clusters clusters =
        clusters(
            "The harbour of the old town is closed to all ships until further notice",
            "Nobody in the ministry has seen the letter that everyone is talking about",
            "The harbour of the old town is closed to most ships until further notice");

    assertThat(clusters.of()).containsExactly(0, 1, 0);
    assertThat(clusters.count()).isEqualTo(1);
    assertThat(clusters.alike()).isEqualTo(1);
    assertThat(clusters.unverified()).isZero();
  }

  @Test
  void noCandidateIsVerifiedAnyMoreWhenNobodyWaits() {
    CopyCandidates candidates = new CopyCandidates(new long[2], 1, 0.7, ENOUGH);
    candidates.post(0, 0);
    candidates.post(1, 0);
    NearCopies copies = new NearCopies(candidates, ENOUGH);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> copies.clusters(2, 0.7));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void linksMentionsCaseAndSignsDoNotMatter() {
    String normal =
        NormalText.of("RT @one.example: The envoy WILL not come back! https://a.example/1");

    assertThat(NormalText.of("the envoy will not come back… @two@server.example www.b.example"))
        .isEqualTo(normal);
    assertThat(NormalText.of("The envoy\u200b will not come\u00a0back")).isEqualTo(normal);
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
    assertThat(clusters(text, changed).count()).isEqualTo(1);
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

    Clusters clusters = clusters(chain.toArray(String[]::new));
    assertThat(clusters.of()).containsOnly(0);
    assertThat(new Likeness(chain.getFirst()).of(chain.getLast())).isLessThan(0.7);
  }

  @Test
  void onlySoManyTextsAreReadAndTheOthersAreCounted() {
    String[] texts = {
      "The harbour of the old town is closed to all ships until further notice",
      "The harbour of the old town is closed to most ships until further notice",
      "Nobody in the ministry has seen the letter that everyone is talking about",
      "Nobody in the ministry has seen the letter that everybody is talking about"
    };
    CopyCandidates candidates = candidates(texts);
    NearCopies copies = new NearCopies(candidates, 2);

    assertThat(copies.wanted()).containsExactly(0, 1);
    copies.wanted().forEach(text -> copies.read(text, texts[text]));
    Clusters clusters = copies.clusters(texts.length, NearCopies.DEFAULT_SIMILARITY);
    assertThat(clusters.of()).containsExactly(0, 0, 2, 3);
    assertThat(clusters.unverified()).isEqualTo(1);
  }

  @Test
  void similarityIsTheSharedOfAll() {
    assertThat(Shingles.similarity(new long[] {1, 2, 3}, new long[] {2, 3, 4})).isEqualTo(0.5);
    assertThat(Shingles.of("abcdef")).hasSize(2);
    assertThat(Shingles.of("aaaaaaaa")).hasSize(1);
    assertThat(Shingles.of("abc")).hasSize(1);
  }

  private static String word(String kind, int number) {
    return kind.charAt(number % kind.length()) + kind + Integer.toString(number * 7919, 36);
  }

  private static Clusters clusters(String... texts) {
    NearCopies copies = new NearCopies(candidates(texts), ENOUGH);
    copies.wanted().forEach(text -> copies.read(text, texts[text]));
    return copies.clusters(texts.length, NearCopies.DEFAULT_SIMILARITY);
  }

  private static CopyCandidates candidates(String... texts) {
    long[] signatures = new long[texts.length];
    for (int text = 0; text < texts.length; text++) {
      signatures[text] = Signature.of(NormalText.of(texts[text]));
    }
    CopyCandidates candidates =
        new CopyCandidates(signatures, ENOUGH, NearCopies.DEFAULT_SIMILARITY, ENOUGH);
    for (int text = 0; text < texts.length; text++) {
      candidates.post(text, text);
    }
    return candidates;
  }
}
