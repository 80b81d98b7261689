package chancery.gateway.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;

class YamlTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "water",
        "dam*",
        "Water and its use",
        "long overdue",
        "bridge AND (narrows OR hashtag:narrowsbridge)",
        "text:\"border river\"~5",
        "Wörter, плотин* and 外交",
        "don't; or do!"
      })
  void aPlainTextStandsBare(String text) {
    assertThat(YamlText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\0',
      value = {
        "no\t\"no\"",
        "#rivertalks\t\"#rivertalks\"",
        "/up.?stream/\t\"/up.?stream/\"",
        "/\\bup\\b/\t'/\\bup\\b/'",
        "it's: \"so\"\t'it''s: \"so\"'"
      })
  void whatCouldBeTakenForSomethingElseStandsInMarks(String text, String written) {
    assertThat(YamlText.of(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " begun late",
        "ended late ",
        "two  spaces",
        "no",
        "No",
        "ON",
        "off",
        "y",
        "N",
        "yes",
        "true",
        "FALSE",
        "null",
        "Null",
        "~",
        "1",
        "-1",
        "1e3",
        "0x1f",
        "0o7",
        "1_000",
        ".5",
        ".inf",
        ".NaN",
        "12:30",
        "2024-05-01",
        "2024-05-01T10:00:00Z",
        "12:30:45",
        "*alias",
        "*",
        "&anchor",
        "!tag",
        "%directive",
        "@mention",
        "`tick",
        "|",
        ">",
        "- item",
        "-",
        "?",
        "? key",
        ": value",
        ":",
        "key: value",
        "key:",
        "word # comment",
        "#hashtag",
        "[list]",
        "{a: b}",
        "a, b",
        "\"",
        "'",
        "it's",
        "say \"so\"",
        "back\\slash",
        "/a.?b\\w/",
        "<<",
        "=",
        "---",
        "...",
        "a\nb",
        "a\tb",
        "\u2028",
        "\u0085",
        "\ufeffa",
        "\u200d",
        "a\u00a0",
        "\ud83c\udf09",
        "e\u0301",
        "a|b",
        "U.S.-China",
        "hashtag:x AND NOT text:y",
        "a:b:",
        "a:"
      })
  void everyTextSurvivesReadersOfBothVersionsOfYaml(String text) {
    String written = YamlText.of(text);
    String document =
        "value: %s\nlist:\n  - %s\nnames:\n  %s: 1\n".formatted(written, written, written);

    for (Object read :
        List.of(
            new Load(LoadSettings.builder().build()).loadFromString(document),
            new Yaml().load(document))) {
      assertThat((Map<?, ?>) read).extracting("value").isEqualTo(text);
      assertThat((Map<?, ?>) read).extracting("list").isEqualTo(List.of(text));
      assertThat((Map<?, ?>) ((Map<?, ?>) read).get("names"))
          .extracting(names -> names.keySet().iterator().next())
          .isEqualTo(text);
    }
  }

  @Test
  void whatCannotBeSeenIsWrittenByItsNumber() {
    assertThat(YamlText.of("a\u200db")).isEqualTo("\"a\\U0000200Db\"");
  }
}
