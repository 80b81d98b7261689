package chancery.kit.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records traces where {@code OTEL_EXPORTER_OTLP_ENDPOINT} says whither they go: all of them, or
 * the part of them that {@code chancery.trace.ratio} gives, from 0 to 1; a caller's own decision
 * goes before it. Without that address none are recorded, and logs still carry trace ids.
 */
@ApplicationScoped
class TraceSampling {

  @Produces
  @Singleton
  Sampler sampler(
      @ConfigProperty(name = "otel.exporter.otlp.endpoint") Optional<String> endpoint,
      @ConfigProperty(name = "chancery.trace.ratio", defaultValue = "1") double ratio) {
    return endpoint.isEmpty()
        ? Sampler.alwaysOff()
        : Sampler.parentBased(Sampler.traceIdRatioBased(ratio));
  }
}
