package chancery.gateway.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Set;

/** The gateway's limits. */
@ConfigMapping(prefix = "chancery.gateway")
public interface GatewaySettings {

  /** How long an answer may take. */
  @WithDefault("10s")
  Duration deadline();

  Network network();

  Export export();

  @WithName("import")
  Imports imports();

  Body body();

  Rate rate();

  Live live();

  Ready ready();

  interface Network {
    /** How long a network may take, which may have to be built first. */
    @WithDefault("30s")
    Duration deadline();
  }

  interface Export {
    /** How long a file may take to download. */
    @WithDefault("6h")
    Duration deadline();
  }

  interface Imports {
    /** The longest body of an import, as it is sent. */
    @WithDefault("1T")
    MemorySize maxBody();
  }

  interface Body {
    /** The longest body anywhere else. */
    @WithDefault("16M")
    MemorySize max();
  }

  /** Requests of one client address. */
  interface Rate {
    @WithDefault("true")
    boolean enabled();

    /** In the long run. */
    @WithDefault("200")
    long perSecond();

    /** At once, after a quiet while. */
    @WithDefault("1000")
    long burst();
  }

  interface Live {
    /** Event streams open at a time. */
    @WithDefault("1000")
    int streams();

    /** How often a quiet stream shows that it is alive. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Messages that wait for a slow client; more are left out and counted. */
    @WithDefault("256")
    int backlog();
  }

  interface Ready {
    /**
     * Services without which the gateway is of no use: {@code ingest}, {@code analysis}, {@code
     * graph}.
     */
    @WithDefault("ingest")
    Set<String> needs();

    /** How long a service may be out of reach before it counts as gone. */
    @WithDefault("15s")
    Duration grace();
  }
}
