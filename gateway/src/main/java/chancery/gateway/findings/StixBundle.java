package chancery.gateway.findings;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.ingest.v1.GetDefinitionResponse;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingObjectType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.Timestamp;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding as a bundle of STIX 2.1 (OASIS, 10 June 2021): the campaign, what it is aimed at, the
 * techniques and the infrastructure that it uses, what was observed, and a report that tells the
 * story and points to the evidence. The same version of a finding gives the same bytes.
 */
final class StixBundle {

  static final String VERSION = "2.1";

  private static final JsonMapper JSON = new JsonMapper();

  private final String corpus;
  private final Definition definition;
  private final Finding finding;
  private final URI base;
  private final Observables observables;
  private final StixObjects objects;

  /**
   * @param base of addresses that are paths
   */
  StixBundle(String corpus, GetDefinitionResponse found, URI base) {
    this.corpus = corpus;
    this.definition = found.getDefinition();
    this.finding = definition.getFinding();
    this.base = base;
    this.observables = Observables.of(finding);
    this.objects = new StixObjects(corpus, found);
  }

  byte[] json() {
    write();
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("type", "bundle");
    bundle.put(
        "id",
        StixIds.of(
            "bundle", corpus, definition.getName(), String.valueOf(definition.getVersion())));
    bundle.put("objects", objects.all());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bundle);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Tables of texts can be written as JSON", impossible);
    }
  }

  private void write() {
    objects.addAuthor("Chancery", "system");
    String campaign = campaign();
    target(campaign);
    techniques(campaign);
    observed(campaign);
    report();
  }

  private String campaign() {
    Map<String, Object> campaign = objects.ours("campaign");
    campaign.put("name", definition.getTitle());
    describe(campaign, "");
    if (finding.hasFrom()) {
      campaign.put("first_seen", time(finding.getFrom()));
    }
    if (finding.hasTo()) {
      campaign.put("last_seen", time(finding.getTo()));
    }
    return objects.add(campaign);
  }

  private void target(String campaign) {
    if (finding.hasActor()) {
      String id = StixIds.of("identity", corpus, "actor", finding.getActor());
      Map<String, Object> actor = objects.timeless("identity", id);
      actor.put("name", finding.getActor());
      objects.add(actor);
      objects.relate(campaign, "targets", id);
    }
  }

  private void techniques(String campaign) {
    for (String technique : finding.getTechniquesList()) {
      String id = StixIds.of("attack-pattern", technique);
      Map<String, Object> pattern = objects.timeless("attack-pattern", id);
      pattern.put("name", technique);
      pattern.put(
          "external_references",
          List.of(Map.of("source_name", "DISARM", "external_id", technique)));
      objects.add(pattern);
      objects.relate(campaign, "uses", id);
    }
  }

  private void observed(String campaign) {
    if (observables.objects().isEmpty()) {
      return;
    }
    observables.objects().values().forEach(objects::add);
    List<String> ids = List.copyOf(observables.objects().keySet());
    Map<String, Object> data = objects.ours("observed-data");
    data.put("first_observed", StixObjects.time(firstObserved()));
    data.put("last_observed", StixObjects.time(lastObserved()));
    data.put("number_observed", 1);
    data.put("object_refs", ids);
    objects.add(data);
    Map<String, Object> infrastructure = objects.ours("infrastructure");
    infrastructure.put("name", "Accounts and addresses: " + definition.getTitle());
    infrastructure.put("infrastructure_types", List.of("amplification"));
    String used = objects.add(infrastructure);
    objects.relate(campaign, "uses", used);
    ids.forEach(id -> objects.relate(used, "consists-of", id));
  }

  /** Without a time of its own what the finding names was seen when it was saved, at the latest. */
  private Instant firstObserved() {
    if (finding.hasFrom()) {
      return instant(finding.getFrom());
    }
    return finding.hasTo()
        ? earlier(instant(finding.getTo()), objects.created())
        : objects.created();
  }

  private Instant lastObserved() {
    if (finding.hasTo()) {
      return instant(finding.getTo());
    }
    Instant first = firstObserved();
    return objects.modified().isBefore(first) ? first : objects.modified();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void report() {
    Map<String, Object> report = objects.ours("report");
    report.put("name", definition.getTitle());
    describe(report, String.join("\n", observables.told()));
    report.put("report_types", List.of("campaign"));
    report.put("published", StixObjects.time(objects.modified()));
    report.put("object_refs", objects.ids());
    List<Map<String, Object>> references = references();
    if (!references.isEmpty()) {
      report.put("external_references", references);
    }
    objects.add(report);
  }

  private List<Map<String, Object>> references() {
    List<Map<String, Object>> references = new ArrayList<>();
    for (String written : finding.getEvidenceList()) {
      String address = base.resolve(WebAddress.encoded(written)).toString();
      references.add(Map.of("source_name", "evidence", "url", address));
    }
    finding.getObjectsList().stream()
        .filter(object -> object.getType() == FindingObjectType.FINDING_OBJECT_TYPE_POST)
        .forEach(
            post -> references.add(Map.of("source_name", "post", "external_id", post.getValue())));
    return references;
  }

  /**
   * @param more told after description and notes, where there is any
   */
  private void describe(Map<String, Object> object, String more) {
    String description =
        Stream.of(definition.getDescription(), finding.getNotes(), more)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n\n"));
    if (!description.isEmpty()) {
      object.put("description", description);
    }
  }

  private static String time(Timestamp time) {
    return StixObjects.time(instant(time));
  }
}
