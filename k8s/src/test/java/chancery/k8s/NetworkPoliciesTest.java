package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.k8s.Overlay.Workload;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to whom: what the services need, and nothing else. */
@ParameterizedClass
@ValueSource(strings = {"dev", "production"})
class NetworkPoliciesTest {

  private final Overlay overlay;

  NetworkPoliciesTest(String name) {
    overlay = Overlay.render(name);
  }

  @Test
  void policiesNameWorkloadsAndPortsThatAreThere() {
    Set<String> names = overlay.workloads().map(Workload::name).collect(Collectors.toSet());
    assertThat(overlay.all(NetworkPolicy.class).map(NetworkPolicy::getSpec))
        .filteredOn(spec -> !spec.getPodSelector().getMatchLabels().isEmpty())
        .allSatisfy(spec -> {
          Map<String, String> selector = spec.getPodSelector().getMatchLabels();
          assertThat(names).contains(selector.get("app.kubernetes.io/name"));
          Workload target = overlay.selected(selector).getFirst();
          spec.getIngress().stream()
              .flatMap(rule -> rule.getPorts().stream())
              .forEach(port -> assertThat(target.portNames()).contains(port.getPort().getStrVal()));
        });
  }

  @Test
  void nothingIsLetInOrOutUnlessListed() {
    assertThat(overlay.all(NetworkPolicy.class))
        .anySatisfy(policy -> {
          assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
          assertThat(policy.getSpec().getPolicyTypes()).contains("Ingress", "Egress");
          assertThat(policy.getSpec().getIngress()).isEmpty();
          assertThat(policy.getSpec().getEgress()).isEmpty();
        });
    assertThat(overlay.all(NetworkPolicy.class))
        .allSatisfy(policy ->
            assertThat(policy.getSpec().getIngress())
                .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty()));
  }

  @Test
  void whatAServiceCallsIsAllowedOnBothSides() {
    Map<String, NetworkPolicy> policies =
        overlay
            .all(NetworkPolicy.class)
            .collect(Collectors.toMap(policy -> policy.getMetadata().getName(), policy -> policy));
    for (Workload caller : overlay.workloads().toList()) {
      for (String callee : caller.callees()) {
        assertThat(egressTargets(Objects.requireNonNull(policies.get(caller.name()))))
            .as("%s may call", caller.name())
            .contains(callee);
        assertThat(ingressSources(Objects.requireNonNull(policies.get(callee))))
            .as("%s may be called by", callee)
            .contains(caller.name());
      }
    }
  }

  private static List<String> egressTargets(NetworkPolicy policy) {
    return policy.getSpec().getEgress().stream()
        .flatMap(rule -> rule.getTo().stream())
        .map(peer -> peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/name"))
        .toList();
  }

  private static List<String> ingressSources(NetworkPolicy policy) {
    return policy.getSpec().getIngress().stream()
        .flatMap(rule -> rule.getFrom().stream())
        .filter(peer -> peer.getPodSelector() != null)
        .map(peer -> peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/name"))
        .toList();
  }
}
