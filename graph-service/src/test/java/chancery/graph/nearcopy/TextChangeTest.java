package chancery.graph.nearcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextChangeTest {

  @Test
  void wordsAreKeptRemovedAndAdded() {
    assertThat(
            changes("the harbour is closed to all ships", "the harbour is shut to all big ships"))
        .isEqualTo("[the harbour is] -closed +shut [to all] +big [ships]");
  }

  @Test
  void ofEqualTextsAllIsKept() {
    assertThat(changes("as it  was\n", "as it was")).isEqualTo("[as it was]");
    assertThat(changes("", "")).isEmpty();
  }

  @Test
  void whatIsAddedInFrontAndBehindIsFound() {
    assertThat(changes("b c", "a b c d")).isEqualTo("+a [b c] +d");
    assertThat(changes("a b c d", "b c")).isEqualTo("-a [b c] -d");
    assertThat(changes("", "a")).isEqualTo("+a");
  }

  @Test
  void scriptsWithoutSpacesChangeByCharacters() {
    assertThat(changes("港口对所有船只关闭", "港口对所有船只封闭")).isEqualTo("[港口对所有船只] -关 +封 [闭]");
  }

  @Test
  void longTextsThatHaveLittleInCommonChangeAsAWhole() {
    String one = "x ".repeat(2000) + "same " + "y ".repeat(2000);
    String other = "u ".repeat(2000) + "same " + "v ".repeat(2000);

    assertThat(TextChange.between(one, other))
        .extracting(TextChange::kind)
        .containsExactly(TextChange.Kind.REMOVED, TextChange.Kind.ADDED);
  }

  private static String changes(String from, String to) {
    return TextChange.between(from, to).stream()
        .map(change ->
            switch (change.kind()) {
              case KEPT -> "[" + change.text() + "]";
              case ADDED -> "+" + change.text();
              case REMOVED -> "-" + change.text();
            })
        .collect(Collectors.joining(" "));
  }
}
