package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.StanceTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetDocumentTest {

  private static List<String> faults(String yaml) {
    return Reading.faults(DefinitionKind.DEFINITION_KIND_STANCE_TARGET, "application/yaml", yaml);
  }

  @Test
  void aTargetIsReadFromYamlAndFromJson() {
    Definition expected =
        Definition.newBuilder()
            .setTitle("The bridge")
            .setDescription("Whether to build it")
            .setStanceTarget(
                StanceTarget.newBuilder()
                    .setQuery("bridge AND lang:en")
                    .addWordsFor("#buildit")
                    .addWordsFor("build the bridge")
                    .addWordsAgainst("no bridge"))
            .build();

    assertThat(
            Reading.target(
                "application/yaml",
                """
                title: The bridge
                description: Whether to build it
                query: bridge AND lang:en
                for: ["#buildit", build  the bridge, "#buildit"]
                against: no bridge
                """))
        .isEqualTo(expected);
    assertThat(
            Reading.target(
                "application/json",
                """
                {"title":"The bridge","description":"Whether to build it","query":"bridge AND lang:en",
                 "for":["#buildit","build the bridge"],"against":["no bridge"]}
                """))
        .isEqualTo(expected);
  }

  @Test
  void wordsMayBeMissing() {
    assertThat(Reading.target("application/yaml", "query: bridge").getStanceTarget().getQuery())
        .isEqualTo("bridge");
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThat(
            faults("title: T\nquery: ' '\nfor: [yes, bridg*, /x.y/]\nagainst: [yes]\nneutral: [x]"))
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("neutral: line 5, column 1: is not known"),
            fault -> assertThat(fault).startsWith("content: line 1").contains("no query"),
            fault -> assertThat(fault).startsWith("for: line 3, column 12").contains("bridg*"),
            fault -> assertThat(fault).startsWith("for: line 3").contains("regular expression"),
            fault ->
                assertThat(fault)
                    .isEqualTo("against: line 4, column 11: 'yes' stands under 'for' too"));
    assertThat(faults("query: x\nfor: [a, b, c, d]\nagainst: [e, f, g]"))
        .singleElement()
        .asString()
        .contains("7 words, and 6 are the most");
  }

  @Test
  void aDictionaryIsNoTarget() {
    assertThat(Reading.faults(DefinitionKind.DEFINITION_KIND_STANCE_TARGET, "text/x-dic", "%"))
        .singleElement()
        .asString()
        .contains("text/x-dic");
  }
}
