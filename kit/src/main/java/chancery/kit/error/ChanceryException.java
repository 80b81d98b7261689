package chancery.kit.error;

import com.google.rpc.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use case that cannot be carried out, for a reason that its caller can act on.
 *
 * <p>The message says what is wrong, where, and how to mend it; it is shown to users, so it never
 * holds internals.
 */
public final class ChanceryException extends RuntimeException {

  /** A request field (or query parameter) and what is wrong with it. */
  public record Violation(String field, String description) {}

  private static final long serialVersionUID = 1;

  private final Code code;
  private final String reason;
  private final transient List<Violation> violations;

  /**
   * @param reason stable and machine-readable, e.g. {@code CORPUS_NOT_FOUND}
   */
  public ChanceryException(
      Code code,
      String reason,
      String message,
      List<Violation> violations,
      @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.reason = reason;
    this.violations = List.copyOf(violations);
  }

  public static ChanceryException of(Code code, String reason, String message) {
    return new ChanceryException(code, reason, message, List.of(), null);
  }

  public static ChanceryException corpusNotFound(String corpus) {
    return of(
        Code.NOT_FOUND,
        "CORPUS_NOT_FOUND",
        "There is no corpus '%s'; create it with PUT /v1/corpora/%s".formatted(corpus, corpus));
  }

  /** One request field that is malformed or out of its bounds. */
  public static ChanceryException invalid(String field, String description) {
    return new ChanceryException(
        Code.INVALID_ARGUMENT,
        "INVALID_ARGUMENT",
        field + ": " + description,
        List.of(new Violation(field, description)),
        null);
  }

  public static ChanceryException unavailable(
      String reason, String message, @Nullable Throwable cause) {
    return new ChanceryException(Code.UNAVAILABLE, reason, message, List.of(), cause);
  }

  public Code code() {
    return code;
  }

  public String reason() {
    return reason;
  }

  public List<Violation> violations() {
    return violations;
  }
}
