package chancery.train;

import chancery.analysis.language.Grams;
import chancery.analysis.language.LanguageModel.Label;
import chancery.analysis.language.Prose;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each label has each gram, and what that says. */
final class GramCounts {

  /** A rate at which a gram is as good as absent. */
  private static final double ABSENT = 2e-5;

  /** A part, since a word speaks through its letters, its runs and itself. */
  private static final double PART_OF_A_RUN = 0.3;

  private static final double PART_OF_A_LETTER = 0.8;

  /** Least part of its rate that a gram is worth to a label that has it no more than others. */
  private static final double LEAST_RATIO = 0.1;

  /** Beyond it are scripts that have a language of their own. */
  private static final char LETTERS_END = 0x2000;

  private final Set<Integer> letters = letters();

  /** By label. */
  private final List<Map<Integer, Integer>> ofLabels = new ArrayList<>();

  private final long[] sums;

  private final Map<UnicodeScript, Map<Integer, Integer>> scripts =
      new EnumMap<>(UnicodeScript.class);

  /** By label, of all labels of its script, which share one map. */
  private final List<Map<Integer, Integer>> ofScripts = new ArrayList<>();

  private final long[] scriptSums;

  GramCounts(List<Label> labels, List<Example> examples) {
    for (Label label : labels) {
      ofLabels.add(new HashMap<>());
      ofScripts.add(scripts.computeIfAbsent(label.script(), script -> new HashMap<>()));
    }
    for (Example example : examples) {
      for (int gram : example.features()) {
        ofLabels.get(example.label()).merge(gram, 1, Integer::sum);
        ofScripts.get(example.label()).merge(gram, 1, Integer::sum);
      }
    }
    sums = ofLabels.stream().mapToLong(GramCounts::sum).toArray();
    scriptSums = ofScripts.stream().mapToLong(GramCounts::sum).toArray();
  }

  /** The grams of a label that occur so often at least. */
  List<Integer> grams(int label, int fewest) {
    return ofLabels.get(label).entrySet().stream()
        .filter(entry -> entry.getValue() >= fewest)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How often a gram occurs in all examples. */
  int all(int gram) {
    return scripts.values().stream().mapToInt(counts -> counts.getOrDefault(gram, 0)).sum();
  }

  /** p(gram|label) · max(0.1, ln p(gram|label) / p(gram|script)). */
  double worth(int gram, int label) {
    double rate = rate(gram, label);
    double ofScript = (double) ofScripts.get(label).getOrDefault(gram, 0) / scriptSums[label];
    return rate * Math.max(LEAST_RATIO, StrictMath.log(rate / ofScript));
  }

  /** A part of ln p(gram|label) above that of a gram which is absent. */
  double evidence(int gram, int label) {
    double part = isLetter(gram) ? PART_OF_A_LETTER : PART_OF_A_RUN;
    return part * StrictMath.log(Math.max(rate(gram, label), ABSENT) / ABSENT);
  }

  /** Whether the gram is a single letter outside ASCII. */
  boolean isLetter(int gram) {
    return letters.contains(gram);
  }

  private double rate(int gram, int label) {
    return (double) ofLabels.get(label).getOrDefault(gram, 0) / sums[label];
  }

  private static long sum(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static Set<Integer> letters() {
    Prose prose = new Prose();
    Grams grams = new Grams(prose);
    Set<Integer> letters = new HashSet<>();
    for (char c = 0x80; c < LETTERS_END; c++) {
      if (grams.of(prose.read(Character.toString(c))).count() > 0) {
        letters.add(grams.gram(0));
      }
    }
    return letters;
  }
}
