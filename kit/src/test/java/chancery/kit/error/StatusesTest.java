package chancery.kit.error;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.error.ChanceryException.Violation;
import com.google.rpc.Code;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusesTest {

  @Test
  void aKnownFailureArrivesAsItWasThrown() {
    ChanceryException sent =
        new ChanceryException(
            Code.INVALID_ARGUMENT,
            "BAD_QUERY",
            "q: column 7: a closing bracket is missing",
            List.of(new Violation("q", "column 7: a closing bracket is missing")),
            null);
    ChanceryException received = Statuses.fromWire(Statuses.toWire(sent));
    assertThat(received.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(received.reason()).isEqualTo("BAD_QUERY");
    assertThat(received).hasMessage(sent.getMessage());
    assertThat(received.violations()).isEqualTo(sent.violations());
  }

  @Test
  void aFailurePassedOnByAServiceInBetweenStaysTheSame() {
    ChanceryException received =
        Statuses.fromWire(Statuses.toWire(Statuses.toWire(ChanceryException.corpusNotFound("x"))));
    assertThat(received.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(received.reason()).isEqualTo("CORPUS_NOT_FOUND");
    assertThat(received).hasMessageContaining("'x'");
  }

  @Test
  void anIllegalArgumentIsTheCallersToMend() {
    ChanceryException received =
        Statuses.fromWire(Statuses.toWire(new IllegalArgumentException("limit must be positive")));
    assertThat(received.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(received).hasMessage("limit must be positive");
  }

  @Test
  void anUnexpectedFailureTellsNothing() {
    ChanceryException received =
        Statuses.fromWire(Statuses.toWire(new IllegalStateException("password=secret")));
    assertThat(received.code()).isEqualTo(Code.INTERNAL);
    assertThat(received.getMessage()).doesNotContain("secret");
  }

  @Test
  void theGrpcLibrarysOwnWordsStayInside() {
    ChanceryException received =
        Statuses.fromWire(
            Status.DEADLINE_EXCEEDED
                .withDescription("CallOptions deadline exceeded, remote_addr=10.0.0.7:9082")
                .asRuntimeException());
    assertThat(received.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(received.reason()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(received.getMessage()).doesNotContain("10.0.0.7");
  }
}
