package chancery.gateway.findings;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingObject;
import chancery.log.v1.FindingObjectType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.Timestamp;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding as a bundle of STIX 2.1 (OASIS, 10 June 2021): the campaign, what it is aimed at, the
 * techniques and the infrastructure that it uses, what was observed, and a report that tells the
 * story and points to the evidence. The same version of a finding gives the same bytes.
 */
final class StixBundle {

  static final String VERSION = "2.1";

  /** Of objects that belong to no finding, and so cannot have the times of one. */
  private static final Instant TIMELESS = Instant.parse("2026-01-01T00:00:00Z");

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final JsonMapper JSON = new JsonMapper();

  private final String corpus;
  private final Definition definition;
  private final Finding finding;
  private final URI base;
  private final Instant created;
  private final Instant modified;
  private final List<Map<String, Object>> objects = new ArrayList<>();
  private final String author = StixIds.of("identity", "chancery");

  /**
   * @param base of addresses that are paths
   */
  StixBundle(String corpus, GetDefinitionResponse found, URI base) {
    this.corpus = corpus;
    this.definition = found.getDefinition();
    this.finding = definition.getFinding();
    this.base = base;
    this.modified = recordedAt(found, definition.getVersion());
    this.created = firstRecordedAt(found);
  }

  private static Instant recordedAt(GetDefinitionResponse found, long version) {
    return found.getVersionsList().stream()
        .filter(one -> one.getVersion() == version)
        .findFirst()
        .map(DefinitionVersion::getRecordedAt)
        .map(time -> instant(time))
        .orElse(TIMELESS);
  }

  private static Instant firstRecordedAt(GetDefinitionResponse found) {
    return found.getVersionsCount() == 0
        ? TIMELESS
        : instant(found.getVersions(found.getVersionsCount() - 1).getRecordedAt());
  }

  byte[] json() {
    write();
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("type", "bundle");
    bundle.put(
        "id",
        StixIds.of(
            "bundle", corpus, definition.getName(), String.valueOf(definition.getVersion())));
    bundle.put("objects", objects);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bundle);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Tables of texts can be written as JSON", impossible);
    }
  }

  private void write() {
    Map<String, Object> system = timeless("identity", author);
    system.put("name", "Chancery");
    system.put("identity_class", "system");
    objects.add(system);
    String campaign = campaign();
    target(campaign);
    techniques(campaign);
    observed(campaign);
    note(campaign);
    report();
  }

  private String campaign() {
    Map<String, Object> campaign = ours("campaign");
    campaign.put("name", definition.getTitle());
    describe(campaign);
    if (finding.hasFrom()) {
      campaign.put("first_seen", time(finding.getFrom()));
    }
    if (finding.hasTo()) {
      campaign.put("last_seen", time(finding.getTo()));
    }
    return add(campaign);
  }

  private void target(String campaign) {
    if (finding.hasActor()) {
      String id = StixIds.of("identity", corpus, "actor", finding.getActor());
      Map<String, Object> actor = timeless("identity", id);
      actor.put("created_by_ref", author);
      actor.put("name", finding.getActor());
      objects.add(actor);
      relate(campaign, "targets", id);
    }
  }

  private void techniques(String campaign) {
    for (String technique : finding.getTechniquesList()) {
      String id = StixIds.of("attack-pattern", technique);
      Map<String, Object> pattern = timeless("attack-pattern", id);
      pattern.put("created_by_ref", author);
      pattern.put("name", technique);
      pattern.put(
          "external_references",
          List.of(Map.of("source_name", "DISARM", "external_id", technique)));
      objects.add(pattern);
      relate(campaign, "uses", id);
    }
  }

  private void observed(String campaign) {
    List<Map<String, Object>> observables = Observables.of(finding);
    if (observables.isEmpty()) {
      return;
    }
    objects.addAll(observables);
    List<String> ids = observables.stream().map(one -> String.valueOf(one.get("id"))).toList();
    Map<String, Object> data = ours("observed-data");
    data.put("first_observed", finding.hasFrom() ? time(finding.getFrom()) : time(created));
    data.put("last_observed", finding.hasTo() ? time(finding.getTo()) : lastObserved());
    data.put("number_observed", 1);
    data.put("object_refs", ids);
    objects.add(data);
    Map<String, Object> infrastructure = ours("infrastructure");
    infrastructure.put("name", "Accounts and addresses: " + definition.getTitle());
    infrastructure.put("infrastructure_types", List.of("amplification"));
    String used = add(infrastructure);
    relate(campaign, "uses", used);
    ids.forEach(id -> relate(used, "consists-of", id));
  }

  /** Without a time of its own what the finding names was seen when it was saved, at the latest. */
  private String lastObserved() {
    Instant from = finding.hasFrom() ? instant(finding.getFrom()) : created;
    return time(modified.isBefore(from) ? from : modified);
  }

  /** What no observable is made for. */
  private void note(String campaign) {
    List<String> lines = new ArrayList<>();
    for (FindingObject object : finding.getObjectsList()) {
      switch (object.getType()) {
        case FINDING_OBJECT_TYPE_HASHTAG -> lines.add("Hashtag: " + object.getValue());
        case FINDING_OBJECT_TYPE_TEXT -> lines.add("Text: " + object.getValue());
        case FINDING_OBJECT_TYPE_POST -> lines.add("Post: " + object.getValue());
        case FINDING_OBJECT_TYPE_LINK,
            FINDING_OBJECT_TYPE_DOMAIN,
            FINDING_OBJECT_TYPE_UNSPECIFIED,
            UNRECOGNIZED -> {
          // Observables.
        }
      }
    }
    if (!lines.isEmpty()) {
      Map<String, Object> note = ours("note");
      note.put("content", String.join("\n", lines));
      note.put("object_refs", List.of(campaign));
      objects.add(note);
    }
  }

  private void report() {
    List<Object> refs = objects.stream().map(one -> one.get("id")).toList();
    Map<String, Object> report = ours("report");
    report.put("name", definition.getTitle());
    describe(report);
    report.put("report_types", List.of("campaign"));
    report.put("published", time(modified));
    report.put("object_refs", refs);
    List<Map<String, Object>> references = new ArrayList<>();
    finding
        .getEvidenceList()
        .forEach(address ->
            references.add(
                Map.of("source_name", "evidence", "url", base.resolve(address).toString())));
    finding.getObjectsList().stream()
        .filter(object -> object.getType() == FindingObjectType.FINDING_OBJECT_TYPE_POST)
        .forEach(
            post -> references.add(Map.of("source_name", "post", "external_id", post.getValue())));
    if (!references.isEmpty()) {
      report.put("external_references", references);
    }
    objects.add(report);
  }

  private void describe(Map<String, Object> object) {
    String description = (definition.getDescription() + "\n\n" + finding.getNotes()).strip();
    if (!description.isEmpty()) {
      object.put("description", description);
    }
  }

  private void relate(String source, String type, String target) {
    Map<String, Object> relation =
        object("relationship", StixIds.of("relationship", source, type, target), created, modified);
    relation.put("created_by_ref", author);
    confide(relation);
    relation.put("relationship_type", type);
    relation.put("source_ref", source);
    relation.put("target_ref", target);
    objects.add(relation);
  }

  /** An object of this finding: one of each type. */
  private Map<String, Object> ours(String type) {
    String id = StixIds.of(type, corpus, definition.getName());
    Map<String, Object> object = object(type, id, created, modified);
    object.put("created_by_ref", author);
    confide(object);
    return object;
  }

  private void confide(Map<String, Object> object) {
    if (finding.hasConfidence()) {
      object.put("confidence", finding.getConfidence());
    }
  }

  private static Map<String, Object> timeless(String type, String id) {
    return object(type, id, TIMELESS, TIMELESS);
  }

  private static Map<String, Object> object(
      String type, String id, Instant created, Instant modified) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", VERSION);
    object.put("id", id);
    object.put("created", time(created));
    object.put("modified", time(modified));
    return object;
  }

  private String add(Map<String, Object> object) {
    objects.add(object);
    return String.valueOf(object.get("id"));
  }

  private static String time(Timestamp time) {
    return time(instant(time));
  }

  private static String time(Instant time) {
    return MILLISECONDS.format(time);
  }
}
