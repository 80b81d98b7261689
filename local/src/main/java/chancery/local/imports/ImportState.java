package chancery.local.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An import as the gateway tells it: counts of records, and the log's position that holds them.
 *
 * @param state e.g. {@code RUNNING}, {@code DONE}, {@code FAILED}
 * @param bytes read of the body
 * @param error why it failed; empty where it did not
 */
public record ImportState(
    String id,
    String state,
    long received,
    long accepted,
    long updated,
    long duplicate,
    long rejected,
    long position,
    long bytes,
    String error) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static ImportState parse(String json) throws JsonProcessingException {
    JsonNode node = JSON.readTree(json);
    return new ImportState(
        node.path("id").asText(),
        node.path("state").asText(),
        node.path("received").asLong(),
        node.path("accepted").asLong(),
        node.path("updated").asLong(),
        node.path("duplicate").asLong(),
        node.path("rejected").asLong(),
        node.path("position").asLong(),
        node.path("bytes").asLong(),
        node.path("error").asText(""));
  }

  public boolean done() {
    return state.equals("DONE");
  }
}
