package chancery.k8s;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The properties of our own that the code reads, with their defaults, found in its sources. */
final class Settings {

  private static final Pattern INJECTED =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name\\s*=\\s*\"(chancery\\.[a-z0-9.-]+)\""
              + "(?:,\\s*defaultValue\\s*=\\s*\"([^\"]*)\")?");
  private static final Pattern IN_FILE = Pattern.compile("(?m)^(chancery\\.[a-z0-9.-]+)=(.*)$");

  private Settings() {}

  /** Property names with their defaults; empty where there is none. */
  static Map<String, String> declared() {
    Map<String, String> found = new TreeMap<>();
    for (String module : Stream.concat(Stream.of("kit"), Project.SERVICES.stream()).toList()) {
      for (Path source : Project.sources(module, ".java")) {
        String text = Project.read(source);
        collect(INJECTED, text, found);
        ConfigMappings.in(text).forEach(found::putIfAbsent);
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
      found.merge(matcher.group(1), fallback, (first, other) -> first.isEmpty() ? other : first);
    }
  }
}
