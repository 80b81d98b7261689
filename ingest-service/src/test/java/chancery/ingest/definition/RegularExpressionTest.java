package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zero.?day",
        "(?:a|b)+c",
        "(?i)hacker",
        "[(?=]x",
        "\\(?=x",
        "\\Q(?=\\1\\Ex",
        "[\\d]x",
        "\\d{4}",
        "(?<year>20\\d\\d)",
        "\\bнато\\b"
      })
  void whatOnlyLooksLikeIt(String expression) {
    assertThatCode(() -> RegularExpression.check(expression)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?=a)b", "a(?!b)", "(?<=a)b", "(?<!a)b", "(a)\\1", "(?<n>a)\\k<n>"})
  void lookAroundAndBackReferencesAreRefused(String expression) {
    assertThatThrownBy(() -> RegularExpression.check(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*", "(a|)", "^", ".*"})
  void whatIsFoundInEveryTextIsRefused(String expression) {
    assertThatThrownBy(() -> RegularExpression.check(expression))
        .hasMessageContaining("found in every text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a++b", "(?>ab)c"})
  void whatRe2DoesNotKnowIsRefused(String expression) {
    assertThatThrownBy(() -> RegularExpression.check(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RE2");
  }
}
