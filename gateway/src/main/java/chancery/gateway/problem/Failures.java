package chancery.gateway.problem;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import com.google.rpc.Code;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.jboss.logging.Logger;

/** What went wrong, told from what was thrown. */
public final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  /** Unexpected failures are logged here and tell the client nothing. */
  public static Problem problem(Throwable failure) {
    return switch (failure) {
      case ProblemException http -> http.problem();
      case ChanceryException known -> Problem.of(known);
      case StatusRuntimeException call -> Problem.of(fromCall(call));
      case IllegalArgumentException invalid ->
          Problem.of(400, "INVALID_ARGUMENT", String.valueOf(invalid.getMessage()));
      default -> {
        LOG.error("Unexpected failure", failure);
        yield Problem.internal();
      }
    };
  }

  /**
   * A failed call to a service. What the service said is passed on; what the transport said names
   * addresses and is not.
   */
  public static ChanceryException fromCall(StatusRuntimeException failure) {
    com.google.rpc.Status said = StatusProto.fromThrowable(failure);
    if (said != null && said.getDetailsCount() > 0) {
      return Statuses.fromWire(failure);
    }
    LOG.debug("A call failed on its way", failure);
    Status.Code code = failure.getStatus().getCode();
    return switch (code) {
      case UNAVAILABLE ->
          ChanceryException.unavailable(
              "SERVICE_UNREACHABLE",
              "A service behind the gateway cannot be reached; try again in a moment",
              failure);
      case DEADLINE_EXCEEDED ->
          ChanceryException.of(
              Code.DEADLINE_EXCEEDED,
              "DEADLINE_EXCEEDED",
              "No answer in time; narrow the question or try again");
      case UNIMPLEMENTED ->
          ChanceryException.of(
              Code.UNIMPLEMENTED, "UNIMPLEMENTED", "The service behind the gateway cannot do this");
      case CANCELLED -> ChanceryException.of(Code.CANCELLED, "CANCELLED", "The call was given up");
      case RESOURCE_EXHAUSTED ->
          ChanceryException.of(
              Code.RESOURCE_EXHAUSTED,
              "ANSWER_TOO_LARGE",
              "The answer is too large for one piece; narrow the question or ask for an export");
      default -> {
        LOG.error("A call failed unexpectedly", failure);
        yield ChanceryException.of(Code.INTERNAL, "INTERNAL", "Internal error");
      }
    };
  }
}
