package chancery.analysis.index;

import java.time.Instant;

/**
 * How far a corpus is indexed.
 *
 * @param position of the corpus's last event; 0 before the first
 * @param recordedAt when the log recorded that event
 */
public record Progress(long position, Instant recordedAt) {

  public static final Progress NONE = new Progress(0, Instant.EPOCH);
}
