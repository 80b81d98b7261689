package chancery.bench;

import chancery.graph.relation.Ties;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A network as the gateway writes it: columns source, target and weight. */
final class ExportedNetwork {

  private ExportedNetwork() {}

  /** Its ties, those of several kinds between the same two added up, without loops. */
  static Ties read(Reader csv) throws IOException {
    Map<String, Integer> nodes = new HashMap<>();
    TreeMap<Long, Double> weights = new TreeMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : format.parse(csv)) {
      long source = nodes.computeIfAbsent(row.get("source"), _ -> nodes.size());
      long target = nodes.computeIfAbsent(row.get("target"), _ -> nodes.size());
      if (source != target) {
        weights.merge(
            source << Integer.SIZE | target, Double.parseDouble(row.get("weight")), Double::sum);
      }
    }
    int[] first = new int[nodes.size() + 1];
    weights.keySet().forEach(pair -> first[(int) (pair >> Integer.SIZE) + 1]++);
    Arrays.parallelPrefix(first, Integer::sum);
    return new Ties(
        first,
        weights.keySet().stream().mapToInt(Long::intValue).toArray(),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
