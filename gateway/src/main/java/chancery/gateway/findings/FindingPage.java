package chancery.gateway.findings;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.gateway.html.Html;
import chancery.gateway.html.PrintedPage;
import chancery.gateway.json.EnumNames;
import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingObject;
import chancery.log.v1.FindingSighting;
import com.google.protobuf.Timestamp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A finding for print, with a picture of its sightings. Accounts, objects and sightings link to
 * their posts.
 */
final class FindingPage {

  private static final PrintedPage PAGE =
      new PrintedPage(
          "body{max-width:50rem}th{width:10rem}td,li{overflow-wrap:anywhere}.notes{white-space:pre-wrap}\n");

  /** The page's Content-Security-Policy. */
  static final String POLICY = PAGE.policy();

  /** Sightings told in words; the picture shows all of them. */
  private static final int TOLD = 40;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Html html;
  private final String corpus;
  private final GetDefinitionResponse found;
  private final Definition definition;
  private final Finding finding;

  private FindingPage(String corpus, GetDefinitionResponse found) {
    this.corpus = corpus;
    this.found = found;
    this.definition = found.getDefinition();
    this.finding = definition.getFinding();
    this.html = PAGE.open(definition.getTitle());
  }

  static String of(String corpus, GetDefinitionResponse found) {
    return new FindingPage(corpus, found).write();
  }

  private String write() {
    writeHead();
    writeFacts();
    writeNotes();
    writeSightings();
    writeAccounts();
    writeObjects();
    writeEvidence();
    writeVersions();
    return PrintedPage.close(html);
  }

  private void writeHead() {
    html.element("h1", definition.getTitle());
    html.element(
        "p",
        "Finding %s of the corpus %s, version %d."
            .formatted(definition.getName(), corpus, definition.getVersion()));
    if (definition.hasDescription()) {
      html.element("p", definition.getDescription());
    }
  }

  private void writeFacts() {
    html.open("table");
    fact("Kind", EnumNames.word(finding.getKind()));
    fact(
        "Confidence",
        finding.hasConfidence()
            ? finding.getConfidence() + " of 100, the analyst\u2019s own"
            : "not given");
    if (finding.hasActor()) {
      fact("Actor concerned", finding.getActor());
    }
    if (finding.hasFrom()) {
      fact("First seen", minute(finding.getFrom()));
    }
    if (finding.hasTo()) {
      fact("Last seen", minute(finding.getTo()));
    }
    if (finding.getTechniquesCount() > 0) {
      fact("DISARM techniques", String.join(", ", finding.getTechniquesList()));
    }
    html.close("table");
  }

  private void fact(String name, String value) {
    html.open("tr").element("th", name).element("td", value).close("tr");
  }

  private void writeNotes() {
    if (finding.hasNotes()) {
      html.element("h2", "Notes").element("p", finding.getNotes(), "class", "notes");
    }
  }

  private void writeSightings() {
    List<FindingSighting> sightings = Sightings.inTime(finding);
    if (sightings.isEmpty()) {
      return;
    }
    html.element("h2", Sightings.title(finding.getKind()));
    new SightingsChart(sightings, this::post).draw(html, Sightings.title(finding.getKind()));
    html.open("table");
    for (FindingSighting sighting : sightings.subList(0, Math.min(TOLD, sightings.size()))) {
      html.open("tr").element("th", second(sighting.getAt())).open("td");
      html.element("a", sighting.getAccount(), "href", posts("author", sighting.getAccount()));
      html.close("td").open("td");
      if (sighting.hasPost()) {
        html.element("a", sighting.getPost(), "href", post(sighting.getPost()));
      }
      html.close("td").close("tr");
    }
    html.close("table");
    if (sightings.size() > TOLD) {
      html.element("p", "And %d more, which the picture shows.".formatted(sightings.size() - TOLD));
    }
  }

  private void writeAccounts() {
    heading("Accounts", finding.getAccountsCount());
    html.open("ul");
    for (String account : finding.getAccountsList()) {
      html.open("li").element("a", account, "href", posts("author", account)).close("li");
    }
    html.close("ul");
  }

  private void writeObjects() {
    heading("What was shared", finding.getObjectsCount());
    html.open("table");
    for (FindingObject object : finding.getObjectsList()) {
      html.open("tr").element("th", EnumNames.word(object.getType())).open("td");
      writeValue(object);
      html.close("td").close("tr");
    }
    html.close("table");
  }

  private void writeValue(FindingObject object) {
    switch (object.getType()) {
      case FINDING_OBJECT_TYPE_LINK, FINDING_OBJECT_TYPE_DOMAIN, FINDING_OBJECT_TYPE_HASHTAG ->
          html.element(
              "a",
              object.getValue(),
              "href",
              posts(EnumNames.word(object.getType()), object.getValue()));
      case FINDING_OBJECT_TYPE_POST ->
          html.element("a", object.getValue(), "href", post(object.getValue()));
      case FINDING_OBJECT_TYPE_TEXT, FINDING_OBJECT_TYPE_UNSPECIFIED, UNRECOGNIZED ->
          html.text(object.getValue());
    }
  }

  private void writeEvidence() {
    List<String> evidence = finding.getEvidenceList();
    heading("Evidence", evidence.size());
    html.open("ol");
    for (String address : evidence) {
      html.open("li").element("a", address, "href", address).close("li");
    }
    html.close("ol");
  }

  private void writeVersions() {
    heading("Versions", found.getVersionsCount());
    html.open("table");
    for (DefinitionVersion version : found.getVersionsList()) {
      fact(
          "Version " + version.getVersion(),
          minute(version.getRecordedAt()) + (version.getDeleted() ? ", deletion" : ""));
    }
    html.close("table");
    html.element(
        "p", "Times are in UTC. Evidence links lead to the platform that this was saved on.");
  }

  private void heading(String title, int count) {
    if (count > 0) {
      html.element("h2", title);
    }
  }

  private String post(String id) {
    return "/v1/corpora/%s/posts/%s".formatted(corpus, encoded(id));
  }

  private String posts(String field, String value) {
    String query = field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return "/v1/corpora/%s/posts?q=%s".formatted(corpus, encoded(query));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String second(Timestamp time) {
    return SECOND.format(instant(time));
  }

  private static String minute(Timestamp time) {
    return MINUTE.format(instant(time));
  }
}
