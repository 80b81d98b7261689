package chancery.graph.nearcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTest {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "https?:\\S+|www\\.\\S+|@[\\p{L}\\p{N}_]+(?:[.@-][\\p{L}\\p{N}_]+)*"
              + "|^\\s*rt(?![\\p{L}\\p{M}\\p{N}_])");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final List<String> PARTS =
      List.of(
          "rt",
          "RT",
          "@mfa",
          "@",
          "a.b",
          "-",
          ".",
          "_",
          " ",
          "\n",
          "http:",
          "https:",
          "//t.co/x",
          "www.",
          "ww",
          "h",
          "Straße",
          "ΣΊΣΥΦΟΣ",
          "мост",
          "\u0301",
          "किताब",
          "外交",
          "\u200b",
          "\u00ad",
          "ﬁ",
          "１２",
          "🙂",
          "\ud83d",
          "𝒜",
          "#tag",
          "!",
          "\u00a0",
          "İ",
          "7");

  @ParameterizedTest
  @CsvSource({
    "'RT @mfa: Peace, now! https://t.co/x', 'peace now'",
    "'  rt peace', 'peace'",
    "'rtl texts', 'rtl texts'",
    "'see www.example.org/a?b today', 'see today'",
    "'www. is no link', 'www is no link'",
    "'http: is none', 'http is none'",
    "'to @mfa@social.example-city.org. Thanks', 'to thanks'",
    "'a@b.c', 'a'",
    "'#Peace ﬁrst', 'peace first'",
    "'Straße', 'strasse'",
    "'@ home', 'home'",
    "'...', ''"
  })
  void leavesWhatCopiesShare(String text, String normal) {
    assertThat(NormalText.of(text)).isEqualTo(normal);
  }

  @Test
  void isWhatTheDefinitionSaysOfAnyText() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(12); part >= 0; part--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      assertThat(NormalText.of(text.toString())).as("'%s'", text).isEqualTo(defined(text));
    }
  }

  private static String defined(CharSequence text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(compatible).replaceAll("");
    String folded = visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String own = LEFT_OUT.matcher(folded).replaceAll(" ");
    return GAP.matcher(own).replaceAll(" ").strip();
  }
}
