package chancery.analysis;

import chancery.analysis.corpus.Corpora;
import chancery.analysis.corpus.Preparation;
import chancery.analysis.live.BurstWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Starts and stops following, and says when the service can answer. */
@Readiness
@ApplicationScoped
class LifeCycle implements HealthCheck {

  private final Corpora corpora;
  private final Preparation preparation;
  private final BurstWatch bursts;
  private final LiveConfig live;
  private final MeterRegistry metrics;

  LifeCycle(
      Corpora corpora,
      Preparation preparation,
      BurstWatch bursts,
      LiveConfig live,
      MeterRegistry metrics) {
    this.corpora = corpora;
    this.preparation = preparation;
    this.bursts = bursts;
    this.live = live;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent started) {
    Gauge.builder("chancery.index.posts", corpora, Corpora::posts)
        .description("Posts that can be searched")
        .register(metrics);
    Gauge.builder("chancery.index.bytes", corpora, Corpora::bytes)
        .description("Size of the index on disk")
        .baseUnit("bytes")
        .register(metrics);
    corpora.start();
    if (live.bursts().enabled()) {
      bursts.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    bursts.close();
    corpora.close();
    preparation.close();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index")
        .status(corpora.caughtUp())
        .withData("rebuilding", corpora.rebuilding())
        .build();
  }
}
