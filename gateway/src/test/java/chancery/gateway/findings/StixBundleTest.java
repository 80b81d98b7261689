package chancery.gateway.findings;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingKind;
import chancery.log.v1.FindingObject;
import chancery.log.v1.FindingObjectType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StixBundleTest {

  private static final URI BASE = URI.create("https://chancery.example/");

  @Test
  void aWholeFindingFollowsTheSpecification() throws IOException {
    JsonNode bundle = bundle(whole(), 2);

    StixRules.check(bundle);
    assertThat(types(bundle))
        .containsExactly(
            "identity",
            "campaign",
            "identity",
            "relationship",
            "attack-pattern",
            "relationship",
            "user-account",
            "user-account",
            "url",
            "domain-name",
            "observed-data",
            "infrastructure",
            "relationship",
            "relationship",
            "relationship",
            "relationship",
            "relationship",
            "report");
    JsonNode campaign = of(bundle, "campaign");
    assertThat(campaign.get("name").asText()).isEqualTo("Five that act as one");
    assertThat(campaign.get("confidence").asInt()).isEqualTo(80);
    assertThat(campaign.get("first_seen").asText()).isEqualTo("2023-11-14T22:13:20.000Z");
    JsonNode report = of(bundle, "report");
    assertThat(report.get("external_references").get(0).get("url").asText())
        .isEqualTo("https://chancery.example/v1/corpora/demo/coordination");
    assertThat(report.get("object_refs")).hasSize(17);
    assertThat(report.get("description").asText())
        .isEqualTo("They post within seconds.\n\nHashtag: harbour\nPost: x:77");
    assertThat(of(bundle, "user-account").get("account_type").asText()).isEqualTo("twitter");
    assertThat(of(bundle, "user-account").get("user_id").asText()).isEqualTo("1");
  }

  @Test
  void theLeastFindingFollowsTheSpecificationToo() throws IOException {
    Finding least =
        Finding.newBuilder()
            .setKind(FindingKind.FINDING_KIND_CLAIM)
            .addObjects(object(FindingObjectType.FINDING_OBJECT_TYPE_TEXT, "The dam is closed"))
            .build();

    JsonNode bundle = bundle(least, 1);
    StixRules.check(bundle);
    assertThat(types(bundle)).containsExactly("identity", "campaign", "report");
  }

  @Test
  void anAccountWithoutTimesIsStillValid() throws IOException {
    Finding finding =
        Finding.newBuilder()
            .setKind(FindingKind.FINDING_KIND_IMPERSONATOR)
            .addAccounts("bluesky:did:plc:abc")
            .setFrom(Timestamp.newBuilder().setSeconds(1_900_000_000))
            .build();

    JsonNode bundle = bundle(finding, 1);
    StixRules.check(bundle);
    assertThat(of(bundle, "user-account").get("user_id").asText()).isEqualTo("did:plc:abc");
  }

  @Test
  void addressesAreInTheCharactersOfAUri() throws IOException {
    Finding finding =
        Finding.newBuilder()
            .addObjects(
                object(FindingObjectType.FINDING_OBJECT_TYPE_LINK, "https://a.example/дом?x[]=1"))
            .addEvidence("/v1/corpora/demo/posts?q=\"dam\"|100%")
            .build();

    JsonNode bundle = bundle(finding, 1);
    StixRules.check(bundle);
    assertThat(of(bundle, "url").get("value").asText())
        .isEqualTo("https://a.example/%D0%B4%D0%BE%D0%BC?x%5B%5D=1");
    assertThat(of(bundle, "report").get("external_references").get(0).get("url").asText())
        .isEqualTo("https://chancery.example/v1/corpora/demo/posts?q=%22dam%22%7C100%25");
  }

  @Test
  void aDomainIsInSmallLettersAndWhatIsNoneIsTold() throws IOException {
    Finding finding =
        Finding.newBuilder()
            .addObjects(object(FindingObjectType.FINDING_OBJECT_TYPE_DOMAIN, "Almanac.Example"))
            .addObjects(object(FindingObjectType.FINDING_OBJECT_TYPE_DOMAIN, "-almanac.example"))
            .build();

    JsonNode bundle = bundle(finding, 1);
    StixRules.check(bundle);
    assertThat(of(bundle, "domain-name").get("value").asText()).isEqualTo("almanac.example");
    assertThat(of(bundle, "report").get("description").asText())
        .isEqualTo("Domain: -almanac.example");
  }

  @Test
  void anAccountUnderTwoNamesOfItsPlatformIsThereOnce() throws IOException {
    JsonNode bundle =
        bundle(Finding.newBuilder().addAccounts("x:1").addAccounts("twitter:1").build(), 1);

    StixRules.check(bundle);
    assertThat(types(bundle)).containsOnlyOnce("user-account");
  }

  @Test
  void whatWasLastSeenBeforeItWasSavedWasFirstSeenNoLater() throws IOException {
    Finding finding =
        Finding.newBuilder()
            .addAccounts("x:1")
            .setTo(Timestamp.newBuilder().setSeconds(1_700_086_400))
            .build();

    JsonNode bundle = bundle(finding, 1);
    StixRules.check(bundle);
    assertThat(of(bundle, "observed-data").get("first_observed").asText())
        .isEqualTo("2023-11-15T22:13:20.000Z");
  }

  @Test
  void idsStayFromVersionToVersionAndTheSameVersionGivesTheSameBytes() throws IOException {
    JsonNode first = bundle(whole(), 2);

    assertThat(bundle(whole(), 2)).isEqualTo(first);
    JsonNode next = bundle(whole(), 3);
    assertThat(of(next, "campaign").get("id")).isEqualTo(of(first, "campaign").get("id"));
    assertThat(next.get("id")).isNotEqualTo(first.get("id"));
    assertThat(of(next, "campaign").get("modified").asText())
        .isGreaterThan(of(first, "campaign").get("modified").asText());
    assertThat(of(next, "campaign").get("created")).isEqualTo(of(first, "campaign").get("created"));
  }

  /** RFC 9562, appendix A.4, and a domain as OASIS's own library of STIX 2.1 names it. */
  @Test
  void idsAreThoseOfThePublishedExamples() {
    assertThat(
            StixIds.version5(
                UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    assertThat(StixIds.ofObservable("domain-name", Map.of("value", "example.com")))
        .isEqualTo("domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
  }

  private static Finding whole() {
    return Finding.newBuilder()
        .setKind(FindingKind.FINDING_KIND_GROUP)
        .setConfidence(80)
        .setNotes("They post within seconds.")
        .setActor("osterland-mfa")
        .addAccounts("x:1")
        .addAccounts("x:somebody")
        .addObjects(object(FindingObjectType.FINDING_OBJECT_TYPE_LINK, "https://almanac.example/1"))
        .addObjects(object(FindingObjectType.FINDING_OBJECT_TYPE_DOMAIN, "almanac.example"))
        .addObjects(object(FindingObjectType.FINDING_OBJECT_TYPE_HASHTAG, "harbour"))
        .addObjects(object(FindingObjectType.FINDING_OBJECT_TYPE_POST, "x:77"))
        .addEvidence("/v1/corpora/demo/coordination")
        .addTechniques("T0049.003")
        .setFrom(Timestamp.newBuilder().setSeconds(1_700_000_000))
        .setTo(Timestamp.newBuilder().setSeconds(1_700_086_400))
        .build();
  }

  private static FindingObject object(FindingObjectType type, String value) {
    return FindingObject.newBuilder().setType(type).setValue(value).build();
  }

  private static JsonNode bundle(Finding finding, long version) throws IOException {
    GetDefinitionResponse.Builder found =
        GetDefinitionResponse.newBuilder()
            .setDefinition(
                Definition.newBuilder()
                    .setName("five")
                    .setVersion(version)
                    .setTitle("Five that act as one")
                    .setFinding(finding));
    for (long number = version; number > 0; number--) {
      found.addVersions(
          DefinitionVersion.newBuilder()
              .setVersion(number)
              .setRecordedAt(Timestamp.newBuilder().setSeconds(1_800_000_000 + number)));
    }
    return new JsonMapper().readTree(new StixBundle("demo", found.build(), BASE).json());
  }

  private static List<String> types(JsonNode bundle) {
    return StreamSupport.stream(bundle.get("objects").spliterator(), false)
        .map(object -> object.get("type").asText())
        .toList();
  }

  private static JsonNode of(JsonNode bundle, String type) {
    return StreamSupport.stream(bundle.get("objects").spliterator(), false)
        .filter(object -> object.get("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
