package chancery.gateway.findings;

import chancery.log.v1.Finding;
import chancery.log.v1.FindingObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a finding names: its accounts, links and domains as observables of STIX 2.1, each once, and
 * as lines of text what no observable is there for.
 *
 * @param objects with the properties that the standard names, by id
 * @param told the other objects, as `Hashtag: harbour`
 */
record Observables(Map<String, Map<String, Object>> objects, List<String> told) {

  private static final Pattern NATIVE_ID = Pattern.compile("[0-9]+|did:.+|https?://.+");

  static Observables of(Finding finding) {
    Observables observables = new Observables(new LinkedHashMap<>(), new ArrayList<>());
    finding.getAccountsList().forEach(observables::account);
    finding.getObjectsList().forEach(observables::object);
    return observables;
  }

  private void object(FindingObject object) {
    String value = object.getValue();
    switch (object.getType()) {
      case FINDING_OBJECT_TYPE_LINK -> valued("url", WebAddress.encoded(value));
      case FINDING_OBJECT_TYPE_DOMAIN -> domain(value);
      case FINDING_OBJECT_TYPE_HASHTAG -> told.add("Hashtag: " + value);
      case FINDING_OBJECT_TYPE_TEXT -> told.add("Text: " + value);
      case FINDING_OBJECT_TYPE_POST -> told.add("Post: " + value);
      case FINDING_OBJECT_TYPE_UNSPECIFIED, UNRECOGNIZED -> {
        // Of a newer version; nothing is known of it.
      }
    }
  }

  private void domain(String written) {
    Optional<String> name = DomainName.of(written);
    name.ifPresentOrElse(
        value -> valued("domain-name", value), () -> told.add("Domain: " + written));
  }

  private void account(String written) {
    int colon = written.indexOf(':');
    String name = written.substring(colon + 1);
    Map<String, String> known = new LinkedHashMap<>();
    known.put("account_type", platform(written.substring(0, colon)));
    known.put(NATIVE_ID.matcher(name).matches() ? "user_id" : "account_login", name);
    add("user-account", known);
  }

  /** In the words of STIX's list of account types, which is open. */
  private static String platform(String platform) {
    return platform.equals("x") ? "twitter" : platform;
  }

  private void valued(String type, String value) {
    add(type, Map.of("value", value));
  }

  private void add(String type, Map<String, String> known) {
    String id = StixIds.ofObservable(type, known);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", StixBundle.VERSION);
    object.put("id", id);
    object.putAll(known);
    objects.put(id, object);
  }
}
