package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chancery.kit.error.ChanceryException;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingKind;
import chancery.log.v1.FindingObject;
import chancery.log.v1.FindingObjectType;
import chancery.log.v1.FindingSighting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingDocumentTest {

  private static final String WHOLE =
      """
      title: Five that act as one
      kind: group
      confidence: 80
      notes: |
        They post within seconds.
        Always at night.
      actor: osterland-mfa
      accounts: [x:1, x:somebody]
      objects:
        - type: link
          value: https://almanac.example/story
        - type: hashtag
          value: harbour
      evidence:
        - /v1/corpora/demo/coordination?window=10
        - https://archive.example/1
      techniques: [T0049, T0049.003]
      from: 2026-01-31T12:00:00Z
      to: 2026-02-01T12:00:00Z
      sightings:
        - at: 2026-01-31T12:00:00Z
          account: x:1
          post: x:77
        - at: 2026-01-31T12:00:04.5Z
          account: x:somebody
      """;

  @Test
  void aWholeFindingIsRead() {
    Definition definition = read(WHOLE);
    Finding finding = definition.getFinding();

    assertThat(definition.getTitle()).isEqualTo("Five that act as one");
    assertThat(finding.getKind()).isEqualTo(FindingKind.FINDING_KIND_GROUP);
    assertThat(finding.getConfidence()).isEqualTo(80);
    assertThat(finding.getNotes()).isEqualTo("They post within seconds.\nAlways at night.");
    assertThat(finding.getActor()).isEqualTo("osterland-mfa");
    assertThat(finding.getAccountsList()).containsExactly("x:1", "x:somebody");
    assertThat(finding.getObjectsList())
        .containsExactly(
            FindingObject.newBuilder()
                .setType(FindingObjectType.FINDING_OBJECT_TYPE_LINK)
                .setValue("https://almanac.example/story")
                .build(),
            FindingObject.newBuilder()
                .setType(FindingObjectType.FINDING_OBJECT_TYPE_HASHTAG)
                .setValue("harbour")
                .build());
    assertThat(finding.getEvidenceCount()).isEqualTo(2);
    assertThat(finding.getTechniquesList()).containsExactly("T0049", "T0049.003");
    assertThat(finding.getSightingsList())
        .extracting(FindingSighting::getAccount, FindingSighting::getPost)
        .containsExactly(tuple("x:1", "x:77"), tuple("x:somebody", ""));
    assertThat(finding.getSightings(1).getAt().getNanos()).isEqualTo(500_000_000);
    assertThat(finding.getTo().getSeconds() - finding.getFrom().getSeconds()).isEqualTo(86_400);
  }

  @Test
  void whatIsAnsweredCanBeSentBack() {
    String answered =
        """
        {"definition":{"name":"five","version":3,"title":"Five","finding":{"kind":"IMPERSONATOR",
         "confidence":0,"accounts":["x:1"],"objects":[{"type":"TEXT","value":"hello"}],
         "evidence":[],"techniques":[],
         "sightings":[{"at":"2026-01-31T12:00:00Z","account":"x:1"}],"from":"2026-01-31T12:00:00Z"}},"versions":[],"asOf":{}}
        """;

    Definition definition = read("application/json", answered);
    assertThat(definition.getFinding().getKind()).isEqualTo(FindingKind.FINDING_KIND_IMPERSONATOR);
    assertThat(definition.getFinding().hasConfidence()).isTrue();
    assertThat(definition.getFinding().getObjects(0).getValue()).isEqualTo("hello");
    assertThat(definition.getFinding().getSightings(0).hasPost()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confidence: 80             | confidence: 101        | no whole number from 0 to 100",
        "confidence: 80             | confidence: high       | no whole number from 0 to 100",
        "kind: group                | kind: bot              | one of claim, group, impersonator",
        "title: Five that act as one| description: none      | has no title",
        "[x:1, x:somebody]          | [somebody]             | is no account",
        "[T0049, T0049.003]         | [TA01]                 | is no technique",
        "https://archive.example/1  | ftp://archive.example  | is neither an http",
        "value: harbour             | value: ''              | is no hashtag",
        "type: hashtag              | type: emoji            | one of domain, hashtag",
        "from: 2026-01-31T12:00:00Z | from: yesterday        | is no time",
        "from: 2026-01-31T12:00:00Z | from: 2027-01-31T12:00:00Z | before",
        "account: x:somebody        | account: somebody      | is no id",
        "post: x:77                 | post: 77               | is no id",
        "at: 2026-01-31T12:00:04.5Z | at: then               | is no time",
        "account: x:somebody        | post: x:78             | has no 'account'",
        "actor: osterland-mfa       | verdict: guilty        | is not known here",
        "[x:1, x:somebody]          | [x:1, x:2, x:3, x:4, x:5] | 4 are the most",
      })
  void whatIsWrongIsNamed(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aFindingIsAboutSomething() {
    assertThatThrownBy(() -> read("title: Nothing\nkind: claim\n"))
        .hasMessageContaining("neither accounts nor objects");
  }

  private static Definition read(String yaml) {
    return read("application/yaml", yaml);
  }

  private static Definition read(String type, String text) {
    return new DefinitionReader(Reading.LIMITS)
        .read(DefinitionKind.DEFINITION_KIND_FINDING, type, text.getBytes(StandardCharsets.UTF_8));
  }
}
