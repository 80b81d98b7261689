package chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.opinion.Remark;
import chancery.analysis.opinion.StanceF1;
import chancery.analysis.opinion.StanceModel.Labelled;
import chancery.analysis.sentiment.SentimentModel;
import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StanceAccuracyTest {

  private static final Path DATA = SampleData.path(".");

  private final SentimentModel sentiments = SentimentModel.load();

  private Remark remark(String text) {
    return new Remark(text, "en", sentiments.of(text, "en"));
  }

  @Test
  void thePartsShareNoPostAndWordsAloneAreWeakerThanLabels() throws IOException {
    Map<String, StancePart> parts = StancePart.read(DATA, this::remark);
    assertThat(parts).hasSize(5);
    List<StanceF1.Pair> byLabels = new ArrayList<>();
    List<StanceF1.Pair> byWords = new ArrayList<>();
    parts.forEach((target, part) -> {
      List<String> texts = part.training().stream().map(post -> post.remark().text()).toList();
      assertThat(part.aside())
          .extracting(post -> post.remark().text())
          .doesNotContainAnyElementsOf(texts);
      List<Labelled> few = part.first(50);
      assertThat(few).hasSizeLessThanOrEqualTo(150);
      byLabels.addAll(StanceAccuracy.unseen(part, StancePart.NO_WORDS, part.training()));
      byWords.addAll(StanceAccuracy.unseen(part, StancePart.words(target), List.of()));
    });
    assertThat(byLabels).hasSize(294);
    // Of 294 posts only: the standard error is 0.03.
    assertThat(StanceF1.of(byLabels).mean()).isGreaterThan(0.62);
    assertThat(StanceF1.of(byWords).mean()).isBetween(0.35, StanceF1.of(byLabels).mean());
  }

  @Test
  void modelsOfFourFifthsJudgeTheLastFifthAsWellAsTheReferenceDoes() throws IOException {
    List<StanceAccuracy.Row> rows = new ArrayList<>();
    StancePart.read(DATA, this::remark)
        .forEach((target, part) -> rows.add(StanceAccuracy.row(target, part)));
    StanceAccuracy.Row all = StanceAccuracy.together(rows);
    assertThat(all.folds()).hasSizeGreaterThan(2_500);
    assertThat(StanceF1.of(all.folds()).mean()).isGreaterThan(0.68);
  }
}
