package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a container file without building it. */
@ParameterizedClass
@ValueSource(strings = {"jvm.Dockerfile", "native.Dockerfile"})
class ContainerFilesTest {

  private record Instruction(String name, String arguments) {}

  /** What Maven leaves in a service's target folder for each kind of image. */
  private static final Map<String, String> BUILT =
      Map.of(
          "jvm.Dockerfile", "${SERVICE}/target/quarkus-app/",
          "native.Dockerfile", "${SERVICE}/target/native-sources/");

  private final String name;
  private final List<Instruction> instructions;

  ContainerFilesTest(String name) {
    this.name = name;
    this.instructions = instructions(Project.read(Project.K8S.resolve("images").resolve(name)));
  }

  @Test
  void itRunsAsANumberedUserThatIsNotRoot() {
    assertThat(last("USER")).matches("[1-9][0-9]*:[1-9][0-9]*");
    assertThat(last("USER")).isEqualTo("10001:10001");
  }

  @Test
  void everyBaseHasATagThatIsNotLatest() {
    assertThat(all("FROM"))
        .hasSize(2)
        .allMatch(from -> from.split(" ")[0].matches("[a-z0-9./-]+:[a-zA-Z0-9.${}_-]+"))
        .noneMatch(from -> from.contains(":latest"));
  }

  @Test
  void itCopiesWhatTheBuildLeavesAndNothingElse() {
    assertThat(all("COPY").filter(copy -> !copy.contains("--from=")))
        .singleElement()
        .matches(copy -> copy.contains(Objects.requireNonNull(BUILT.get(name))));
    assertThat(Project.read(Project.ROOT.resolve(".dockerignore")))
        .contains("!*/target/quarkus-app")
        .contains("!*/target/native-sources");
  }

  @Test
  void copiesBetweenStagesNameAStageThatIsThere() {
    List<String> stages =
        all("FROM")
            .filter(from -> from.contains(" AS "))
            .map(from -> from.split(" AS ")[1])
            .toList();
    assertThat(all("COPY").filter(copy -> copy.contains("--from=")))
        .isNotEmpty()
        .allMatch(
            copy -> stages.stream().anyMatch(stage -> copy.contains("--from=" + stage + " ")));
  }

  @Test
  void itIsStartedWithoutAShellAndListensBeyondLoopback() {
    assertThat(last("ENTRYPOINT")).startsWith("[").endsWith("]");
    assertThat(last("ENV"))
        .contains("QUARKUS_HTTP_HOST=0.0.0.0", "QUARKUS_GRPC_SERVER_HOST=0.0.0.0");
  }

  private Stream<String> all(String instruction) {
    return instructions.stream()
        .filter(each -> each.name().equals(instruction))
        .map(Instruction::arguments);
  }

  private String last(String instruction) {
    return all(instruction).toList().getLast();
  }

  private static List<Instruction> instructions(String file) {
    String joined = file.replaceAll("(?m)^\\s*#.*\\n", "").replaceAll("\\\\\\n\\s*", " ");
    List<Instruction> instructions = new ArrayList<>();
    for (String line : joined.lines().filter(line -> !line.isBlank()).toList()) {
      String[] parts = line.split("\\s+", 2);
      instructions.add(new Instruction(parts[0], parts[1].strip()));
    }
    return instructions;
  }
}
