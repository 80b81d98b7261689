package chancery.train;

import chancery.analysis.language.LanguageModel;
import chancery.analysis.language.LanguageModel.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The weights while they are learned: rows of grams, side by side in arrays. */
final class WeightTable {

  /** Steps up to which a weight is as good as none. */
  private static final int NEGLIGIBLE_STEPS = 2;

  /** By row; the places of row r are from starts[r] to before starts[r + 1]. */
  final int[] starts;

  /** By place. */
  final int[] labels;

  final float[] weights;

  private final int[] grams;
  private final Map<Integer, Integer> rows = new HashMap<>();

  /** With what the counts say of each gram to start from. */
  WeightTable(SortedMap<Integer, int[]> chosen, GramCounts counts) {
    grams = chosen.keySet().stream().mapToInt(Integer::intValue).toArray();
    labels = chosen.values().stream().flatMapToInt(Arrays::stream).toArray();
    weights = new float[labels.length];
    starts = new int[grams.length + 1];
    int row = 0;
    for (Map.Entry<Integer, int[]> entry : chosen.entrySet()) {
      rows.put(entry.getKey(), row);
      starts[row + 1] = starts[row] + entry.getValue().length;
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        weights[at] = (float) counts.evidence(entry.getKey(), labels[at]);
      }
      row++;
    }
  }

  /** The example with rows for grams, without those that have none. */
  Example withRows(Example example) {
    return new Example(
        example.label(),
        Arrays.stream(example.features()).filter(rows::containsKey).map(rows::get).toArray());
  }

  /** In steps, without weights that do not matter and grams that keep none. */
  List<Row> quantised() {
    List<Row> quantised = new ArrayList<>();
    for (int row = 0; row < grams.length; row++) {
      int[] kept =
          IntStream.range(starts[row], starts[row + 1])
              .filter(at -> Math.abs(steps(at)) > NEGLIGIBLE_STEPS)
              .toArray();
      if (kept.length > 0) {
        quantised.add(
            new Row(
                grams[row],
                Arrays.stream(kept).map(at -> labels[at]).toArray(),
                Arrays.stream(kept).map(this::steps).toArray()));
      }
    }
    return quantised;
  }

  private int steps(int at) {
    return Math.clamp(
        Math.round(weights[at] / LanguageModel.STEP),
        LanguageModel.LEAST_WEIGHT,
        LanguageModel.GREATEST_WEIGHT);
  }
}
