package chancery.gateway.findings;

import chancery.log.v1.Finding;
import chancery.log.v1.FindingObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The accounts, links and domains of a finding as observables of STIX 2.1. */
final class Observables {

  private static final Pattern NATIVE_ID = Pattern.compile("[0-9]+|did:.+|https?://.+");

  private Observables() {}

  static List<Map<String, Object>> of(Finding finding) {
    List<Map<String, Object>> observables = new ArrayList<>();
    finding.getAccountsList().forEach(account -> observables.add(account(account)));
    for (FindingObject object : finding.getObjectsList()) {
      switch (object.getType()) {
        case FINDING_OBJECT_TYPE_LINK -> observables.add(valued("url", object.getValue()));
        case FINDING_OBJECT_TYPE_DOMAIN ->
            observables.add(valued("domain-name", object.getValue()));
        case FINDING_OBJECT_TYPE_HASHTAG,
            FINDING_OBJECT_TYPE_TEXT,
            FINDING_OBJECT_TYPE_POST,
            FINDING_OBJECT_TYPE_UNSPECIFIED,
            UNRECOGNIZED -> {
          // No observable of STIX is one of these; they are told in a note.
        }
      }
    }
    return observables;
  }

  private static Map<String, Object> account(String written) {
    int colon = written.indexOf(':');
    String name = written.substring(colon + 1);
    Map<String, String> known = new LinkedHashMap<>();
    known.put("account_type", platform(written.substring(0, colon)));
    known.put(NATIVE_ID.matcher(name).matches() ? "user_id" : "account_login", name);
    return observable("user-account", known);
  }

  /** In the words of STIX's list of account types, which is open. */
  private static String platform(String platform) {
    return platform.equals("x") ? "twitter" : platform;
  }

  private static Map<String, Object> valued(String type, String value) {
    return observable(type, Map.of("value", value));
  }

  private static Map<String, Object> observable(String type, Map<String, String> known) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", StixBundle.VERSION);
    object.put("id", StixIds.ofObservable(type, known));
    object.putAll(known);
    return object;
  }
}
