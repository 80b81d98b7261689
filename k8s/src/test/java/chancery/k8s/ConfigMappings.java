package chancery.k8s;

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
import org.jspecify.annotations.Nullable;

/**
 * The {@code @ConfigMapping} interfaces of a source file, read word by word: each method is a
 * property below its interface's prefix, and one that returns another of the interfaces is a group.
 */
final class ConfigMappings {

  private static final Pattern WORD =
      Pattern.compile(
          "@ConfigMapping\\(prefix = \"(?<prefix>chancery[^\"]*)\"\\)"
              + "|@WithDefault\\(\"(?<fallback>[^\"]*)\"\\)"
              + "|@WithName\\(\"(?<name>[^\"]*)\"\\)"
              + "|(?:interface|class) (?<type>\\w+)[^{;]*\\{"
              + "|(?<kind>[\\w<>]+) (?<method>\\w+)\\(\\);"
              + "|(?<open>\\{)|(?<close>})");

  private record Member(String kind, String name, String fallback) {}

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, List<Member>> members = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable String prefix;
  private @Nullable String name;
  private String fallback = "";

  private ConfigMappings() {}

  /** Property names with their defaults; empty where there is none. */
  static Map<String, String> in(String source) {
    ConfigMappings mappings = new ConfigMappings();
    Matcher words = WORD.matcher(source.replaceAll("(?s)/\\*.*?\\*/", ""));
    while (words.find()) {
      mappings.read(words);
    }
    Map<String, String> properties = new TreeMap<>();
    mappings.prefixes.forEach((type, root) -> mappings.expand(root, type, properties));
    return properties;
  }

  private void read(Matcher word) {
    if (word.group("prefix") != null) {
      prefix = word.group("prefix");
    } else if (word.group("fallback") != null) {
      fallback = word.group("fallback");
    } else if (word.group("name") != null) {
      name = word.group("name");
    } else if (word.group("type") != null) {
      enter(word.group("type"));
    } else if (word.group("method") != null) {
      add(word.group("kind"), word.group("method"));
    } else if (word.group("open") != null) {
      open.push("");
    } else if (!open.isEmpty()) {
      open.pop();
    }
  }

  private void enter(String type) {
    open.push(type);
    if (prefix != null) {
      prefixes.put(type, prefix);
      prefix = null;
    }
  }

  private void add(String kind, String method) {
    if (!open.isEmpty()) {
      String own = name != null ? name : dashed(method);
      members
          .computeIfAbsent(open.getFirst(), type -> new ArrayList<>())
          .add(new Member(kind, own, fallback));
    }
    name = null;
    fallback = "";
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
