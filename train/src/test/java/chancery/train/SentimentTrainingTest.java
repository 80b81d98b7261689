package chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.sentiment.SentimentModel;
import chancery.analysis.sentiment.WordFrequencies;
import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentimentTrainingTest {

  private static final Path DATA = SampleData.path(".");

  @Test
  void theSamePostsGiveTheSameBytes() throws IOException {
    List<LabelledPost> some = some("umsab-es");

    assertThat(new SentimentTraining(WordFrequencies.none(), some).file())
        .isEqualTo(new SentimentTraining(WordFrequencies.none(), some).file());
  }

  @Test
  void theMislabelledHindiPostsTeachNothing() throws IOException {
    List<LabelledPost> spanish = some("umsab-es");
    List<LabelledPost> both = new ArrayList<>(some("umsab-hi"));
    both.addAll(spanish);
    String text = "Qué alegría, muchas gracias";

    assertThat(made(both).of(text, "es")).isNotNull().isEqualTo(made(spanish).of(text, "es"));
    assertThat(made(both).of("bahut accha", "hi")).isNotNull();
    assertThat(made(spanish).of("bahut accha", "hi")).isNull();
  }

  @Test
  void nothingKeptAsideTeachesTheModelsThatAreJudged() throws IOException {
    List<LabelledPost> posts = new SentimentData(DATA).read();
    List<LabelledPost> training = SentimentTraining.withoutCopies(posts);
    NearCopies aside =
        new NearCopies(
            posts.stream().filter(LabelledPost::heldOut).map(LabelledPost::text).toList());

    assertThat(training).hasSizeGreaterThan(70_000);
    assertThat(training.stream().filter(post -> aside.test(post.text())).count()).isZero();
  }

  /**
   * By a model made from a third of the English posts, which takes less time and is a little worse.
   */
  @Test
  void aModelJudgedOnPostsThatItNeverSawIsAccurate() throws IOException {
    List<LabelledPost> posts = new SentimentData(DATA).read();
    List<LabelledPost> training = SentimentTraining.withoutCopies(posts);
    SentimentModel model =
        made(
            IntStream.range(0, training.size())
                .filter(i -> i % 3 == 0 || !training.get(i).set().equals(SentimentData.ENGLISH))
                .mapToObj(training::get)
                .toList());
    List<JudgedSet> sets = SentimentAccuracy.judged(model, posts);

    assertThat(recall(sets, "semeval-en")).isGreaterThan(0.65);
    assertThat(recall(sets, "ar")).isGreaterThan(0.66);
    assertThat(recall(sets, "ru")).isGreaterThan(0.66);
    assertThat(recall(sets, "uz")).isGreaterThan(0.88);
    assertThat(SentimentAccuracy.umsab(sets)).isGreaterThan(0.59);
  }

  /** They have learned from these posts: only features that differ from those of training fail. */
  @Test
  void theShippedWeightsBelongToTheFeatures() throws IOException {
    List<JudgedSet> sets =
        SentimentAccuracy.judged(SentimentModel.load(), new SentimentData(DATA).read());

    assertThat(recall(sets, "semeval-en")).isGreaterThan(0.74);
    assertThat(recall(sets, "uz")).isGreaterThan(0.92);
  }

  private static double recall(List<JudgedSet> sets, String name) {
    return sets.stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow()
        .confusion()
        .macroRecall();
  }

  private static SentimentModel made(List<LabelledPost> posts) throws IOException {
    return SentimentModel.read(new SentimentTraining(WordFrequencies.none(), posts).file());
  }

  private static List<LabelledPost> some(String set) throws IOException {
    return new SentimentData(DATA)
        .read().stream().filter(post -> post.set().equals(set)).limit(600).toList();
  }
}
