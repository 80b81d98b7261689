package chancery.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The properties of our own that the code reads. */
final class Settings {

  private static final Pattern DECLARATION =
      Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"(chancery\\.[a-z0-9.-]+)\"");
  private static final Pattern MAPPING =
      Pattern.compile("@ConfigMapping\\(\\s*prefix\\s*=\\s*\"(chancery[a-z0-9.-]*)\"");
  private static final Pattern IN_FILE =
      Pattern.compile("(?m)^(chancery\\.[a-z0-9.-]+)=|\\$\\{(chancery\\.[a-z0-9.-]+)[:}]");

  private Settings() {}

  /** Property names with the file that reads them. */
  static Map<String, Path> declared() {
    Map<String, Path> found = new TreeMap<>();
    for (String module : modules()) {
      for (Path source : Project.sources(module, ".java")) {
        collect(DECLARATION, source, found);
        collectMapped(source, found);
      }
      for (Path file : Project.sources(module, ".properties")) {
        collect(IN_FILE, file, found);
      }
    }
    return found;
  }

  /** The environment variable that sets a property. */
  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static List<String> modules() {
    return Stream.concat(Stream.of("kit"), Project.SERVICES.stream()).toList();
  }

  private static void collect(Pattern pattern, Path file, Map<String, Path> found) {
    Matcher matcher = pattern.matcher(Project.read(file));
    while (matcher.find()) {
      String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      found.put(name, file);
    }
  }

  /** Methods of a mapping interface, one level deep: {@code int maxRows()} is {@code max-rows}. */
  private static void collectMapped(Path source, Map<String, Path> found) {
    String text = Project.read(source);
    Matcher mapping = MAPPING.matcher(text);
    if (mapping.find()) {
      Matcher method = Pattern.compile("(?m)^  [A-Z]?[\\w<>]+ (\\w+)\\(\\);").matcher(text);
      while (method.find()) {
        String name = method.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        found.put(mapping.group(1) + "." + name, source);
      }
    }
  }
}
