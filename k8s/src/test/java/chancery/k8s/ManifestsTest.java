package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.k8s.Overlay.Workload;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay as the cluster would get it. */
@ParameterizedClass
@ValueSource(strings = {"dev", "production"})
class ManifestsTest {

  private static final Set<String> LABELS =
      Set.of(
          "app.kubernetes.io/name",
          "app.kubernetes.io/component",
          "app.kubernetes.io/part-of",
          "app.kubernetes.io/instance");

  private final Overlay overlay;

  ManifestsTest(String name) {
    overlay = Overlay.render(name);
  }

  @Test
  void everyFieldIsOneThatKubernetesHas() {
    assertThat(overlay.resources())
        .noneMatch(GenericKubernetesResource.class::isInstance)
        .allSatisfy(resource -> assertThat(UnknownFields.in(resource)).isEmpty());
  }

  @Test
  void restrictedPodSecurityAdmitsEveryPod() {
    assertThat(overlay.workloads())
        .isNotEmpty()
        .allSatisfy(workload ->
            assertThat(RestrictedPodSecurity.violations(workload.template().getSpec()))
                .as(workload.name())
                .isEmpty());
  }

  @Test
  void theFourServicesAreThere() {
    assertThat(overlay.workloads().map(Workload::name)).containsAll(Project.SERVICES);
  }

  @Test
  void rootFilesystemsAreReadOnlyAndResourcesBounded() {
    assertThat(containers())
        .allSatisfy(container -> {
          assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
          assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
          assertThat(container.getResources().getLimits()).containsKey("memory");
        });
  }

  @Test
  void onlyTheSecretMakerHasAServiceAccountToken() {
    assertThat(overlay.workloads())
        .filteredOn(workload -> workload.template().getSpec().getAutomountServiceAccountToken())
        .extracting(Workload::name)
        .isSubsetOf("make-secrets");
  }

  @Test
  void selectorsFindTheirPodsAndNoOthers() {
    Stream<Map<String, String>> selectors =
        Stream.concat(
            overlay.all(Service.class).map(service -> service.getSpec().getSelector()),
            overlay
                .all(PodDisruptionBudget.class)
                .map(budget -> budget.getSpec().getSelector().getMatchLabels()));
    assertThat(selectors)
        .isNotEmpty()
        .allSatisfy(selector -> assertThat(overlay.selected(selector)).hasSize(1));
    assertThat(overlay.workloads())
        .filteredOn(workload -> workload.selector() != null)
        .allSatisfy(workload ->
            assertThat(
                    overlay.selected(Objects.requireNonNull(workload.selector()).getMatchLabels()))
                .containsExactly(workload));
  }

  @Test
  void everyPodHasTheRecommendedLabels() {
    assertThat(overlay.workloads())
        .allSatisfy(workload ->
            assertThat(workload.template().getMetadata().getLabels().keySet()).containsAll(LABELS));
  }

  @Test
  void servicePortsLeadToPortsOfTheirPods() {
    assertThat(overlay.all(Service.class))
        .allSatisfy(service -> {
          Workload target = overlay.selected(service.getSpec().getSelector()).getFirst();
          for (ServicePort port : service.getSpec().getPorts()) {
            assertThat(target.portNames()).contains(port.getTargetPort().getStrVal());
          }
        });
  }

  @Test
  void probesAskPortsThatAreThere() {
    assertThat(overlay.workloads())
        .filteredOn(workload -> !workload.kind().equals("Job"))
        .allSatisfy(workload -> {
          for (Container container : workload.containers()) {
            assertThat(container.getLivenessProbe()).isNotNull();
            assertThat(container.getReadinessProbe()).isNotNull();
            probePorts(container).forEach(port -> assertThat(workload.portNames()).contains(port));
          }
        });
  }

  @Test
  void addressesAreThoseOfServicesThatAreThere() {
    Set<String> services =
        overlay.all(Service.class).map(s -> s.getMetadata().getName()).collect(Collectors.toSet());
    assertThat(overlay.workloads().flatMap(workload -> workload.callees().stream()))
        .isNotEmpty()
        .allSatisfy(host -> assertThat(services).contains(host));
  }

  @Test
  void imagesCarryAFixedTag() {
    assertThat(containers().map(Container::getImage))
        .allMatch(
            image -> image.matches("[a-z0-9./-]+:[a-zA-Z0-9.-]+") && !image.endsWith(":latest"));
    assertThat(overlay.workloads())
        .filteredOn(workload -> Project.SERVICES.contains(workload.name()))
        .allMatch(workload ->
            workload
                .containers()
                .getFirst()
                .getImage()
                .startsWith("chancery/" + workload.name() + ":"));
  }

  @Test
  void noSecretIsInTheManifests() {
    assertThat(overlay.resources()).extracting(HasMetadata::getKind).doesNotContain("Secret");
    assertThat(containers().flatMap(container -> container.getEnv().stream()))
        .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|USERNAME|AUTH|HOSTS)"))
        .allMatch(variable -> variable.getValueFrom().getSecretKeyRef() != null);
  }

  @Test
  void mountsHaveTheirVolumes() {
    assertThat(overlay.workloads())
        .allSatisfy(workload ->
            assertThat(volumes(workload))
                .containsAll(
                    workload.containers().stream()
                        .flatMap(container -> container.getVolumeMounts().stream())
                        .map(VolumeMount::getName)
                        .toList()));
  }

  private Set<String> volumes(Workload workload) {
    Stream<String> claims =
        overlay
            .all(StatefulSet.class)
            .filter(set -> set.getMetadata().getName().equals(workload.name()))
            .flatMap(set -> set.getSpec().getVolumeClaimTemplates().stream())
            .map(claim -> claim.getMetadata().getName());
    Stream<String> own = workload.template().getSpec().getVolumes().stream().map(v -> v.getName());
    return Stream.concat(claims, own).collect(Collectors.toSet());
  }

  private Stream<Container> containers() {
    return overlay.workloads().flatMap(workload -> workload.containers().stream());
  }

  private static Stream<String> probePorts(Container container) {
    return Stream.of(
            container.getStartupProbe(),
            container.getLivenessProbe(),
            container.getReadinessProbe())
        .filter(Objects::nonNull)
        .flatMap(ManifestsTest::ports)
        .map(IntOrString::getStrVal);
  }

  private static Stream<IntOrString> ports(Probe probe) {
    return Stream.of(
            probe.getHttpGet() == null ? null : probe.getHttpGet().getPort(),
            probe.getTcpSocket() == null ? null : probe.getTcpSocket().getPort())
        .filter(Objects::nonNull);
  }
}
