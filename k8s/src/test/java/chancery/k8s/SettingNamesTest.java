package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Environment variables set properties that exist, since a misspelt one does nothing and says
 * nothing.
 */
class SettingNamesTest {

  private static final Pattern DEADLINE = Pattern.compile("QUARKUS_GRPC_CLIENTS_.*_DEADLINE");

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void everyVariableIsAPropertyOfQuarkusOrOurs(String overlay) throws IOException {
    Set<Pattern> quarkus = quarkusVariables();
    Set<String> ours =
        Settings.declared().keySet().stream().map(Settings::variable).collect(Collectors.toSet());
    assertThat(
            Overlay.render(overlay)
                .workloads()
                .filter(workload -> Project.SERVICES.contains(workload.name()))
                .flatMap(workload -> workload.containers().getFirst().getEnv().stream())
                .map(variable -> variable.getName())
                .distinct())
        .isNotEmpty()
        .allMatch(name ->
            ours.contains(name) || quarkus.stream().anyMatch(p -> p.matcher(name).matches()));
  }

  @Test
  void aMisspeltVariableWouldBeFound() throws IOException {
    assertThat(quarkusVariables())
        .noneMatch(pattern -> pattern.matcher("QUARKUS_HTTP_HOSTS").matches())
        .anyMatch(pattern -> pattern.matcher("QUARKUS_HTTP_HOST").matches());
  }

  /** Fixed when the client is made, and later fails every call. */
  @Test
  void noServiceSetsTheGrpcClientsOwnDeadline() {
    for (String service : Project.SERVICES) {
      Project.sources(service, "application.properties")
          .forEach(file ->
              assertThat(Project.read(file))
                  .doesNotContainPattern("quarkus\\.grpc\\.clients\\.[^=]*\\.deadline"));
    }
    assertThat(
            Overlay.render("production")
                .workloads()
                .flatMap(workload -> workload.containers().getFirst().getEnv().stream())
                .map(variable -> variable.getName()))
        .noneMatch(name -> DEADLINE.matcher(name).matches());
  }

  private static Set<Pattern> quarkusVariables() throws IOException {
    Set<Pattern> patterns = new HashSet<>();
    for (URL model :
        Collections.list(
            SettingNamesTest.class
                .getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
      collect(new ObjectMapper().readTree(model), patterns);
    }
    assertThat(patterns).as("properties that the extensions declare").hasSizeGreaterThan(200);
    return patterns;
  }

  private static void collect(JsonNode node, Set<Pattern> patterns) {
    JsonNode property = node.at("/path/property");
    if (property.isTextual()) {
      patterns.add(pattern(property.asText()));
    }
    node.forEach(child -> collect(child, patterns));
  }

  /** Keys of maps, which the models write in quotation marks, stand for any word. */
  private static Pattern pattern(String property) {
    String name = property.replaceAll("\"[^\"]*\"", "KEY");
    return Pattern.compile(Settings.variable(name).replace("KEY", "[A-Z0-9]+"));
  }
}
