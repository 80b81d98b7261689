package chancery.bench;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The Leiden algorithm alone, as its authors wrote it, on a network that is in memory already: one
 * run of ten iterations with modularity.
 */
final class BareLeiden {

  private static final int ITERATIONS = 10;

  /**
   * @param seconds of the run itself
   * @param quality the modularity found
   */
  record Result(int nodes, int edges, double seconds, double quality) {}

  private final Map<String, Integer> nodes = new HashMap<>();
  private final List<int[]> edges = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /**
   * @param csv with the columns {@code source}, {@code target} and {@code weight}
   */
  BareLeiden(Reader csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : format.parse(csv)) {
      int source = node(row.get("source"));
      int target = node(row.get("target"));
      if (source != target) {
        edges.add(new int[] {source, target});
        weights.add(Double.parseDouble(row.get("weight")));
      }
    }
  }

  Result run(long seed) {
    Network network = network();
    double resolution = 1 / (2 * network.getTotalEdgeWeight());
    long before = System.nanoTime();
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(
            resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
    Clustering clustering = leiden.findClustering(network);
    double seconds = (System.nanoTime() - before) / 1e9;
    return new Result(nodes.size(), edges.size(), seconds, leiden.calcQuality(network, clustering));
  }

  private Network network() {
    int[] sources = edges.stream().mapToInt(edge -> edge[0]).toArray();
    int[] targets = edges.stream().mapToInt(edge -> edge[1]).toArray();
    double[] values = weights.stream().mapToDouble(Double::doubleValue).toArray();
    return new Network(
        nodes.size(),
        true,
        new LargeIntArray[] {new LargeIntArray(sources), new LargeIntArray(targets)},
        new LargeDoubleArray(values),
        false,
        false);
  }

  private int node(String id) {
    return nodes.computeIfAbsent(id, unseen -> nodes.size());
  }
}
