package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation lists is what the code has: no more and no less. */
class DocumentationTest {

  private static final Path DOCS = Project.ROOT.resolve("docs");
  private static final Pattern METRIC =
      Pattern.compile("(?:builder|gauge|counter|timer)\\(\\s*\"(chancery\\.[a-z.]+)\"");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @Test
  void everyMetricIsExplained() {
    Set<String> inCode = new TreeSet<>();
    for (String module : Stream.concat(Stream.of("kit"), Project.SERVICES.stream()).toList()) {
      for (Path source : Project.sources(module, ".java")) {
        inCode.addAll(matches(METRIC, Project.read(source), match -> match.group(1)));
      }
    }
    assertThat(firstCells(Project.read(DOCS.resolve("metrics.md")), "chancery\\.[a-z.]+"))
        .containsExactlyInAnyOrderElementsOf(inCode);
  }

  @Test
  void everySettingIsExplainedWithItsDefault() {
    String operations = Project.read(DOCS.resolve("operations.md"));
    Map<String, String> declared = Settings.declared();
    assertThat(firstCells(operations, "chancery\\.[a-z0-9.-]+"))
        .containsExactlyInAnyOrderElementsOf(declared.keySet());
    declared.forEach((name, fallback) -> {
      if (!fallback.isEmpty() && !fallback.contains("${")) {
        assertThat(operations).contains("| `%s` | `%s` |".formatted(name, fallback));
      }
    });
  }

  @Test
  void everyDependencyHasItsReason() throws IOException {
    Set<String> inBuild = new TreeSet<>();
    try (Stream<Path> modules = Files.list(Project.ROOT)) {
      for (Path pom :
          modules.map(module -> module.resolve("pom.xml")).filter(Files::exists).toList()) {
        inBuild.addAll(coordinates(Project.read(pom)));
      }
    }
    String parent = Project.read(Project.ROOT.resolve("pom.xml"));
    inBuild.addAll(coordinates(parent.substring(parent.indexOf("</dependencyManagement>"))));
    inBuild.removeIf(dependency -> dependency.startsWith("chancery:"));
    JsonNode page = new ObjectMapper().readTree(Project.ROOT.resolve("web/package.json").toFile());
    for (String kind : List.of("dependencies", "devDependencies")) {
      page.path(kind).fieldNames().forEachRemaining(name -> inBuild.add("npm:" + name));
    }
    assertThat(
            firstCells(
                Project.read(DOCS.resolve("dependencies.md")), "[a-z0-9.-]+:[A-Za-z0-9@/._-]+"))
        .containsExactlyInAnyOrderElementsOf(inBuild);
  }

  @Test
  void alertsAndDashboardsUseMetricsThatAreExported() throws IOException {
    Set<String> exported =
        matches(
            Pattern.compile("`(chancery_[a-z_]+)`"),
            Project.read(DOCS.resolve("metrics.md")),
            match -> match.group(1));
    try (Stream<Path> files = Files.list(Project.K8S.resolve("components/observability"))) {
      for (Path file : files.toList()) {
        assertThat(
                matches(
                    Pattern.compile("chancery_[a-z_]+"), Project.read(file), MatchResult::group))
            .as(file.toString())
            .isSubsetOf(exported);
      }
    }
  }

  @Test
  void linksLeadToFilesThatAreThere() throws IOException {
    try (Stream<Path> pages = Files.walk(DOCS)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        Path folder = page.resolveSibling("");
        assertThat(matches(LINK, Project.read(page), match -> match.group(1)))
            .as(page.toString())
            .allMatch(link -> Files.exists(folder.resolve(link)));
      }
    }
  }

  private static Set<String> coordinates(String pom) {
    return matches(DEPENDENCY, pom, match -> match.group(1) + ":" + match.group(2));
  }

  /** Names of a shape in the first cells of a page's tables. */
  private static Set<String> firstCells(String page, String shape) {
    return matches(
        Pattern.compile("(?m)^\\| `(" + shape + ")` \\|"), page, match -> match.group(1));
  }

  private static Set<String> matches(
      Pattern pattern, String text, Function<MatchResult, String> name) {
    return pattern.matcher(text).results().map(name).collect(Collectors.toCollection(TreeSet::new));
  }
}
