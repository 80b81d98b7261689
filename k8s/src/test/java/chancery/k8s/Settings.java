package chancery.k8s;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of our own that the code reads, with their defaults, found in its sources. */
final class Settings {

  private static final Pattern INJECTED =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name\\s*=\\s*\"(chancery\\.[a-z0-9.-]+)\""
              + "(?:,\\s*defaultValue\\s*=\\s*\"([^\"]*)\")?");
  private static final Pattern IN_FILE = Pattern.compile("(?m)^(chancery\\.[a-z0-9.-]+)=(.*)$");
  private static final Pattern MAPPED =
      Pattern.compile(
          "@ConfigMapping\\(prefix = \"(?<prefix>chancery[^\"]*)\"\\)"
              + "|@WithDefault\\(\"(?<fallback>[^\"]*)\"\\)"
              + "|@WithName\\(\"(?<name>[^\"]*)\"\\)"
              + "|(?:interface|class) (?<type>\\w+)[^{;]*\\{"
              + "|(?<kind>\\w+) (?<method>\\w+)\\(\\);"
              + "|(?<brace>[{}])");

  /** A method of a mapping interface. */
  private record Member(String kind, String name, String fallback) {}

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, List<Member>> members = new HashMap<>();

  private Settings() {}

  /** Property names with their defaults; empty where there is none. */
  static Map<String, String> declared() {
    Map<String, String> found = new TreeMap<>();
    for (String module : Stream.concat(Stream.of("kit"), Project.SERVICES.stream()).toList()) {
      for (Path source : Project.sources(module, ".java")) {
        String text = Project.read(source);
        collect(INJECTED, text, found);
        new Settings().readMappings(text).forEach(found::putIfAbsent);
      }
      for (Path file : Project.sources(module, ".properties")) {
        collect(IN_FILE, Project.read(file), found);
      }
    }
    return found;
  }

  /** The environment variable that sets a property. */
  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static void collect(Pattern pattern, String text, Map<String, String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String fallback = matcher.group(2) == null ? "" : matcher.group(2);
      found.merge(matcher.group(1), fallback, (a, b) -> a.isEmpty() ? b : a);
    }
  }

  private Map<String, String> readMappings(String text) {
    if (!text.contains("@ConfigMapping")) {
      return Map.of();
    }
    Deque<String> types = new ArrayDeque<>();
    @Nullable String prefix = null;
    @Nullable String name = null;
    String fallback = "";
    Matcher token = MAPPED.matcher(text.replaceAll("(?s)/\\*.*?\\*/", ""));
    while (token.find()) {
      if (token.group("prefix") != null) {
        prefix = token.group("prefix");
      } else if (token.group("fallback") != null) {
        fallback = token.group("fallback");
      } else if (token.group("name") != null) {
        name = token.group("name");
      } else if (token.group("type") != null) {
        types.push(token.group("type"));
        if (prefix != null) {
          prefixes.put(token.group("type"), prefix);
          prefix = null;
        }
      } else if (token.group("method") != null && !types.isEmpty()) {
        String own = name != null ? name : dashed(token.group("method"));
        members
            .computeIfAbsent(types.peek(), type -> new ArrayList<>())
            .add(new Member(token.group("kind"), own, fallback));
        name = null;
        fallback = "";
      } else if ("{".equals(token.group("brace"))) {
        types.push("");
      } else if ("}".equals(token.group("brace")) && !types.isEmpty()) {
        types.pop();
      }
    }
    Map<String, String> properties = new TreeMap<>();
    prefixes.forEach((type, root) -> expand(root, type, properties));
    return properties;
  }

  private void expand(String path, String type, Map<String, String> properties) {
    for (Member member : members.getOrDefault(type, List.of())) {
      String property = path + "." + member.name();
      if (members.containsKey(member.kind())) {
        expand(property, member.kind(), properties);
      } else {
        properties.put(property, member.fallback());
      }
    }
  }

  private static String dashed(String method) {
    return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
