package chancery.train;

import chancery.analysis.language.LanguageModel.Label;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which grams get a weight for which labels: for each label those that it has often and others of
 * its script have less; of the labels of a gram those to which it is worth most.
 */
final class GramChoice {

  private static final int FEWEST = 5;

  /** A bound on the work for a gram that half of the world's languages have. */
  private static final int MOST_LABELS_OF_A_RUN = 16;

  private static final int MOST_LABELS_OF_A_LETTER = 32;

  /** What a gram is worth to a label. */
  private record Worth(int gram, int label, double worth) {}

  private static final Comparator<Worth> BEST_FIRST =
      Comparator.comparingDouble((Worth worth) -> -worth.worth)
          .thenComparingInt(Worth::gram)
          .thenComparingInt(Worth::label);

  private final List<Label> labels;
  private final GramCounts counts;

  GramChoice(List<Label> labels, GramCounts counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /** By gram, ascending, its labels, ascending. */
  SortedMap<Integer, int[]> chosen() {
    Map<Integer, List<Worth>> byGram = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      int label = i;
      double common = Math.sqrt(tier(label).examples);
      counts.grams(label, FEWEST).stream()
          .map(gram -> new Worth(gram, label, common * counts.worth(gram, label)))
          .sorted(BEST_FIRST)
          .limit(tier(label).grams)
          .forEach(worth -> byGram.computeIfAbsent(worth.gram, g -> new ArrayList<>()).add(worth));
    }
    SortedMap<Integer, int[]> chosen = new TreeMap<>();
    byGram.forEach((gram, worths) -> chosen.put(gram, best(gram, worths)));
    return chosen;
  }

  private int[] best(int gram, List<Worth> worths) {
    UnicodeScript script = labels.get(worths.getFirst().label).script();
    boolean letter = counts.isLetter(gram);
    IntStream best =
        worths.stream()
            .sorted(BEST_FIRST)
            .limit(letter ? MOST_LABELS_OF_A_LETTER : MOST_LABELS_OF_A_RUN)
            .mapToInt(Worth::label);
    boolean against = letter || script != UnicodeScript.LATIN;
    return (against ? IntStream.concat(best, common(script)) : best).sorted().distinct().toArray();
  }

  /** So that what common languages do not have can speak against them. */
  private IntStream common(UnicodeScript script) {
    return IntStream.range(0, labels.size())
        .filter(label -> labels.get(label).script() == script)
        .filter(label -> tier(label).compareTo(LanguageTier.LARGE) <= 0);
  }

  private LanguageTier tier(int label) {
    return LanguageTier.of(labels.get(label).tag());
  }
}
