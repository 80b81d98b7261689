package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequiredLiteralsTest {

  static Stream<Arguments> expressions() {
    return Stream.of(
        Arguments.of("abc", List.of("abc")),
        Arguments.of("\\babc\\b", List.of("abc")),
        Arguments.of("abc?", List.of("ab")),
        Arguments.of("ab+cd", List.of("ab")),
        Arguments.of("a*bcd", List.of("bcd")),
        Arguments.of("ab.*cde", List.of("cde")),
        Arguments.of("(?:ab|cd)e", List.of("ab", "cd")),
        Arguments.of("(?:ab|c?)e", List.of("e")),
        Arguments.of("(?:ab|cd)?", List.of()),
        Arguments.of("one|two", List.of("one", "two")),
        Arguments.of("one|\\d", List.of()),
        Arguments.of("[abc]de", List.of("de")),
        Arguments.of("[]a-z]+", List.of()),
        Arguments.of("[[:alpha:]]x", List.of("x")),
        Arguments.of("\\p{Greek}x", List.of("x")),
        Arguments.of("\\x{41}b", List.of("b")),
        Arguments.of("\\x41bc", List.of("bc")),
        Arguments.of("a\\.b", List.of("a.b")),
        Arguments.of("(?P<n>ab)c", List.of("ab")),
        Arguments.of("(?i)ab", List.of("ab")),
        Arguments.of("ab{0,2}cd", List.of("cd")),
        Arguments.of("ab{2}", List.of("ab")),
        Arguments.of("a{x", List.of("a{x")),
        Arguments.of("\\Qa.b\\Ec", List.of("c")),
        Arguments.of("((a(b)cd))", List.of("cd")),
        Arguments.of("^$", List.of()));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void aTextWithTheExpressionHasOneOfThem(String expression, List<String> required) {
    assertThat(RequiredLiterals.of(expression)).isEqualTo(required);
  }
}
