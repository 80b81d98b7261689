package chancery.local.imports;

import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal: bytes read, their rate, the time left, and the records' counts. */
public final class BarProgress implements Progress {

  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = 1_000_000;
  private static final int MILLIS = 200;

  private final ProgressBar bar;
  private final RecordRate rate;

  public BarProgress(String name, OptionalLong size, RecordRate rate) {
    this.rate = rate;
    boolean small = size.isPresent() && size.getAsLong() < 10 * MEGABYTE;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(size.orElse(-1))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLIS)
            .setUnit(small ? " kB" : " MB", small ? KILOBYTE : MEGABYTE)
            .continuousUpdate()
            .build();
  }

  @Override
  public void counted(ImportState state) {
    bar.stepTo(state.bytes());
    bar.setExtraMessage(
        "%,d in, %,d rejected, %,d/s"
            .formatted(state.accepted(), state.rejected(), rate.perSecond(state.received())));
  }

  @Override
  public void close() {
    bar.close();
  }
}
