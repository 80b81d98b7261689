package chancery.local.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * The four services, with the sizes that they get on one machine: together 1.3 GB resident after an
 * import of 870,000 short posts.
 */
enum Service {
  INGEST("ingest-service", 176, 48),
  ANALYSIS("analysis-service", 240, 48, "--add-modules", "jdk.incubator.vector"),
  GRAPH("graph-service", 160, 32),
  GATEWAY("gateway", 80, 48);

  /** The heap begins at this part of its limit, so that a service at rest stays small. */
  private static final int SMALL_BEGINNING = 4;

  private final String module;
  private final int heapMegabytes;
  private final int directMegabytes;
  private final List<String> more;

  Service(String module, int heapMegabytes, int directMegabytes, String... more) {
    this.module = module;
    this.heapMegabytes = heapMegabytes;
    this.directMegabytes = directMegabytes;
    this.more = List.of(more);
  }

  /** Name of the service and of its Maven module. */
  String module() {
    return module;
  }

  /**
   * Arguments for the virtual machine. An AOT cache holds only for those it was recorded with, and
   * keeps no profiles where modules are added.
   */
  List<String> jvmArguments() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-Xms" + heapMegabytes / SMALL_BEGINNING + "m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxDirectMemorySize=" + directMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:TrimNativeHeapInterval=10000",
                "--enable-native-access=ALL-UNNAMED"));
    all.addAll(more);
    return all;
  }

  /**
   * How the virtual machine compiles. The gateway passes on what others computed: the optimizing
   * compiler gains little there, keeps the answers of the first minutes waiting, and takes 30 MB.
   */
  List<String> compilerArguments() {
    return this == GATEWAY
        ? List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=5")
        : List.of();
  }
}
