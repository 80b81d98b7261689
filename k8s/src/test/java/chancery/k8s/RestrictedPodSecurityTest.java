package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself: it lets a careful pod pass, and finds each way of not being one. */
class RestrictedPodSecurityTest {

  private static final String CAREFUL =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: careful}
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        volumes: [{name: data, emptyDir: {}}]
        containers:
          - name: main
            image: example/main:1
            securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      """;

  @Test
  void aCarefulPodIsAdmitted() {
    assertThat(violations(CAREFUL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "securityContext: {runAsNonRoot: true | securityContext: {runAsNonRoot: false | main: runAsNonRoot",
        "{runAsNonRoot: true | {runAsNonRoot: true, runAsUser: 0 | runAsUser 0",
        "type: RuntimeDefault | type: Unconfined | seccompProfile",
        ", seccompProfile: {type: RuntimeDefault} | '' | main: seccompProfile",
        "allowPrivilegeEscalation: false | privileged: true, allowPrivilegeEscalation: false | main: privileged",
        "allowPrivilegeEscalation: false, | '' | main: allowPrivilegeEscalation",
        "allowPrivilegeEscalation: false | runAsUser: 0, allowPrivilegeEscalation: false | main: runAsUser 0",
        "allowPrivilegeEscalation: false | procMount: Unmasked, allowPrivilegeEscalation: false | main: procMount",
        "drop: [ALL] | drop: [NET_RAW] | main: capabilities not dropped",
        "drop: [ALL] | drop: [ALL], add: [SYS_ADMIN] | main: capabilities added [SYS_ADMIN]",
        "emptyDir: {} | hostPath: {path: /} | volume data",
        "image: | ports: [{containerPort: 80, hostPort: 80}], image: | main: hostPort 80",
        "{runAsNonRoot: true | {seLinuxOptions: {type: spc_t}, runAsNonRoot: true | seLinuxOptions",
        "{runAsNonRoot: true | {sysctls: [{name: kernel.msgmax, value: '1'}], runAsNonRoot: true | sysctl kernel.msgmax",
        "volumes: | hostNetwork: true, volumes: | hostNetwork",
        "volumes: | hostPID: true, volumes: | hostPID",
        "volumes: | hostIPC: true, volumes: | hostIPC",
      })
  void aCarelessPodIsRefused(String careful, String careless, String violation) {
    String pod = CAREFUL.replace(careful, careless);
    assertThat(violations(asBlock(pod))).as(pod).contains(violation);
  }

  private static List<String> violations(String pod) {
    return RestrictedPodSecurity.violations(Serialization.unmarshal(pod, Pod.class).getSpec());
  }

  /** Inserted fields stand on lines of their own in block style. */
  private static String asBlock(String pod) {
    return pod.replace("true, volumes:", "true\n  volumes:")
        .replace("}], image:", "}]\n      image:");
  }
}
