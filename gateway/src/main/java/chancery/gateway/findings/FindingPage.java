package chancery.gateway.findings;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.gateway.html.Html;
import chancery.gateway.json.EnumNames;
import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingObject;
import com.google.protobuf.Timestamp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A finding for print: one file without scripts, with its style in it. Its security policy allows
 * that style, by its hash, and nothing else. Accounts and objects link to their posts.
 */
final class FindingPage {

  private static final String STYLE =
      """
      body{font:14px/1.5 sans-serif;color:#1d2733;max-width:50rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.15rem;margin-top:2rem;break-after:avoid}
      table{border-collapse:collapse;width:100%}tr,blockquote{break-inside:avoid}
      th,td{padding:.25rem .5rem;border-bottom:1px solid #c9d1d9;text-align:left;vertical-align:top}
      th{font-weight:600;width:10rem}td,li,p{overflow-wrap:anywhere}small{color:#57606a}
      .notes{white-space:pre-wrap}@page{size:A4;margin:15mm}
      @media print{body{margin:0;max-width:none;font-size:12px}}
      """;

  /** The page's Content-Security-Policy. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
          .formatted(hash(STYLE));

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Html html = new Html();
  private final String corpus;
  private final GetDefinitionResponse found;
  private final Definition definition;
  private final Finding finding;

  private FindingPage(String corpus, GetDefinitionResponse found) {
    this.corpus = corpus;
    this.found = found;
    this.definition = found.getDefinition();
    this.finding = definition.getFinding();
  }

  static String of(String corpus, GetDefinitionResponse found) {
    return new FindingPage(corpus, found).write();
  }

  private String write() {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width");
    html.element("title", definition.getTitle());
    html.open("style").raw(STYLE).close("style").close("head").open("body");
    writeHead();
    writeFacts();
    writeNotes();
    writeAccounts();
    writeObjects();
    writeEvidence();
    writeVersions();
    return html.close("body").close("html").raw("\n").toString();
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
          html.element(
              "a",
              object.getValue(),
              "href",
              "/v1/corpora/%s/posts/%s".formatted(corpus, encoded(object.getValue())));
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

  private String posts(String field, String value) {
    String query = field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return "/v1/corpora/%s/posts?q=%s".formatted(corpus, encoded(query));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String minute(Timestamp time) {
    return MINUTE.format(instant(time));
  }

  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
