package chancery.k8s;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Pod Security Standards' profile <em>restricted</em>, which includes <em>baseline</em>, for
 * Linux pods: what the admission controller of a namespace with {@code enforce: restricted}
 * refuses.
 *
 * <p>Source: Kubernetes documentation, "Pod Security Standards", v1.32.
 */
final class RestrictedPodSecurity {

  private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");
  private static final Set<String> SELINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
  private static final Set<String> SYSCTLS =
      Set.of(
          "kernel.shm_rmid_forced",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.ip_unprivileged_port_start",
          "net.ipv4.tcp_syncookies",
          "net.ipv4.ping_group_range",
          "net.ipv4.ip_local_reserved_ports",
          "net.ipv4.tcp_keepalive_time",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_keepalive_intvl",
          "net.ipv4.tcp_keepalive_probes");

  private final PodSpec pod;
  private final PodSecurityContext context;
  private final List<String> violations = new ArrayList<>();

  private RestrictedPodSecurity(PodSpec pod) {
    this.pod = pod;
    this.context = Objects.requireNonNullElseGet(pod.getSecurityContext(), PodSecurityContext::new);
  }

  /** Why the pod would be refused; empty if it is admitted. */
  static List<String> violations(PodSpec pod) {
    RestrictedPodSecurity check = new RestrictedPodSecurity(pod);
    check.checkPod();
    Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
        .forEach(check::checkContainer);
    return List.copyOf(check.violations);
  }

  private void checkPod() {
    refuseIf(isTrue(pod.getHostNetwork()), "hostNetwork");
    refuseIf(isTrue(pod.getHostPID()), "hostPID");
    refuseIf(isTrue(pod.getHostIPC()), "hostIPC");
    refuseIf(isZero(context.getRunAsUser()), "runAsUser 0");
    refuseIf(forbids(context.getSeLinuxOptions()), "seLinuxOptions");
    refuseIf(forbids(context.getSeccompProfile()), "seccompProfile");
    for (Sysctl sysctl : context.getSysctls()) {
      refuseIf(!SYSCTLS.contains(sysctl.getName()), "sysctl " + sysctl.getName());
    }
    for (Volume volume : pod.getVolumes()) {
      refuseIf(!isAllowed(volume), "volume " + volume.getName());
    }
  }

  private void checkContainer(Container container) {
    String name = container.getName() + ": ";
    SecurityContext own =
        Objects.requireNonNullElseGet(container.getSecurityContext(), SecurityContext::new);
    refuseIf(isTrue(own.getPrivileged()), name + "privileged");
    refuseIf(!isFalse(own.getAllowPrivilegeEscalation()), name + "allowPrivilegeEscalation");
    refuseIf(
        !isTrue(effective(own.getRunAsNonRoot(), context.getRunAsNonRoot())),
        name + "runAsNonRoot");
    refuseIf(isZero(own.getRunAsUser()), name + "runAsUser 0");
    refuseIf(forbids(own.getSeLinuxOptions()), name + "seLinuxOptions");
    SeccompProfile seccomp = effective(own.getSeccompProfile(), context.getSeccompProfile());
    refuseIf(seccomp == null || forbids(seccomp), name + "seccompProfile");
    refuseIf(!isDefault(own.getProcMount()), name + "procMount");
    checkCapabilities(name, own.getCapabilities());
    for (ContainerPort port : container.getPorts()) {
      Integer hostPort = port.getHostPort();
      refuseIf(hostPort != null && hostPort != 0, name + "hostPort " + hostPort);
    }
  }

  private void checkCapabilities(String name, @Nullable Capabilities capabilities) {
    List<String> dropped = capabilities == null ? List.of() : capabilities.getDrop();
    List<String> added = capabilities == null ? List.of() : capabilities.getAdd();
    refuseIf(!dropped.contains("ALL"), name + "capabilities not dropped");
    refuseIf(!Set.of("NET_BIND_SERVICE").containsAll(added), name + "capabilities added " + added);
  }

  private static boolean isAllowed(Volume volume) {
    return Stream.of(
            volume.getConfigMap(),
            volume.getCsi(),
            volume.getDownwardAPI(),
            volume.getEmptyDir(),
            volume.getEphemeral(),
            volume.getPersistentVolumeClaim(),
            volume.getProjected(),
            volume.getSecret())
        .anyMatch(Objects::nonNull);
  }

  private static boolean forbids(@Nullable SeccompProfile profile) {
    return profile != null && !SECCOMP.contains(String.valueOf(profile.getType()));
  }

  private static boolean forbids(@Nullable SELinuxOptions options) {
    return options != null
        && (!SELINUX_TYPES.contains(Objects.requireNonNullElse(options.getType(), ""))
            || options.getUser() != null
            || options.getRole() != null);
  }

  private void refuseIf(boolean violated, String what) {
    if (violated) {
      violations.add(what);
    }
  }

  private static <T> @Nullable T effective(@Nullable T own, @Nullable T ofPod) {
    return own != null ? own : ofPod;
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  private static boolean isFalse(@Nullable Boolean value) {
    return Boolean.FALSE.equals(value);
  }

  private static boolean isZero(@Nullable Long value) {
    return value != null && value == 0;
  }

  private static boolean isDefault(@Nullable String procMount) {
    return procMount == null || procMount.equals("Default");
  }
}
