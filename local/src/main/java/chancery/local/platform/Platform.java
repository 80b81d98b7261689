package chancery.local.platform;

import chancery.local.platform.ServiceParts.Listening;
import chancery.local.process.Child;
import chancery.local.process.Ports;
import chancery.local.process.RunFiles;
import chancery.local.store.EmbeddedPostgres;
import chancery.local.store.EmbeddedRedis;
import chancery.local.store.ServerFiles;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The platform on this machine: Redis, PostgreSQL and the four services as child processes, started
 * in the order of their dependence, started again when they die, and stopped in the reverse order.
 * When this process dies they end too.
 *
 * <p>Parts are called {@code redis}, {@code postgres}, {@code ingest-service}, {@code
 * analysis-service}, {@code graph-service} and {@code gateway}.
 */
public final class Platform implements AutoCloseable {

  private static final Duration SERVER_GRACE = Duration.ofSeconds(15);

  private final PlatformSettings settings;
  private final Installation installation;
  private final Consumer<String> tell;
  private final DataLock lock;
  private final RunFiles files;
  private final Map<String, Supervisor> parts = new LinkedHashMap<>();
  private final Ports.Reservation port;
  private boolean closed;

  private Platform(
      PlatformSettings settings,
      Installation installation,
      Consumer<String> tell,
      DataLock lock,
      RunFiles files,
      Ports.Reservation port) {
    this.settings = settings;
    this.installation = installation;
    this.tell = tell;
    this.lock = lock;
    this.files = files;
    this.port = port;
  }

  /**
   * Prepares the data folder: takes its lock, and ends what a crashed launcher left behind.
   *
   * @param tell is told a line for every step
   * @throws IllegalStateException where another platform has the data folder or the port, or a
   *     server that is to be used does not answer, with what to do about it
   */
  public static Platform prepare(
      PlatformSettings settings, Installation installation, Consumer<String> tell)
      throws IOException {
    settings.requireServers();
    DataLock lock = DataLock.take(settings.data());
    try {
      RunFiles files = new RunFiles(settings.data());
      List<String> stale = files.clearStale();
      if (!stale.isEmpty()) {
        tell.accept("  stopped what an earlier run left: " + String.join(", ", stale));
      }
      return new Platform(settings, installation, tell, lock, files, reserve(settings.port()));
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private static Ports.Reservation reserve(int port) {
    try {
      return Ports.reserve(port);
    } catch (IOException taken) {
      throw new IllegalStateException(
          "Port %d cannot be had (%s); choose another with --port N, or 0 for any free one"
              .formatted(port, taken.getMessage()),
          taken);
    }
  }

  /**
   * Starts all parts and waits until each does its work.
   *
   * @throws PartFailed if one ended instead; the others are left for {@link #close}
   */
  public void start() throws IOException, InterruptedException {
    Instant begun = Instant.now();
    Map<String, String> stores = startStores(begun);
    ServiceParts services = new ServiceParts(installation, settings, listening(), stores);
    for (Service service : Service.values()) {
      if (service == Service.GATEWAY) {
        port.close();
      }
      launch(services.part(service));
    }
    for (Service service : Service.values()) {
      supervisor(service.module()).awaitReady(begun);
    }
    lock.announce(address().toString());
  }

  /** Where the page and the API are. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port.port());
  }

  /** The process of a part; empty while it is down, or where it is not ours. */
  public Optional<ProcessHandle> process(String part) {
    return Optional.ofNullable(parts.get(part)).map(Supervisor::child).flatMap(Child::program);
  }

  /** Stops everything, gateway first and the stores last. */
  @Override
  public synchronized void close() throws IOException, InterruptedException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      stop(List.of(Service.GATEWAY.module()));
      stop(List.of(Service.ANALYSIS.module(), Service.GRAPH.module()));
      stop(List.of(Service.INGEST.module()));
      stop(List.of("redis", "postgres"));
    } finally {
      lock.close();
      port.close();
    }
  }

  private Map<String, String> startStores(Instant begun) throws IOException, InterruptedException {
    ServerFiles programs = new ServerFiles(installation.servers());
    List<Integer> free = Ports.free(2);
    Map<String, String> environment = new HashMap<>();
    String redis = settings.redis();
    environment.put(
        "QUARKUS_REDIS_HOSTS", redis == null ? startRedis(programs, free.getFirst()) : redis);
    String postgres = settings.postgres();
    if (postgres == null) {
      environment.putAll(startPostgres(programs, free.getLast()));
    } else {
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres);
    }
    for (Supervisor store : parts.values()) {
      store.awaitReady(begun);
    }
    return environment;
  }

  private String startRedis(ServerFiles programs, int redisPort)
      throws IOException, InterruptedException {
    EmbeddedRedis own =
        new EmbeddedRedis(programs.redis(), settings.data().resolve("redis"), redisPort);
    launch(new Part("redis", () -> {}, own.command(), () -> Ports.isOpen(redisPort), SERVER_GRACE));
    return own.url();
  }

  private Map<String, String> startPostgres(ServerFiles programs, int postgresPort)
      throws IOException, InterruptedException {
    EmbeddedPostgres own =
        new EmbeddedPostgres(
            programs.postgres(), settings.data().resolve("postgres"), postgresPort);
    launch(new Part("postgres", own::prepare, own.command(), own::ready, SERVER_GRACE));
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", own.jdbcUrl(),
        "QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER,
        "QUARKUS_DATASOURCE_PASSWORD", own.password());
  }

  private Map<Service, Listening> listening() throws IOException {
    Map<Service, Listening> listening = new EnumMap<>(Service.class);
    List<Integer> free = Ports.free(2 * Service.values().length);
    for (Service service : Service.values()) {
      int i = 2 * service.ordinal();
      listening.put(
          service,
          service == Service.GATEWAY
              ? new Listening(port.port(), 0)
              : new Listening(free.get(i), free.get(i + 1)));
    }
    return listening;
  }

  private synchronized void launch(Part part) throws IOException, InterruptedException {
    if (closed) {
      throw new InterruptedException("Stopped while starting");
    }
    Supervisor supervisor = new Supervisor(part, files, tell);
    parts.put(part.name(), supervisor);
    supervisor.start();
  }

  private Supervisor supervisor(String name) {
    return Objects.requireNonNull(parts.get(name));
  }

  private void stop(List<String> names) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (String name : names) {
      @Nullable Supervisor supervisor = parts.get(name);
      if (supervisor != null) {
        threads.add(Thread.ofVirtual().start(() -> stop(supervisor)));
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void stop(Supervisor supervisor) {
    try {
      supervisor.stop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
