package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.k8s.Overlay.Workload;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay with the component that plugs a served sentiment model in. */
@ParameterizedClass
@ValueSource(strings = {"dev", "production"})
class ServedSentimentTest {

  private static final String SERVICE = "analysis-service";

  private final Overlay plain;
  private final Overlay served;

  ServedSentimentTest(String name) throws IOException {
    plain = Overlay.render(name);
    served = Overlay.renderWith(name, "served-sentiment");
  }

  @Test
  void analysisServiceIsToldWhereTheModelIs() {
    assertThat(environment(served))
        .containsAllEntriesOf(environment(plain))
        .containsEntry("CHANCERY_SENTIMENT_MODEL_ADDRESS", "sentiment.models:8033")
        .containsEntry("CHANCERY_SENTIMENT_MODEL_NAME", "sentiment")
        .containsEntry("CHANCERY_SENTIMENT_MODEL_WHEN_DOWN", "wait");
    assertThat(environment(plain)).doesNotContainKey("CHANCERY_SENTIMENT_MODEL_ADDRESS");
  }

  @Test
  void itIsLetOutToThePortOfTheAddress() {
    String address =
        Objects.requireNonNull(environment(served).get("CHANCERY_SENTIMENT_MODEL_ADDRESS"));
    int port = Integer.parseInt(address.replaceAll(".*:", ""));
    assertThat(served.all(NetworkPolicy.class))
        .filteredOn(policy -> policy.getMetadata().getName().equals("served-sentiment"))
        .singleElement()
        .satisfies(policy -> {
          assertThat(policy.getMetadata().getNamespace()).isEqualTo("chancery");
          assertThat(policy.getSpec().getPodSelector().getMatchLabels())
              .containsEntry("app.kubernetes.io/name", SERVICE);
          assertThat(policy.getSpec().getEgress().getFirst().getPorts().getFirst().getPort())
              .extracting(IntOrString::getIntVal)
              .isEqualTo(port);
        });
  }

  @Test
  void everythingIsStillWhatKubernetesHas() {
    assertThat(served.resources())
        .hasSize(plain.resources().size() + 1)
        .noneMatch(GenericKubernetesResource.class::isInstance)
        .allSatisfy(resource -> assertThat(UnknownFields.in(resource)).isEmpty());
  }

  private static Map<String, String> environment(Overlay overlay) {
    return overlay
        .workloads()
        .filter(workload -> workload.name().equals(SERVICE))
        .map(Workload::containers)
        .flatMap(containers -> containers.getFirst().getEnv().stream())
        .filter(variable -> variable.getValue() != null)
        .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
  }
}
