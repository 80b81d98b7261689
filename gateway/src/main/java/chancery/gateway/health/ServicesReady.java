package chancery.gateway.health;

import chancery.gateway.settings.GatewaySettings;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready while the services that are needed have answered lately; tells of the others. Without
 * analysis-service or graph-service posts are still taken, and what they would answer is a 503 that
 * says so, which is more than a gateway that gets no requests can do.
 *
 * <p>Knocks at their doors once a second, which also lets a service that returns be found at once:
 * left alone, gRPC waits up to two minutes before it tries a lost connection again.
 */
@Readiness
@ApplicationScoped
public class ServicesReady implements HealthCheck {

  private record Service(Channel channel, Reach reach) {}

  private static final Logger LOG = Logger.getLogger(ServicesReady.class);
  private static final long PATIENCE_MILLIS = 900;

  private final Map<String, Service> services;
  private final Set<String> needed;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("reach").factory());

  ServicesReady(
      @GrpcClient("ingest") Channel ingest,
      @GrpcClient("analysis") Channel analysis,
      @GrpcClient("graph") Channel graph,
      GatewaySettings settings) {
    services =
        Map.of(
            "ingest", service(ingest, settings),
            "analysis", service(analysis, settings),
            "graph", service(graph, settings));
    needed = settings.ready().needs();
    if (!services.keySet().containsAll(needed)) {
      throw new IllegalArgumentException(
          "chancery.gateway.ready.needs is %s; there are %s"
              .formatted(needed, new TreeSet<>(services.keySet())));
    }
  }

  private static Service service(Channel channel, GatewaySettings settings) {
    return new Service(channel, new Reach(settings.ready().grace(), Clock.systemUTC()));
  }

  void start(@Observes StartupEvent started) {
    rounds.scheduleWithFixedDelay(
        () -> services.values().forEach(ServicesReady::knock), 0, 1, TimeUnit.SECONDS);
  }

  private static void knock(Service service) {
    if (service.channel() instanceof ManagedChannel managed) {
      managed.resetConnectBackoff();
    }
    try {
      HealthGrpc.newBlockingStub(service.channel())
          .withDeadlineAfter(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          .check(HealthCheckRequest.getDefaultInstance());
      service.reach().reached();
    } catch (StatusRuntimeException failure) {
      switch (failure.getStatus().getCode()) {
        case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED ->
            LOG.debug("A service does not answer", failure);
        // Whoever refuses is there.
        default -> service.reach().reached();
      }
    }
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("services");
    boolean ready = true;
    for (Map.Entry<String, Service> entry : services.entrySet()) {
      boolean reached = entry.getValue().reach().within();
      answer.withData(entry.getKey(), reached);
      ready &= reached || !needed.contains(entry.getKey());
    }
    return answer.status(ready).build();
  }

  @PreDestroy
  void stop() {
    rounds.shutdownNow();
  }
}
