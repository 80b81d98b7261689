package chancery.local.platform;

import java.nio.file.Path;
import java.util.List;

/**
 * A part of the platform ended before it had done any work. The message shows the end of its log.
 */
public final class PartFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  PartFailed(String name, int status, Path log, List<String> endOfLog) {
    super(
        "%s ended with status %d before it was ready. The end of %s:%n%n%s"
            .formatted(name, status, log, String.join(System.lineSeparator(), endOfLog)));
  }
}
