package chancery.ingest.definition;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.ChanceryException.Violation;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a document, collected so that all of it is told at once. Further faults than
 * an answer holds are only counted. Not thread-safe.
 */
final class Faults {

  private static final int TOLD = 20;

  private final List<Violation> told = new ArrayList<>();
  private long count;

  /**
   * @param where names from the document's root, such as {@code categories.trade.en}
   */
  void add(String where, Mark at, String what) {
    if (count++ < TOLD) {
      told.add(new Violation(where, at + ": " + what));
    }
  }

  long count() {
    return count;
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT with every fault, if there is one
   */
  void raise() {
    if (count == 0) {
      return;
    }
    String message =
        told.stream()
            .map(fault -> fault.field() + ": " + fault.description())
            .collect(Collectors.joining("; "));
    String more = count > TOLD ? "; and %d more".formatted(count - TOLD) : "";
    throw new ChanceryException(
        Code.INVALID_ARGUMENT, "INVALID_DEFINITION", message + more, told, null);
  }

  /** A document that is none, so that there is only one thing to tell. */
  static ChanceryException unreadable(String what) {
    return new ChanceryException(
        Code.INVALID_ARGUMENT,
        "INVALID_DEFINITION",
        "content: " + what,
        List.of(new Violation("content", what)),
        null);
  }
}
