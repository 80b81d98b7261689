package chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCopiesTest {

  private final NearCopies copies =
      new NearCopies(
          List.of(
              "The embassy opens its doors on Sunday, see you all there https://example.org/1",
              "Good morning"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RT @user: The embassy opens its doors on Sunday, see you all there https://example.org/2 | true",
        "the EMBASSY opens its doors on Monday, see you all there! | true",
        "the embassy opens its doors on Sunday at nine in the morning, with music and a market until late | false",
        "The consulate has closed | false",
        "good morning! | true",
        "good evening | false",
        "https://example.org/1 | false",
      })
  void aTextWithAWordChangedIsACopy(String text, boolean expected) {
    assertThat(copies.test(text)).isEqualTo(expected);
  }
}
