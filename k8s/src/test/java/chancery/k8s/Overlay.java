package chancery.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** An overlay as {@code kubectl kustomize} renders it, parsed into the Kubernetes models. */
record Overlay(String name, List<HasMetadata> resources) {

  /** Something that makes pods. */
  record Workload(
      String kind, String name, @Nullable LabelSelector selector, PodTemplateSpec template) {

    List<Container> containers() {
      return template.getSpec().getContainers();
    }

    List<String> portNames() {
      return containers().stream()
          .flatMap(container -> container.getPorts().stream())
          .map(ContainerPort::getName)
          .toList();
    }

    /** Hosts that its gRPC clients are told to call. */
    List<String> callees() {
      return containers().stream()
          .flatMap(container -> container.getEnv().stream())
          .filter(variable -> variable.getName().matches("QUARKUS_GRPC_CLIENTS_.*_HOST"))
          .map(EnvVar::getValue)
          .toList();
    }
  }

  static Overlay render(String name) {
    String folder = Project.K8S.resolve("overlays").resolve(name).toString();
    String[] documents = kubectl("kustomize", folder).split("(?m)^---$");
    return new Overlay(name, Arrays.stream(documents).map(Overlay::parse).toList());
  }

  /** An overlay whose line of a component is no comment any more. */
  static Overlay renderWith(String name, String component) throws IOException {
    Path copy = Project.K8S.resolve("target").resolve(name + "-with-" + component);
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(Project.K8S.resolve("overlays").resolve(name))) {
      for (Path file : files.toList()) {
        String text =
            Files.readString(file)
                .replace(
                    "# - ../../components/" + component + "\n",
                    "- ../../components/" + component + "\n");
        Files.writeString(copy.resolve(file.getFileName()), text);
      }
    }
    String[] documents = kubectl("kustomize", copy.toString()).split("(?m)^---$");
    return new Overlay(
        copy.getFileName().toString(), Arrays.stream(documents).map(Overlay::parse).toList());
  }

  static HasMetadata parse(String document) {
    return Serialization.unmarshal(document);
  }

  <T extends HasMetadata> Stream<T> all(Class<T> kind) {
    return resources.stream().filter(kind::isInstance).map(kind::cast);
  }

  Stream<Workload> workloads() {
    return resources.stream().map(Overlay::workload).flatMap(Optional::stream);
  }

  /** Workloads whose pods have all of the labels. */
  List<Workload> selected(Map<String, String> labels) {
    return workloads()
        .filter(workload ->
            workload.template().getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  private static Optional<Workload> workload(HasMetadata resource) {
    String name = resource.getMetadata().getName();
    return Optional.ofNullable(
        switch (resource) {
          case Deployment d ->
              new Workload(d.getKind(), name, d.getSpec().getSelector(), d.getSpec().getTemplate());
          case StatefulSet s ->
              new Workload(s.getKind(), name, s.getSpec().getSelector(), s.getSpec().getTemplate());
          case Job job -> new Workload(job.getKind(), name, null, job.getSpec().getTemplate());
          default -> null;
        });
  }

  private static String kubectl(String... arguments) {
    List<String> command = Stream.concat(Stream.of("kubectl"), Arrays.stream(arguments)).toList();
    try {
      Process process = new ProcessBuilder(command).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(
            "%s failed, which needs kubectl 1.27 or newer: %s".formatted(command, err));
      }
      return out;
    } catch (IOException missing) {
      return Assumptions.abort(
          "Without kubectl 1.27 or newer on the PATH no manifest is rendered, and none tested;"
              + " see https://kubernetes.io/docs/tasks/tools/");
    } catch (InterruptedException interrupted) {
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }
}
