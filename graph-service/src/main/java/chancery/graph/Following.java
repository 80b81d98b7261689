package chancery.graph;

import chancery.graph.snapshot.Corpora;
import chancery.kit.follow.LogFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Follows the log while the service runs; ready once the log's end has been reached. */
@Readiness
@Singleton
final class Following implements HealthCheck {

  private final LogFollower follower;
  private final Corpora corpora;

  Following(LogFollower follower, Corpora corpora) {
    this.follower = follower;
    this.corpora = corpora;
  }

  void start(@Observes StartupEvent started) {
    follower.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    follower.close();
    corpora.close();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("log")
        .status(follower.caughtUp())
        .withData("position", corpora.position())
        .withData("lagEvents", (long) follower.lagEvents())
        .build();
  }
}
