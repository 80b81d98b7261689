package chancery.gateway.problem;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import io.grpc.StatusRuntimeException;
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
      case StatusRuntimeException call -> Problem.of(Statuses.fromWire(call));
      case IllegalArgumentException invalid ->
          Problem.of(400, "INVALID_ARGUMENT", String.valueOf(invalid.getMessage()));
      default -> {
        LOG.error("Unexpected failure", failure);
        yield Problem.internal();
      }
    };
  }
}
