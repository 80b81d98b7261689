package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LiteralsTest {

  @Test
  void findsExactlyTheLiteralsThatOccur() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      List<String> strings = new ArrayList<>();
      Literals literals = new Literals();
      for (int i = 0; i < 20; i++) {
        strings.add(random(random, 1 + random.nextInt(5)));
        literals.add(strings.get(i), i);
      }
      literals.link();
      String text = random(random, 30);
      BitSet expected = new BitSet();
      for (int i = 0; i < strings.size(); i++) {
        expected.set(i, text.contains(strings.get(i)));
      }

      assertThat(literals.in(text)).as("%s in %s", strings, text).isEqualTo(expected);
    }
  }

  @Test
  void letterCaseDoesNotMatter() {
    Literals literals = new Literals();
    literals.add("Straße", 0);
    literals.add("МИД", 1);
    literals.link();

    assertThat(literals.in("STRAßE мид").cardinality()).isEqualTo(2);
  }

  private static String random(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }
}
