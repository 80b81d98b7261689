package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownFieldsTest {

  @Test
  void aMisspeltFieldIsFoundHoweverDeep() {
    assertThat(
            UnknownFields.in(
                Overlay.parse(
                    """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: a}
                    spec:
                      replica: 2
                      template:
                        spec:
                          containers:
                            - name: main
                              readinesProbe: {}
                    """)))
        .containsExactlyInAnyOrder(
            "spec.replica", "spec.template.spec.containers[0].readinesProbe");
  }
}
