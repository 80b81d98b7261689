package chancery.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SoftmaxTrainerTest {

  private static final SoftmaxTrainer TRAINER = new SoftmaxTrainer(3, 12, 10, 0.05, 1e-3, 1);

  /** Words 0 to 29 occur in texts of one class each, words 30 to 59 anywhere. */
  private static List<Example> examples(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int label = i % 3;
      SparseVector words = new SparseVector();
      words.add(Hash.of("word" + (label + 3 * random.nextInt(10))), 1);
      words.add(Hash.of("word" + (30 + random.nextInt(30))), 1);
      examples.add(new Example(words, label, 1));
    }
    return examples;
  }

  @Test
  void whatTellsTheClassesApartIsLearned() {
    Weights weights = TRAINER.train(examples(1));

    assertThat(examples(2))
        .allSatisfy(each -> assertThat(best(weights, each)).isEqualTo(each.label()));
  }

  @Test
  void theSameExamplesGiveTheSameWeights() throws IOException {
    assertThat(bytes(LinearModel.of(TRAINER.train(examples(1)))))
        .isEqualTo(bytes(LinearModel.of(TRAINER.train(examples(1)))));
  }

  @Test
  void roundedWeightsScoreNearlyTheSameAfterWritingAndReading() throws IOException {
    Weights weights = TRAINER.train(examples(1));
    byte[] file = bytes(LinearModel.of(weights));
    LinearModel read = LinearModel.read(new DataInputStream(new ByteArrayInputStream(file)));
    double[] exact = new double[3];
    double[] rounded = new double[3];

    for (Example each : examples(3)) {
      weights.scores(each.features(), exact);
      read.scores(each.features(), rounded);

      assertThat(rounded).containsExactly(exact, within(0.05));
    }
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() throws IOException {
    byte[] file = bytes(LinearModel.of(TRAINER.train(examples(1))));

    assertThatThrownBy(
            () -> LinearModel.read(new DataInputStream(new ByteArrayInputStream(file, 0, 100))))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void balancedClassesCountTheSame() {
    SparseVector none = new SparseVector();
    List<Example> balanced =
        Balance.classes(
            List.of(new Example(none, 0, 1), new Example(none, 0, 1), new Example(none, 1, 1)), 3);

    assertThat(balanced).extracting(Example::weight).containsExactly(0.75, 0.75, 1.5);
  }

  private static int best(Weights weights, Example example) {
    double[] scores = new double[3];
    weights.scores(example.features(), scores);
    int best = 0;
    for (int c = 1; c < 3; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    return best;
  }

  private static byte[] bytes(LinearModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
