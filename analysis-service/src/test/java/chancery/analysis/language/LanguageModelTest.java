package chancery.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.language.LanguageModel.Label;
import chancery.analysis.language.LanguageModel.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

  private static final List<Label> LABELS =
      List.of(
          new Label("en", UnicodeScript.LATIN, 5),
          new Label("fr", UnicodeScript.LATIN, 0),
          new Label("uz", UnicodeScript.LATIN, -32));

  private final Prose prose = new Prose();
  private final Grams grams = new Grams(prose);

  @Test
  void theWeightsOfAllGramsOfATextAreAddedUp() {
    int word = grams.of(prose.read("bonjour")).gram(grams.count() - 1);
    int start = grams.gram(0);
    LanguageModel model =
        LanguageModel.of(
            LABELS,
            rows(
                new Row(word, new int[] {0, 1}, new int[] {-64, 63}),
                new Row(start, new int[] {1, 2}, new int[] {-1, 7})));
    int[] scores = new int[3];
    model.score(grams, scores);
    assertThat(scores).containsExactly(-64, 62, 7);
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      rows.add(new Row(i * 0x9E3779B1, new int[] {i % 3}, new int[] {i % 128 - 64}));
    }
    byte[] written = bytes(LanguageModel.of(LABELS, rows(rows.toArray(Row[]::new))));
    LanguageModel read = LanguageModel.read(new ByteArrayInputStream(written));
    assertThat(read.labels()).isEqualTo(LABELS);
    assertThat(read.grams()).isEqualTo(10_000);
    assertThat(read.weights()).isEqualTo(10_000);
    assertThat(bytes(read)).isEqualTo(written);
  }

  @Test
  void somethingElseIsNoModel() {
    assertThatThrownBy(() -> LanguageModel.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chancery train language");
  }

  @Test
  void moreLabelsThanFitAreRefused() {
    List<Label> many = Collections.nCopies(513, LABELS.getFirst());
    assertThatThrownBy(() -> LanguageModel.of(many, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("513");
  }

  private static List<Row> rows(Row... rows) {
    List<Row> ascending = new ArrayList<>(List.of(rows));
    ascending.sort((a, b) -> Integer.compare(a.gram(), b.gram()));
    return ascending;
  }

  private static byte[] bytes(LanguageModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
