package chancery.gateway.upload;

import chancery.gateway.problem.Problem;
import chancery.gateway.problem.ProblemException;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read whole, because it goes into one message. */
public final class WholeBody {

  /** What a message takes, less its envelope. */
  private static final long MESSAGE = 16_000_000;

  private WholeBody() {}

  /**
   * @param longest in bytes
   * @throws ProblemException 413 for a longer one, 499 where it breaks off
   */
  public static ByteString read(InputStream body, long longest) {
    int most = (int) Math.min(longest, MESSAGE);
    try {
      byte[] read = body.readNBytes(most + 1);
      if (read.length > most) {
        throw new ProblemException(
            Problem.of(
                413, "CONTENT_TOO_LARGE", "The body is longer than %d bytes".formatted(most)));
      }
      return ByteString.copyFrom(read);
    } catch (IOException broken) {
      throw new ProblemException(Problem.of(499, "BODY_INTERRUPTED", "The body broke off"));
    }
  }
}
