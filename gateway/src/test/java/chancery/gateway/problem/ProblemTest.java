package chancery.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.error.ChanceryException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.rpc.Code;
import io.grpc.Status;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID_ARGUMENT,400",
    "UNAUTHENTICATED,401",
    "PERMISSION_DENIED,403",
    "NOT_FOUND,404",
    "ALREADY_EXISTS,409",
    "ABORTED,409",
    "RESOURCE_EXHAUSTED,429",
    "UNIMPLEMENTED,501",
    "UNAVAILABLE,503",
    "DEADLINE_EXCEEDED,504",
    "INTERNAL,500",
    "UNKNOWN,500",
    "DATA_LOSS,500"
  })
  void eachCodeHasItsStatus(Code code, int status) {
    assertThat(Problem.of(ChanceryException.of(code, "REASON", "detail")).status())
        .isEqualTo(status);
  }

  @Test
  void theDocumentSaysWhatWhereAndHowToMendIt() throws IOException {
    Problem problem = Problem.of(ChanceryException.invalid("bucket", "none of day, week"));

    JsonNode document = new ObjectMapper().readTree(problem.json("/v1/x", "abc"));

    assertThat(document.toString())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                + "\"detail\":\"bucket: none of day, week\",\"instance\":\"/v1/x\","
                + "\"reason\":\"INVALID_ARGUMENT\",\"traceId\":\"abc\","
                + "\"errors\":[{\"field\":\"bucket\",\"description\":\"none of day, week\"}]}");
  }

  @Test
  void whatWasNotExpectedGivesNothingAway() {
    Problem problem = Failures.problem(new IllegalStateException("jdbc:postgresql://10.0.0.1"));

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.detail()).doesNotContain("jdbc");
  }

  @Test
  void whatTheTransportSaysIsNotPassedOn() {
    Problem problem =
        Failures.problem(
            Status.UNAVAILABLE
                .withDescription("Connection refused: /10.0.0.1:9081")
                .asRuntimeException());

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.detail()).doesNotContain("10.0.0.1").contains("try again");
  }
}
