package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import org.junit.jupiter.api.Test;

class AnsweredDocumentTest {

  private static final String CODEBOOK =
      """
      {"name":"rivers","version":3,"title":"Rivers","codebook":{"categories":[
        {"name":"water","title":"Water","patterns":[
          {"lang":"en","form":"WORDS","text":"dam*","excludes":false},
          {"lang":"","form":"WORDS","text":"#rivertalks","excludes":false},
          {"lang":"en","form":"WORDS","text":"water polo","excludes":true},
          {"lang":"en","form":"REGEX","text":"up.?stream","excludes":false}]}]}}
      """;

  private static final String WRITTEN =
      """
      title: Rivers
      categories:
        water:
          title: Water
          en: [dam*, /up.?stream/]
          any: ["#rivertalks"]
          exclude:
            en: [water polo]
      """;

  private static Definition codebook(String json) {
    return Reading.codebook("application/json", json);
  }

  @Test
  void anAnswerIsReadLikeTheDocumentThatSaysTheSame() {
    Definition written = Reading.codebook("application/yaml", WRITTEN);
    String answer =
        "{\"definition\":%s,\"versions\":[{\"version\":3}],\"asOf\":{\"position\":7},\"builtIn\":false}"
            .formatted(CODEBOOK);

    assertThat(codebook(answer)).isEqualTo(written);
    assertThat(codebook(CODEBOOK)).isEqualTo(written);
    assertThat(codebook("{\"definition\":%s,\"changed\":true,\"position\":9}".formatted(CODEBOOK)))
        .isEqualTo(written);
  }

  @Test
  void anAnsweredTargetIsReadToo() {
    assertThat(
            Reading.target(
                "application/json",
                """
                {"definition":{"name":"bridge","version":1,"title":"The bridge","stanceTarget":
                  {"query":"bridge","wordsFor":["#buildit"],"wordsAgainst":[]}},"versions":[]}
                """))
        .isEqualTo(
            Reading.target(
                "application/yaml",
                """
                title: The bridge
                query: bridge
                for: ["#buildit"]
                """));
  }

  @Test
  void whatIsWrongInAnAnswerIsToldWithItsPlace() {
    assertThat(
            Reading.faults(
                DefinitionKind.DEFINITION_KIND_CODEBOOK,
                "application/json",
                """
                {"definition":{"codebook":{"categories":[{"name":"water","patterns":[
                  {"lang":"en","form":"WORD","text":"dam"},
                  {"lang":"english","form":"WORDS","text":"dam","weight":2},
                  "dam"]}]}},"since":1}
                """))
        .anySatisfy(fault -> assertThat(fault).startsWith("since: ").contains("is not known here"))
        .anySatisfy(fault ->
            assertThat(fault)
                .startsWith("definition.codebook.categories[0].patterns[0]: line 2")
                .contains("WORDS or REGEX"))
        .anySatisfy(fault -> assertThat(fault).contains("patterns[1].weight"))
        .anySatisfy(fault -> assertThat(fault).contains("patterns[2]").contains("a text is there"))
        .anySatisfy(fault -> assertThat(fault).contains("'english' is no language"));
  }

  @Test
  void anAnswerOfAnotherKindIsNoCodebook() {
    assertThat(
            Reading.faults(
                DefinitionKind.DEFINITION_KIND_CODEBOOK,
                "application/json",
                "{\"definition\":{\"stanceTarget\":{\"query\":\"bridge\"}}}"))
        .anySatisfy(fault -> assertThat(fault).contains("has no categories"));
  }
}
