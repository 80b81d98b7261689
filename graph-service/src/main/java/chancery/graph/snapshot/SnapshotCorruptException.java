package chancery.graph.snapshot;

import java.io.IOException;

/** A snapshot that was not written like this: cut short, altered, or of another version. */
final class SnapshotCorruptException extends IOException {

  private static final long serialVersionUID = 1;

  SnapshotCorruptException(String message) {
    super(message);
  }
}
