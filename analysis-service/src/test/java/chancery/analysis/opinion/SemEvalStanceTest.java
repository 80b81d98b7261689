package chancery.analysis.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.opinion.StanceModel.Labelled;
import chancery.analysis.sentiment.SentimentModel;
import chancery.kit.testing.SampleData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The targets of SemEval-2016 task 6: trained by one part of the sample, judged on the other. */
class SemEvalStanceTest {

  private static final TargetWords NO_WORDS = new TargetWords(List.of(), List.of());

  private final SentimentModel sentiments = SentimentModel.load();

  @Test
  void theFiveTargetsTogetherReachTheGoalOnPostsThatTrainingNeverSaw() throws IOException {
    Map<String, List<Labelled>> training = new LinkedHashMap<>();
    Map<String, List<Labelled>> judging = new LinkedHashMap<>();
    for (String[] row : rows()) {
      (row[1].equals("train") ? training : judging)
          .computeIfAbsent(row[0], target -> new ArrayList<>())
          .add(labelled(row));
    }
    assertThat(training).hasSize(5);
    List<StanceF1.Pair> pairs = new ArrayList<>();
    training.forEach((target, labels) -> {
      StanceModel model = StanceModel.of(NO_WORDS, labels, 10);
      StanceModel.Judge judge = model.judge();
      assertThat(model.f1())
          .extracting(StanceF1::mean)
          .as(target)
          .satisfies(f1 -> assertThat((double) f1).isGreaterThan(0.53));
      for (Labelled each : judging.getOrDefault(target, List.of())) {
        pairs.add(new StanceF1.Pair(each.side(), judge.of(each.remark()).side()));
      }
    });
    assertThat(pairs).hasSize(294);
    assertThat(StanceF1.of(pairs).mean()).isGreaterThanOrEqualTo(0.67);
  }

  private Labelled labelled(String[] row) {
    return new Labelled(
        Integer.toHexString(row[3].hashCode()) + row[3].length(),
        new Remark(row[3], "en", sentiments.of(row[3], "en")),
        switch (row[2]) {
          case "favor" -> Side.FAVOUR;
          case "against" -> Side.AGAINST;
          default -> Side.NONE;
        });
  }

  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(SampleData.path("stance/semeval2016.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(line.split("\t", 4));
      }
    }
    return rows;
  }
}
