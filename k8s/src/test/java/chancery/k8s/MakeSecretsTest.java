package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes the passwords, with an API server played by a shell script. */
class MakeSecretsTest {

  @TempDir Path folder;

  @BeforeEach
  void prepareServiceAccount() throws IOException {
    Files.writeString(folder.resolve("namespace"), "chancery");
    Files.writeString(folder.resolve("token"), "token");
  }

  @Test
  void eachSecretIsMadeWithWhatTheServicesRead() throws Exception {
    assertThat(run("201")).isZero();
    List<JsonNode> secrets = bodies();
    assertThat(secrets)
        .extracting(secret -> secret.at("/metadata/name").asText())
        .containsExactly("chancery-postgres", "chancery-redis");
    JsonNode postgres = secrets.getFirst().get("stringData");
    assertThat(postgres.get("password").asText()).matches("[0-9a-f]{48}");
    assertThat(postgres.get("url").asText()).isEqualTo("jdbc:postgresql://postgres:5432/chancery");
    JsonNode redis = secrets.getLast().get("stringData");
    assertThat(redis.get("hosts").asText())
        .isEqualTo("redis://:%s@redis:6379".formatted(redis.get("password").asText()));
    assertThat(redis.get("password")).isNotEqualTo(postgres.get("password"));
  }

  @Test
  void secretsThatAreThereStay() throws Exception {
    assertThat(run("409")).isZero();
  }

  @Test
  void aRefusalIsAFailureSoThatTheJobTriesAgain() throws Exception {
    assertThat(run("403")).isNotZero();
  }

  private int run(String status) throws IOException, InterruptedException {
    Path curl = folder.resolve("curl");
    Files.writeString(
        curl,
        "#!/bin/sh\ncat >> '%s/bodies'; echo >> '%s/bodies'; echo '{}' > /tmp/answer; printf %s\n"
            .formatted(folder, folder, status));
    assertThat(curl.toFile().setExecutable(true)).isTrue();
    Path script = Project.K8S.resolve("components/secrets/make-secrets.sh");
    ProcessBuilder shell = new ProcessBuilder("sh", script.toString());
    shell.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
    shell
        .environment()
        .putAll(
            Map.of(
                "PATH",
                folder + ":" + System.getenv("PATH"),
                "SERVICE_ACCOUNT",
                folder.toString()));
    Process process = shell.start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private List<JsonNode> bodies() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Stream<String> lines = Files.lines(folder.resolve("bodies"), StandardCharsets.UTF_8)) {
      List<String> texts = lines.filter(line -> !line.isBlank()).toList();
      return texts.stream().map(text -> parse(json, text)).toList();
    }
  }

  private static JsonNode parse(ObjectMapper json, String text) {
    try {
      return json.readTree(text);
    } catch (IOException malformed) {
      throw new AssertionError("Not JSON: " + text, malformed);
    }
  }
}
