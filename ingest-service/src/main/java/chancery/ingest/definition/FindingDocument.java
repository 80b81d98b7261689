package chancery.ingest.definition;

import chancery.ingest.definition.Value.Text;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingKind;
import chancery.log.v1.FindingObject;
import chancery.log.v1.FindingObjectType;
import com.google.protobuf.util.Timestamps;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A finding as analysts write it: title, description, its kind, their confidence and notes, the
 * actor concerned, accounts, objects, evidence, DISARM techniques, when it was seen, and single
 * sightings.
 */
final class FindingDocument {

  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "description",
          "kind",
          "confidence",
          "notes",
          "actor",
          "accounts",
          "objects",
          "evidence",
          "techniques",
          "from",
          "to",
          "sightings");

  private static final Map<String, FindingKind> KINDS =
      new TreeMap<>(
          Map.of(
              "group", FindingKind.FINDING_KIND_GROUP,
              "claim", FindingKind.FINDING_KIND_CLAIM,
              "impersonator", FindingKind.FINDING_KIND_IMPERSONATOR));

  private static final Map<String, FindingObjectType> TYPES =
      new TreeMap<>(
          Map.of(
              "link", FindingObjectType.FINDING_OBJECT_TYPE_LINK,
              "domain", FindingObjectType.FINDING_OBJECT_TYPE_DOMAIN,
              "hashtag", FindingObjectType.FINDING_OBJECT_TYPE_HASHTAG,
              "text", FindingObjectType.FINDING_OBJECT_TYPE_TEXT,
              "post", FindingObjectType.FINDING_OBJECT_TYPE_POST));

  static final Pattern ACCOUNT = Pattern.compile("[a-z0-9-]+:\\S+");
  private static final Pattern TECHNIQUE = Pattern.compile("T[0-9]{4}(\\.[0-9]{3})?");
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");
  private static final int CERTAIN = 100;
  private static final int LONGEST_ACTOR = 850;

  private final Section root;
  private final DefinitionLimits limits;
  private final Finding.Builder finding;

  private FindingDocument(Section root, DefinitionLimits limits, Finding.Builder finding) {
    this.root = root;
    this.limits = limits;
    this.finding = finding;
  }

  /** What the document says as far as it has no faults, which are told to its section. */
  static Definition.Builder read(Section root, DefinitionLimits limits) {
    Definition.Builder definition = Definition.newBuilder();
    root.allow(KNOWN);
    root.text("title", limits.titleCharacters())
        .ifPresentOrElse(definition::setTitle, () -> root.fault("has no title"));
    root.text("description", limits.descriptionCharacters()).ifPresent(definition::setDescription);
    new FindingDocument(root, limits, definition.getFindingBuilder()).read();
    return definition;
  }

  private void read() {
    kind();
    confidence();
    root.text("notes", limits.descriptionCharacters()).ifPresent(finding::setNotes);
    root.text("actor", LONGEST_ACTOR).ifPresent(finding::setActor);
    finding.addAllAccounts(
        texts("accounts", matches(ACCOUNT), "is no account, such as x:123 or x:name"));
    finding.addAllEvidence(
        texts(
            "evidence",
            FindingDocument::isAddress,
            "is neither an http or https address nor a path that begins with /v1/"));
    finding.addAllTechniques(
        texts("techniques", matches(TECHNIQUE), "is no technique, such as T0049 or T0049.003"));
    objects();
    times();
    new FindingSightings(root, limits).addTo(finding);
    if (finding.getAccountsCount() + finding.getObjectsCount() == 0) {
      root.fault("names neither accounts nor objects; a finding is about some");
    }
  }

  private void kind() {
    Optional<String> written = root.text("kind", limits.titleCharacters());
    FindingKind kind = written.map(text -> KINDS.get(text.toLowerCase(Locale.ROOT))).orElse(null);
    if (kind == null) {
      root.fault("has no 'kind'; it is one of %s".formatted(String.join(", ", KINDS.keySet())));
    } else {
      finding.setKind(kind);
    }
  }

  private void confidence() {
    root.text("confidence", limits.titleCharacters())
        .ifPresent(text -> {
          int confidence = number(text);
          if (confidence < 0 || confidence > CERTAIN) {
            root.fault("confidence '%s' is no whole number from 0 to 100".formatted(text));
          } else {
            finding.setConfidence(confidence);
          }
        });
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      return -1;
    }
  }

  /** Each once, in the document's order. */
  private Set<String> texts(String name, Predicate<String> valid, String otherwise) {
    Set<String> texts = new LinkedHashSet<>();
    for (Text text : root.texts(name)) {
      String stripped = text.text().strip();
      if (stripped.length() > limits.descriptionCharacters() || !valid.test(stripped)) {
        root.fault(name, text.at(), "'%s' %s".formatted(stripped, otherwise));
      } else {
        texts.add(stripped);
      }
    }
    requireRoom(root, name, texts.size(), limits);
    return texts;
  }

  static void requireRoom(Section root, String name, int count, DefinitionLimits limits) {
    if (count > limits.findingItems()) {
      root.fault(
          "there are %d %s, and %d are the most (chancery.definition.finding-items)"
              .formatted(count, name, limits.findingItems()));
    }
  }

  private void objects() {
    List<Section> objects = root.items("objects");
    requireRoom(root, "objects", objects.size(), limits);
    Set<FindingObject> found = new LinkedHashSet<>();
    for (Section object : objects) {
      object.allow(Set.of("type", "value"));
      String value = object.text("value", limits.descriptionCharacters()).orElse("");
      FindingObjectType type =
          object
              .text("type", limits.titleCharacters())
              .map(text -> TYPES.get(text.toLowerCase(Locale.ROOT)))
              .orElse(null);
      if (type == null) {
        object.fault("has no 'type'; it is one of %s".formatted(String.join(", ", TYPES.keySet())));
      } else if (!fits(type, value)) {
        object.fault("'%s' is no %s".formatted(value, type(type)));
      } else {
        found.add(FindingObject.newBuilder().setType(type).setValue(value).build());
      }
    }
    finding.addAllObjects(found);
  }

  private static boolean fits(FindingObjectType type, String value) {
    return switch (type) {
      case FINDING_OBJECT_TYPE_LINK -> isLink(value);
      case FINDING_OBJECT_TYPE_DOMAIN -> DOMAIN.matcher(value).matches();
      case FINDING_OBJECT_TYPE_POST -> ACCOUNT.matcher(value).matches();
      case FINDING_OBJECT_TYPE_HASHTAG,
          FINDING_OBJECT_TYPE_TEXT,
          FINDING_OBJECT_TYPE_UNSPECIFIED,
          UNRECOGNIZED ->
          !value.isEmpty();
    };
  }

  private static String type(FindingObjectType type) {
    return TYPES.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("object");
  }

  private static boolean isAddress(String text) {
    return text.startsWith("/v1/") ? !text.contains(" ") : isLink(text);
  }

  private static boolean isLink(String text) {
    try {
      URI address = URI.create(text);
      String scheme = String.valueOf(address.getScheme());
      return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static Predicate<String> matches(Pattern pattern) {
    return text -> pattern.matcher(text).matches();
  }

  private void times() {
    root.time("from", limits.titleCharacters()).ifPresent(finding::setFrom);
    root.time("to", limits.titleCharacters()).ifPresent(finding::setTo);
    if (finding.hasFrom()
        && finding.hasTo()
        && Timestamps.compare(finding.getFrom(), finding.getTo()) > 0) {
      root.fault("'to' is before 'from'");
    }
  }
}
