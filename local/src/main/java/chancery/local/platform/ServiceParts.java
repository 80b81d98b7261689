package chancery.local.platform;

import chancery.local.process.Command;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the services' parts: their command lines, their environment and how to ask for health. */
final class ServiceParts {

  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofSeconds(12);

  /** Recording a start-up cache is a second run of the virtual machine. */
  private static final Duration TRAINING_GRACE = Duration.ofSeconds(120);

  /** Where a service listens; {@code grpc} is 0 for the gateway, which only calls. */
  record Listening(int http, int grpc) {}

  private final Installation installation;
  private final PlatformSettings settings;
  private final Map<Service, Listening> ports;
  private final Map<String, String> stores;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PROBE_TIMEOUT)
          .build();

  /**
   * @param stores environment that leads to Redis and PostgreSQL
   */
  ServiceParts(
      Installation installation,
      PlatformSettings settings,
      Map<Service, Listening> ports,
      Map<String, String> stores) {
    this.installation = installation;
    this.settings = settings;
    this.ports = Map.copyOf(ports);
    this.stores = Map.copyOf(stores);
  }

  Part part(Service service) {
    Command command =
        new Command(
            service.module(), words(service), environment(service), new Command.Ending.OfItself());
    URI health =
        URI.create("http://127.0.0.1:%d/q/health/ready".formatted(listening(service).http()));
    return new Part(
        service.module(),
        () -> {},
        command,
        () -> answersOk(health),
        settings.training() ? TRAINING_GRACE : GRACE);
  }

  private List<String> words(Service service) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Dchancery.data=" + settings.data());
    words.addAll(service.jvmArguments());
    words.addAll(heap(service, System.getenv()));
    Path cache = installation.startupCache(service);
    if (settings.training()) {
      words.add("-XX:AOTCacheOutput=" + cache);
    } else {
      words.addAll(service.compilerArguments());
      if (Files.exists(cache)) {
        // A cache of other jars or another Java is left aside by the virtual machine.
        words.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
      }
    }
    words.addAll(List.of("-jar", installation.application(service).toString()));
    return words;
  }

  /** The heap that the environment gives a service, as {@code CHANCERY_HEAP_ANALYSIS=1g}. */
  static List<String> heap(Service service, Map<String, String> environment) {
    String size = environment.getOrDefault("CHANCERY_HEAP_" + service.name(), "");
    return size.isEmpty() ? List.of() : List.of("-Xmx" + size);
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> environment = new HashMap<>(stores);
    // One heap of the C library per thread would add up to more than the threads use.
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("CHANCERY_EXIT_WITH_PARENT", "true");
    // It would tell every one of our questions while the service starts.
    environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
    environment.put("CHANCERY_DATA", settings.data().toString());
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(listening(service).http()));
    if (service != Service.GATEWAY) {
      environment.put("QUARKUS_GRPC_SERVER_PORT", String.valueOf(listening(service).grpc()));
    }
    for (Service other : List.of(Service.INGEST, Service.ANALYSIS, Service.GRAPH)) {
      if (other != service) {
        String client = "QUARKUS_GRPC_CLIENTS_" + other.name();
        environment.put(client + "_HOST", "127.0.0.1");
        environment.put(client + "_PORT", String.valueOf(listening(other).grpc()));
      }
    }
    // On one machine there is nobody to ask before all are there.
    environment.put("CHANCERY_GATEWAY_READY_NEEDS", "ingest,analysis,graph");
    environment.putAll(settings.environment());
    return environment;
  }

  private Listening listening(Service service) {
    return Objects.requireNonNull(ports.get(service));
  }

  private boolean answersOk(URI health) {
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(PROBE_TIMEOUT).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException starting) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
