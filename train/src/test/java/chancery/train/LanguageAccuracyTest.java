package chancery.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.language.LanguageDetector;
import chancery.kit.testing.SampleData;
import chancery.train.LanguageAccuracy.Confusion;
import chancery.train.LanguageAccuracy.Result;
import chancery.train.LanguageAccuracy.Share;
import org.junit.jupiter.api.Test;

class LanguageAccuracyTest {

  /** Newcombe 1998, table I: 81 of 263 and 15 of 148. */
  @Test
  void theIntervalIsThatOfWilson() {
    Share many = new Share("en", 81, 0, 263);
    assertThat(many.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(many.high()).isCloseTo(0.3662, within(5e-5));
    Share few = new Share("en", 15, 0, 148);
    assertThat(few.low()).isCloseTo(0.0624, within(5e-5));
    assertThat(few.high()).isCloseTo(0.1605, within(5e-5));
  }

  @Test
  void theBuiltInModelReachesWhatTheDocumentsSay() {
    Result result = new LanguageAccuracy(LanguageDetector.load(), SampleData.path(".")).measure();
    assertThat(result.tweets())
        .extracting(Share::language)
        .containsExactly("ar", "de", "en", "es", "fr", "hi", "it", "pt");
    assertThat(result.all().accuracy()).isGreaterThan(0.94);
    assertThat(result.others()).extracting(Share::language).containsExactly("ru", "uz");
    assertThat(result.worst().getFirst().language()).isEqualTo("hi");
    assertThat(result.postsPerSecond()).isPositive();
    assertThat(result.english()).hasSizeGreaterThan(1);
    int english = result.english().stream().mapToInt(Confusion::posts).sum();
    assertThat(english).isGreaterThan(2000);
    assertThat(result.english())
        .filteredOn(called -> !called.taken().equals("en"))
        .allSatisfy(called -> assertThat(100.0 * called.posts() / english).isLessThan(0.5));
  }
}
