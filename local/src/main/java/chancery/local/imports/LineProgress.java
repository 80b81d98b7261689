package chancery.local.imports;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;

/** A line every few seconds, where there is no terminal. */
public final class LineProgress implements Progress {

  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final String name;
  private final OptionalLong size;
  private final RecordRate rate;
  private final PrintStream out;
  private Duration next = BETWEEN;

  public LineProgress(String name, OptionalLong size, RecordRate rate, PrintStream out) {
    this.name = name;
    this.size = size;
    this.rate = rate;
    this.out = out;
  }

  @Override
  public void counted(ImportState state) {
    Duration elapsed = rate.elapsed();
    if (elapsed.compareTo(next) < 0) {
      return;
    }
    next = elapsed.plus(BETWEEN);
    out.printf(
        "%s: %,d accepted, %,d rejected, %,d/s%s%n",
        name,
        state.accepted(),
        state.rejected(),
        rate.perSecond(state.received()),
        left(state.bytes(), elapsed));
  }

  private String left(long bytes, Duration elapsed) {
    if (size.isEmpty() || bytes == 0 || size.getAsLong() == 0) {
      return "";
    }
    double part = Math.min(1, (double) bytes / size.getAsLong());
    long seconds = Math.round(elapsed.toMillis() / 1000.0 * (1 - part) / part);
    return ", %.0f %% read, %d s left".formatted(part * 100, seconds);
  }

  @Override
  public void close() {
    // each line stands for itself
  }
}
