package chancery.local.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * The four services, with the sizes that they get on one machine: together 1.3 GB resident after an
 * import of 870,000 short posts.
 */
enum Service {
  INGEST("ingest-service", 176, 48, Collectors.SIMPLE),
  ANALYSIS("analysis-service", 240, 48, Collectors.SIMPLE, "--add-modules", "jdk.incubator.vector"),
  GRAPH("graph-service", 1024, 32, Collectors.GIVING_BACK),
  GATEWAY("gateway", 80, 48, Collectors.SIMPLE);

  private static final class Collectors {

    /** Least memory beside the heap, which grows up to its limit before it is tidied. */
    static final List<String> SIMPLE = List.of("-XX:+UseSerialGC");

    /** The heap follows what is kept, so that its limit may lie far above. */
    static final List<String> GIVING_BACK =
        List.of(
            "-XX:+UseG1GC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:G1PeriodicGCInterval=10000",
            "-XX:ConcGCThreads=1");
  }

  /** The heap begins small, so that a service at rest stays so. */
  private static final int LARGEST_BEGINNING_MEGABYTES = 60;

  private static final int SMALL_BEGINNING = 4;

  private final String module;
  private final int heapMegabytes;
  private final int directMegabytes;
  private final List<String> collector;
  private final List<String> more;

  Service(
      String module,
      int heapMegabytes,
      int directMegabytes,
      List<String> collector,
      String... more) {
    this.module = module;
    this.heapMegabytes = heapMegabytes;
    this.directMegabytes = directMegabytes;
    this.collector = collector;
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
                "-Xms"
                    + Math.min(LARGEST_BEGINNING_MEGABYTES, heapMegabytes / SMALL_BEGINNING)
                    + "m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxDirectMemorySize=" + directMegabytes + "m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:TrimNativeHeapInterval=10000",
                "--enable-native-access=ALL-UNNAMED"));
    all.addAll(collector);
    all.addAll(more);
    return all;
  }

  /**
   * How the virtual machine compiles. The gateway passes on what others computed: the optimizing
   * compiler gains little there, keeps the answers of the first minutes waiting, and takes 30 MB.
   * Elsewhere it compiles in parallel with the first import, and takes less where it inlines calls
   * less deep, without code that is slower.
   */
  List<String> compilerArguments() {
    return this == GATEWAY
        ? List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=5")
        : List.of("-XX:MaxInlineLevel=9");
  }
}
