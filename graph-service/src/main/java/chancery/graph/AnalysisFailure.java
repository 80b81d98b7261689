package chancery.graph;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;

/** What a failed call of analysis-service means to who asked this service. */
final class AnalysisFailure {

  private AnalysisFailure() {}

  /**
   * @param unreachable what is said where analysis-service cannot be reached
   * @return else what analysis-service answered, e.g. INVALID_ARGUMENT for a query
   */
  static ChanceryException of(StatusRuntimeException failure, String unreachable) {
    ChanceryException known = Statuses.fromWire(failure);
    return known.code() == Code.UNAVAILABLE && known.reason().equals(Code.UNAVAILABLE.name())
        ? ChanceryException.unavailable("ANALYSIS_UNAVAILABLE", unreachable, failure)
        : known;
  }
}
