package chancery.graph.nearcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CopyCandidatesTest {

  private static final double SIMILARITY = 0.7;
  private static final int WINDOW = 10;

  @Test
  void textsWithinTheWindowArePairs() {
    assertThat(pairs(alike(2), 100, "0@0 1@10")).containsExactly("0-1");
    assertThat(pairs(alike(2), 100, "0@0 1@11")).isEmpty();
  }

  @Test
  void aTextStaysInTheWindowWhileItIsPosted() {
    assertThat(pairs(alike(3), 100, "0@0 0@9 0@18 1@25")).containsExactly("0-1");
    assertThat(pairs(alike(3), 100, "0@0 1@20 0@25 0@60 1@65"))
        .containsExactlyInAnyOrder("1-0", "0-1");
    assertThat(pairs(alike(3), 100, "0@0 1@30 0@50 2@55")).containsExactly("0-2");
  }

  @Test
  void unlikeTextsAreNoPairs() {
    long[] signatures = {0, ~0L, 0xFFFF};

    assertThat(Signature.mostDifferent(SIMILARITY)).isEqualTo(15);
    assertThat(pairs(signatures, 100, "0@0 1@0 2@0")).isEmpty();
  }

  @Test
  void nothingIsComparedAnyMoreWhenNobodyWaits() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> run(alike(2), 100, "0@0 1@0"));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void onlyTheLastAreComparedAndTheOthersCounted() {
    CopyCandidates candidates = run(alike(5), 2, "0@0 1@0 2@0 3@0 4@0");

    assertThat(candidates.uncompared()).isEqualTo(1 + 2);
    assertThat(lines(candidates)).doesNotContain("0-3", "0-4", "1-4").contains("2-4", "3-4");
  }

  @Test
  void theClosestAreTheCandidatesAndOfThemTheLater() {
    long[] signatures = new long[CopyCandidates.PER_TEXT + 3];
    signatures[0] = 1;
    signatures[1] = 1;
    signatures[2] = 3;
    StringBuilder posts = new StringBuilder();
    for (int text = 0; text < signatures.length; text++) {
      posts.append(text).append("@0 ");
    }

    String last = "-" + (signatures.length - 1);
    assertThat(lines(run(signatures, 100, posts.toString().strip())))
        .filteredOn(pair -> pair.endsWith(last))
        .hasSize(CopyCandidates.PER_TEXT)
        .contains("1" + last)
        .doesNotContain("0" + last, "2" + last);
  }

  @Test
  void aLongRunFindsWhatComparingAllFinds() {
    Random random = new Random(5);
    long[] signatures = random.longs(400).map(bits -> bits & 0xFF).toArray();
    int posts = 6000;
    int[] texts = random.ints(posts, 0, signatures.length).toArray();
    long[] times = random.longs(posts, 0, 3000).sorted().toArray();
    CopyCandidates candidates = new CopyCandidates(signatures, 1, 0.99, Integer.MAX_VALUE);
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < posts; i++) {
      candidates.post(texts[i], times[i]);
      for (int j = i - 1; j >= 0 && times[i] - times[j] <= 1; j--) {
        if (texts[i] != texts[j]
            && Long.bitCount(signatures[texts[i]] ^ signatures[texts[j]])
                <= Signature.mostDifferent(0.99)) {
          expected.add(unordered(texts[i], texts[j]));
        }
      }
    }
    Set<String> found = new TreeSet<>();
    for (int pair = 0; pair < candidates.size(); pair++) {
      found.add(unordered(candidates.earlier(pair), candidates.later(pair)));
    }
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(10);
  }

  @Test
  void bitsAgreeAsOftenAsTheSimilaritySays() {
    Random random = new Random(9);
    int agreeing = 0;
    int pairs = 400;
    for (int pair = 0; pair < pairs; pair++) {
      long[] one = random.longs(150).sorted().toArray();
      long[] other = one.clone();
      for (int i = 0; i < 50; i++) {
        other[i * 3] = random.nextLong();
      }
      agreeing += Signature.BITS - Long.bitCount(Signature.of(one) ^ Signature.of(other));
    }

    // 100 of 200 are shared: s = 0.5, (1 + s)/2 = 0.75, standard error 0.003.
    assertThat((double) agreeing / pairs / Signature.BITS).isCloseTo(0.75, within(0.012));
  }

  private static String unordered(int one, int other) {
    return Math.min(one, other) + "-" + Math.max(one, other);
  }

  private static long[] alike(int texts) {
    return new long[texts];
  }

  private static Set<String> pairs(long[] signatures, int compared, String posts) {
    return lines(run(signatures, compared, posts));
  }

  /**
   * @param posts {@code text@time …}
   */
  private static CopyCandidates run(long[] signatures, int compared, String posts) {
    CopyCandidates candidates = new CopyCandidates(signatures, WINDOW, SIMILARITY, compared);
    Arrays.stream(posts.split(" ", -1))
        .map(post -> post.split("@", 2))
        .forEach(post -> candidates.post(Integer.parseInt(post[0]), Long.parseLong(post[1])));
    return candidates;
  }

  private static Set<String> lines(CopyCandidates candidates) {
    Set<String> lines = new TreeSet<>();
    for (int pair = 0; pair < candidates.size(); pair++) {
      lines.add(candidates.earlier(pair) + "-" + candidates.later(pair));
    }
    return lines;
  }
}
