package chancery.gateway.findings;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects of one finding's bundle in their order: the properties that all have in common (STIX
 * 2.1, section 3.2) and the relationships between them.
 */
final class StixObjects {

  /** Of objects that belong to no finding, and so cannot have the times of one. */
  private static final Instant TIMELESS = Instant.parse("2026-01-01T00:00:00Z");

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final String corpus;
  private final Definition definition;
  private final Finding finding;
  private final Instant created;
  private final Instant modified;
  private final String author = StixIds.of("identity", "chancery");
  private final List<Map<String, Object>> objects = new ArrayList<>();

  StixObjects(String corpus, GetDefinitionResponse found) {
    this.corpus = corpus;
    this.definition = found.getDefinition();
    this.finding = definition.getFinding();
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

  List<Map<String, Object>> all() {
    return objects;
  }

  List<Object> ids() {
    return objects.stream().map(one -> one.get("id")).toList();
  }

  /** When the finding's first version was saved. */
  Instant created() {
    return created;
  }

  /** When this version was saved. */
  Instant modified() {
    return modified;
  }

  /** Adds what stands for this platform, the creator of all others. */
  void addAuthor(String name, String identityClass) {
    Map<String, Object> system = object("identity", author, TIMELESS, TIMELESS);
    system.put("name", name);
    system.put("identity_class", identityClass);
    objects.add(system);
  }

  String add(Map<String, Object> object) {
    objects.add(object);
    return String.valueOf(object.get("id"));
  }

  /** An object of this finding, not yet added: one of each type. */
  Map<String, Object> ours(String type) {
    String id = StixIds.of(type, corpus, definition.getName());
    Map<String, Object> object = object(type, id, created, modified);
    object.put("created_by_ref", author);
    confide(object);
    return object;
  }

  /** An object that other findings name too, not yet added. */
  Map<String, Object> timeless(String type, String id) {
    Map<String, Object> object = object(type, id, TIMELESS, TIMELESS);
    object.put("created_by_ref", author);
    return object;
  }

  void relate(String source, String type, String target) {
    Map<String, Object> relation =
        object("relationship", StixIds.of("relationship", source, type, target), created, modified);
    relation.put("created_by_ref", author);
    confide(relation);
    relation.put("relationship_type", type);
    relation.put("source_ref", source);
    relation.put("target_ref", target);
    objects.add(relation);
  }

  private void confide(Map<String, Object> object) {
    if (finding.hasConfidence()) {
      object.put("confidence", finding.getConfidence());
    }
  }

  private static Map<String, Object> object(
      String type, String id, Instant created, Instant modified) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", StixBundle.VERSION);
    object.put("id", id);
    object.put("created", time(created));
    object.put("modified", time(modified));
    return object;
  }

  /** As STIX writes times, in milliseconds. */
  static String time(Instant time) {
    return MILLISECONDS.format(time);
  }
}
