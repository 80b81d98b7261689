package chancery.gateway.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What STIX 2.1 (OASIS Standard, 10 June 2021) demands of the types that our bundles have, written
 * from the specification: required and known properties of each type (sections 3 to 7), the forms
 * of identifiers, times, confidence and vocabularies (section 2), what may be related to what
 * (section 5.1 and the tables of each type), and that every reference leads somewhere. A note is
 * not among the types: the standard has it, OASIS's schema of bundles does not let it in.
 */
final class StixRules {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  private static final Pattern UUID5 =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** RFC 3986, appendix A, of the schemes that a browser opens. */
  private static final Pattern URL =
      Pattern.compile(
          "https?://((CHAR|:)*@)?(\\[[0-9a-fA-F:.]+\\]|CHAR*)(:\\d*)?(/(CHAR|[:@])*)*(\\?TAIL*)?(#TAIL*)?"
              .replace("TAIL", "(CHAR|[:@/?])")
              .replace("CHAR", "([A-Za-z0-9._~!$&'()*+,;=-]|%[0-9a-fA-F]{2})"));

  /** RFC 5891, section 4.2.3: no label begins or ends with a hyphen, none but xn-- has two. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(xn--|(?!..--))[\\p{L}\\p{Nd}]([\\p{L}\\p{M}\\p{Nd}-]*[\\p{L}\\p{M}\\p{Nd}])?");

  private static final Set<String> OBSERVABLES = Set.of("user-account", "url", "domain-name");
  private static final Set<String> COMMON =
      Set.of(
          "type",
          "spec_version",
          "id",
          "created_by_ref",
          "created",
          "modified",
          "confidence",
          "external_references");

  /** Required properties, then those that may be there. */
  private static final Map<String, List<Set<String>>> PROPERTIES =
      Map.of(
          "identity", List.of(Set.of("name"), Set.of("identity_class", "description")),
          "campaign", List.of(Set.of("name"), Set.of("description", "first_seen", "last_seen")),
          "attack-pattern", List.of(Set.of("name"), Set.of("description")),
          "infrastructure", List.of(Set.of("name"), Set.of("description", "infrastructure_types")),
          "observed-data",
              List.of(
                  Set.of("first_observed", "last_observed", "number_observed", "object_refs"),
                  Set.of()),
          "report",
              List.of(
                  Set.of("name", "published", "object_refs"),
                  Set.of("description", "report_types")),
          "relationship",
              List.of(Set.of("relationship_type", "source_ref", "target_ref"), Set.of()),
          "user-account", List.of(Set.of(), Set.of("user_id", "account_login", "account_type")),
          "url", List.of(Set.of("value"), Set.of()));

  private static final Map<String, Set<String>> RELATIONS =
      Map.of(
          "campaign uses", Set.of("attack-pattern", "infrastructure", "malware", "tool"),
          "campaign targets", Set.of("identity", "location", "vulnerability"),
          "infrastructure consists-of",
              Set.of("infrastructure", "observed-data", "user-account", "url", "domain-name"));

  private StixRules() {}

  static void check(JsonNode bundle) {
    assertThat(names(bundle)).containsExactlyInAnyOrder("type", "id", "objects");
    assertThat(bundle.get("type").asText()).isEqualTo("bundle");
    checkId("bundle", bundle.get("id").asText());
    Map<String, String> types = new HashMap<>();
    for (JsonNode object : bundle.get("objects")) {
      String type = object.get("type").asText();
      assertThat(types.put(object.get("id").asText(), type)).as("one object an id").isNull();
      checkObject(type, object);
    }
    for (JsonNode object : bundle.get("objects")) {
      checkReferences(object, types);
    }
  }

  private static void checkObject(String type, JsonNode object) {
    List<Set<String>> properties =
        Objects.requireNonNull(
            PROPERTIES.get(type.equals("domain-name") ? "url" : type), "a known type: " + type);
    boolean observable = OBSERVABLES.contains(type);
    Set<String> required = new HashSet<>(properties.getFirst());
    required.addAll(List.of("type", "spec_version", "id"));
    if (!observable) {
      required.addAll(List.of("created", "modified"));
    }
    Set<String> allowed = new HashSet<>(required);
    allowed.addAll(properties.getLast());
    if (!observable) {
      allowed.addAll(COMMON);
    }
    assertThat(names(object)).as(type).containsAll(required).isSubsetOf(allowed);
    assertThat(object.get("spec_version").asText()).isEqualTo("2.1");
    checkId(type, object.get("id").asText());
    checkValues(object);
  }

  private static void checkId(String type, String id) {
    assertThat(id).startsWith(type + "--");
    assertThat(id.substring(type.length() + 2)).matches(UUID5);
  }

  private static void checkValues(JsonNode object) {
    for (String time :
        List.of(
            "created",
            "modified",
            "first_seen",
            "last_seen",
            "first_observed",
            "last_observed",
            "published")) {
      if (object.has(time)) {
        assertThat(object.get(time).asText()).as(time).matches(TIME);
      }
    }
    ordered(object, "created", "modified");
    ordered(object, "first_seen", "last_seen");
    ordered(object, "first_observed", "last_observed");
    if (object.has("confidence")) {
      assertThat(object.get("confidence").isInt()).isTrue();
      assertThat(object.get("confidence").asInt()).isBetween(0, 100);
    }
    if (object.has("number_observed")) {
      assertThat(object.get("number_observed").asInt()).isBetween(1, 999_999_999);
    }
    if (object.path("type").asText().equals("user-account")) {
      assertThat(names(object)).containsAnyOf("user_id", "account_login", "account_type");
    }
    checkAddresses(object);
    for (JsonNode reference : object.path("external_references")) {
      assertThat(names(reference)).contains("source_name").hasSizeGreaterThan(1);
      assertThat(names(reference))
          .isSubsetOf("source_name", "description", "url", "hashes", "external_id");
    }
    object.forEach(value -> assertThat(value.isArray() && value.isEmpty()).isFalse());
  }

  /** The forms that the schemas ask of addresses and domains. */
  private static void checkAddresses(JsonNode object) {
    String value = object.path("value").asText();
    switch (object.get("type").asText()) {
      case "url" -> assertThat(value).matches(URL);
      case "domain-name" -> {
        assertThat(value).isEqualTo(value.toLowerCase(Locale.ROOT)).hasSizeLessThan(254);
        assertThat(value.split("\\.", -1)).allSatisfy(one -> assertThat(one).matches(LABEL));
      }
      default -> {
        // No value.
      }
    }
    for (JsonNode reference : object.path("external_references")) {
      if (reference.has("url")) {
        assertThat(reference.get("url").asText()).matches(URL);
      }
    }
  }

  private static void ordered(JsonNode object, String first, String last) {
    if (object.has(first) && object.has(last)) {
      assertThat(object.get(last).asText()).isGreaterThanOrEqualTo(object.get(first).asText());
    }
  }

  private static void checkReferences(JsonNode object, Map<String, String> types) {
    object
        .fieldNames()
        .forEachRemaining(name -> {
          if (name.endsWith("_ref")) {
            assertThat(types).as(name).containsKey(object.get(name).asText());
          } else if (name.endsWith("_refs")) {
            object.get(name).forEach(one -> assertThat(types).containsKey(one.asText()));
          }
        });
    String type = object.get("type").asText();
    if (type.equals("relationship")) {
      String source = types.get(object.get("source_ref").asText());
      String target = types.get(object.get("target_ref").asText());
      String relation = source + " " + object.get("relationship_type").asText();
      assertThat(RELATIONS.getOrDefault(relation, Set.of())).as(relation).contains(target);
    }
    if (type.equals("observed-data")) {
      object
          .get("object_refs")
          .forEach(one -> assertThat(OBSERVABLES).contains(types.get(one.asText())));
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
