package chancery.train;

import chancery.analysis.language.LanguageModel;
import chancery.analysis.language.LanguageModel.Label;
import chancery.analysis.language.LanguageModel.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes a {@link LanguageModel} from texts of known language. The same texts give the same model.
 */
final class LanguageTrainer {

  private final int passes;
  private final RandomGenerator random;

  LanguageTrainer(int passes, RandomGenerator random) {
    this.passes = passes;
    this.random = random;
  }

  LanguageModel train(List<Passage> passages) {
    List<LabelledTexts> texts = LabelledTexts.of(Passage.trained(passages.stream()).toList());
    List<Label> labels = texts.stream().map(LabelledTexts::label).toList();
    ExampleDraw draw = new ExampleDraw(random);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      examples.addAll(draw.of(i, texts.get(i)));
    }
    GramCounts counts = new GramCounts(labels, examples);
    WeightTable table = new WeightTable(new GramChoice(labels, counts).chosen(), counts);
    new SparseRegression(labels, table).learn(examples, passes, random);
    return LanguageModel.of(labels, commonestFirst(table.quantised(), counts));
  }

  private static List<Row> commonestFirst(List<Row> rows, GramCounts counts) {
    Map<Integer, Integer> occurrences = new HashMap<>();
    rows.forEach(row -> occurrences.put(row.gram(), counts.all(row.gram())));
    return rows.stream()
        .sorted(
            Comparator.comparing((Row row) -> -occurrences.getOrDefault(row.gram(), 0))
                .thenComparing(Row::gram))
        .toList();
  }
}
