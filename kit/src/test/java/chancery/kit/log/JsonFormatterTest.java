package chancery.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonFormatterTest {

  private final JsonFormatter formatter = new JsonFormatter("ingest-service");

  @Test
  void aRecordIsOneLineWithItsTrace() throws JsonProcessingException {
    ExtLogRecord logged = record("a \"quoted\"\nmessage");
    logged.setMdc(Map.of("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
    String line = formatter.format(logged);
    assertThat(line).endsWith("\n").containsOnlyOnce("\n");
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.get("message").asText()).isEqualTo("a \"quoted\"\nmessage");
    assertThat(json.get("service").asText()).isEqualTo("ingest-service");
    assertThat(json.get("level").asText()).isEqualTo("INFO");
    assertThat(json.get("traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(json.get("time").asText()).endsWith("Z");
  }

  @Test
  void anExceptionComesWithItsStack() throws JsonProcessingException {
    ExtLogRecord logged = record("failed");
    logged.setThrown(new IllegalStateException("broken"));
    String line = formatter.format(logged);
    assertThat(line).containsOnlyOnce("\n");
    assertThat(new ObjectMapper().readTree(line).get("exception").asText())
        .contains("IllegalStateException: broken")
        .contains("anExceptionComesWithItsStack");
  }

  private static ExtLogRecord record(String message) {
    return new ExtLogRecord(Level.INFO, message, JsonFormatterTest.class.getName());
  }
}
