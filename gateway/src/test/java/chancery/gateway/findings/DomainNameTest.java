package chancery.gateway.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

  @ParameterizedTest
  @CsvSource({
    "Almanac.Example, almanac.example",
    "ПРИМЕР.example, пример.example",
    "straße.example, straße.example",
    "xn--e1afmkfd.example, xn--e1afmkfd.example",
    "4-you.example, 4-you.example",
  })
  void namesAreInSmallLetters(String written, String name) {
    assertThat(DomainName.of(written)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-a.example",
        "a-.example",
        "ab--c.example",
        "½.example",
        "xn--999999999.example",
        "example"
      })
  void whatNoNameCanBeIsNone(String written) {
    assertThat(DomainName.of(written)).isEmpty();
  }

  @Test
  void aNameHasAtMost253Characters() {
    String longest = "a.".repeat(126) + "b";

    assertThat(DomainName.of(longest)).contains(longest);
    assertThat(DomainName.of(longest + ".c")).isEmpty();
  }
}
