package chancery.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads {@code application/problem+json}. */
final class Problems {

  private static final int LONGEST = 300;

  private Problems() {}

  static Refused refused(int status, String body) {
    return new Refused(detail(body) + " (HTTP " + status + ")", status);
  }

  /** The problem's detail and the trace to look for; the body itself where it is no problem. */
  static String detail(String body) {
    try {
      JsonNode problem = new ObjectMapper().readTree(body);
      if (problem != null && problem.hasNonNull("detail")) {
        return problem.get("detail").asText()
            + (problem.hasNonNull("traceId")
                ? " [trace " + problem.get("traceId").asText() + "]"
                : "");
      }
    } catch (JsonProcessingException other) {
      // told as it is
    }
    return body.length() > LONGEST ? body.substring(0, LONGEST) + "…" : body;
  }
}
