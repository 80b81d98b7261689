package chancery.ingest;

import chancery.ingest.log.LogFeed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the log can be read, which takes a database that is there and migrated. */
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {

  private final LogFeed feed;

  LogReadiness(LogFeed feed) {
    this.feed = feed;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("log")
        .status(feed.listening())
        .withData("position", feed.head())
        .build();
  }
}
