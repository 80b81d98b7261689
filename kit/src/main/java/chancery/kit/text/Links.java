package chancery.kit.text;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Canonical links: what two links to the same page have in common. The scheme is left as it is, the
 * host is in lower case without {@code www.}, the default port, the fragment and the parameters
 * that only track where a reader comes from are dropped.
 *
 * <p>Thread-safe.
 */
public final class Links {

  /**
   * A link's parts that are searched and counted.
   *
   * @param canonical the whole link
   * @param host in lower case, Unicode as ASCII
   * @param domain what its owner registered, by the public suffix list; else the host
   */
  public record CanonicalLink(String canonical, String host, String domain) {}

  private static final int MOST_HOSTS = 20_000;
  private static final int LONGEST = 2048;
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "twclid",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "ref_src",
          "ref_url",
          "cmpid",
          "ncid",
          "ocid",
          "smid",
          "_ga",
          "wt.mc_id");

  private final Map<String, String> domains = new ConcurrentHashMap<>();

  /** The canonical form of a web link; null for what is none. */
  public @Nullable CanonicalLink canonical(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0 || url.length() > LONGEST) {
      return null;
    }
    String protocol = url.substring(0, scheme).trim().toLowerCase(Locale.ROOT);
    if (!protocol.equals("http") && !protocol.equals("https")) {
      return null;
    }
    int start = scheme + 3;
    int authorityEnd = firstOf(url, start, "/?#");
    String host = host(url.substring(start, authorityEnd), protocol);
    if (host.isEmpty()) {
      return null;
    }
    int pathEnd = firstOf(url, authorityEnd, "?#");
    int queryEnd = firstOf(url, pathEnd, "#");
    String path = url.substring(authorityEnd, pathEnd);
    String query = pathEnd < queryEnd ? query(url.substring(pathEnd + 1, queryEnd)) : "";
    String canonical = protocol + "://" + host + (path.equals("/") ? "" : path) + query;
    String bare = host.indexOf(':') < 0 ? host : host.substring(0, host.indexOf(':'));
    return new CanonicalLink(canonical, bare, domain(bare));
  }

  private static String host(String authority, String protocol) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    String usual = protocol.equals("http") ? ":80" : ":443";
    host = host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
    host = host.startsWith("www.") ? host.substring(4) : host;
    if (host.chars().allMatch(c -> c < 0x80)) {
      return host;
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static String query(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name =
          (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private String domain(String host) {
    String known = domains.get(host);
    if (known != null) {
      return known;
    }
    if (domains.size() >= MOST_HOSTS) {
      domains.clear();
    }
    String domain = registered(host);
    domains.put(host, domain);
    return domain;
  }

  private static String registered(String host) {
    if (!InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderRegistrySuffix() ? name.topDomainUnderRegistrySuffix().toString() : host;
  }

  private static int firstOf(String text, int from, String signs) {
    int at = from;
    while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
