package chancery.gateway.upload;

import chancery.gateway.problem.Problem;
import java.io.IOException;

/** What a body that did not come to its end means. */
public final class BodyFailures {

  private BodyFailures() {}

  public static Problem problem(IOException broken) {
    return broken instanceof Body.TooLong tooLong
        ? Problem.of(413, "CONTENT_TOO_LARGE", "The body is " + tooLong.getMessage())
        : Problem.of(499, "BODY_INTERRUPTED", "The body broke off");
  }
}
