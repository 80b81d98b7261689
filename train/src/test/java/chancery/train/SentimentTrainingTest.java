package chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.sentiment.SentimentModel;
import chancery.analysis.sentiment.WordFrequencies;
import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentimentTrainingTest {

  private static final Path DATA = SampleData.path(".");

  @Test
  void theSamePostsGiveTheSameBytes() throws IOException {
    List<LabelledPost> some =
        new SentimentData(DATA)
            .read().stream().filter(post -> post.set().equals("umsab-es")).limit(600).toList();

    assertThat(new SentimentTraining(WordFrequencies.none(), some).file())
        .isEqualTo(new SentimentTraining(WordFrequencies.none(), some).file());
  }

  @Test
  void nothingKeptAsideIsLearnedFrom() throws IOException {
    List<LabelledPost> posts = new SentimentData(DATA).read();
    List<LabelledPost> training = SentimentTraining.withoutCopies(posts);
    NearCopies aside =
        new NearCopies(
            posts.stream().filter(LabelledPost::heldOut).map(LabelledPost::text).toList());

    assertThat(training).hasSizeGreaterThan(70_000);
    assertThat(training.stream().filter(post -> aside.test(post.text())).count()).isZero();
  }

  /** Floors under the figures of docs/accuracy.md, a little below them. */
  @Test
  void theShippedModelKeepsItsAccuracy() throws IOException {
    List<JudgedSet> sets =
        new SentimentAccuracy(SentimentModel.load()).judged(new SentimentData(DATA).read());
    Map<String, Double> recall =
        sets.stream()
            .collect(Collectors.toMap(JudgedSet::name, set -> set.confusion().macroRecall()));

    assertThat(recall.get("semeval-en")).isGreaterThan(0.68);
    assertThat(recall.get("ar")).isGreaterThan(0.65);
    assertThat(recall.get("ru")).isGreaterThan(0.67);
    assertThat(recall.get("uz")).isGreaterThan(0.88);
    assertThat(SentimentAccuracy.umsab(sets)).isGreaterThan(0.585);
  }
}
