package chancery.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the log, {@code chancery.ingest.*}. */
@ConfigMapping(prefix = "chancery.ingest")
interface LogSettings {

  /** Positions in one partition of the event table. */
  @WithDefault("1000000")
  long partitionEvents();

  /** Payload of the log's last events that is kept in memory for followers. */
  @WithDefault("33554432")
  long tailBytes();

  /** Events in one response to a follower. */
  @WithDefault("2000")
  int responseEvents();

  /** Payload in one response to a follower; a larger event goes alone. */
  @WithDefault("1048576")
  int responseBytes();

  /** Time between two signs of life to a follower while nothing happens. */
  @WithDefault("1s")
  Duration heartbeat();

  /** Posts, rows or positions in one transaction of a large deletion. */
  @WithDefault("5000")
  int erasureStep();
}
