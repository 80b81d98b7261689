package chancery.analysis.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.opinion.StanceModel.Basis;
import chancery.analysis.opinion.StanceModel.Labelled;
import chancery.analysis.sentiment.Sentiment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StanceModelTest {

  private static final int ENOUGH = 10;
  private static final TargetWords NO_WORDS = new TargetWords(List.of(), List.of());
  private static final TargetWords BRIDGE =
      new TargetWords(List.of("#BuildTheBridge", "long overdue"), List.of("#nobridge", "wast*"));

  private static final Sentiment ANGRY = new Sentiment(0.9f, 0.05f, 0.05f);
  private static final Sentiment GLAD = new Sentiment(0.05f, 0.05f, 0.9f);

  private static Remark remark(String text) {
    return new Remark(text, "en", null);
  }

  private static Side side(StanceModel model, String text) {
    return model.judge().of(remark(text)).side();
  }

  /** So many remarks for, against and on neither side. */
  private static List<Labelled> labels(int favour, int against, int none) {
    List<Labelled> labels = new ArrayList<>();
    add(labels, favour, Side.FAVOUR, "The bridge brings our towns together, build it, variant %d");
    add(labels, against, Side.AGAINST, "Another ugly tower of debt, stop this bridge, variant %d");
    add(labels, none, Side.NONE, "The council meets on the bridge at %d o'clock");
    return labels;
  }

  private static void add(List<Labelled> labels, int count, Side side, String text) {
    for (int i = 0; i < count; i++) {
      labels.add(new Labelled("x:" + side + i, remark(text.formatted(i)), side));
    }
  }

  @Test
  void withoutWordsAndLabelsNothingIsKnown() {
    StanceModel model = StanceModel.of(NO_WORDS, List.of(), ENOUGH);
    assertThat(model.basis()).isEqualTo(Basis.NOTHING);
    assertThat(model.judge().of(remark("Build it!"))).isEqualTo(Likelihood.UNKNOWN);
    assertThat(Likelihood.UNKNOWN.side()).isEqualTo(Side.NONE);
  }

  @Test
  void wordsDecideWhereThereAreNoLabels() {
    StanceModel model = StanceModel.of(BRIDGE, List.of(), ENOUGH);
    assertThat(model.basis()).isEqualTo(Basis.WORDS);
    assertThat(model.f1()).isNull();
    assertThat(side(model, "It is long overdue")).isEqualTo(Side.FAVOUR);
    assertThat(side(model, "buildthebridge now")).isEqualTo(Side.FAVOUR);
    assertThat(side(model, "What a wasteful idea #NoBridge")).isEqualTo(Side.AGAINST);
    assertThat(side(model, "The bridge is 300 m long")).isEqualTo(Side.NONE);
  }

  @Test
  void aNegatedWordCountsForTheOtherSide() {
    StanceModel model = StanceModel.of(BRIDGE, List.of(), ENOUGH);
    assertThat(side(model, "This is not wasted money")).isEqualTo(Side.FAVOUR);
    assertThat(side(model, "It isn't long overdue at all")).isEqualTo(Side.AGAINST);
    assertThat(side(model, "No. Wasted money")).isEqualTo(Side.AGAINST);
  }

  @Test
  void ofARemarkWithoutAnyOfTheWordsNothingIsKnownWhateverItsMood() {
    StanceModel.Judge judge = StanceModel.of(BRIDGE, List.of(), ENOUGH).judge();
    for (Sentiment mood : List.of(ANGRY, GLAD)) {
      Likelihood likelihood = judge.of(new Remark("The bridge", "en", mood));
      assertThat(likelihood.leaning()).isZero();
      assertThat(likelihood.side()).isEqualTo(Side.NONE);
    }
  }

  @Test
  void theMoodSpeaksWhereAWordDoes() {
    StanceModel.Judge judge = StanceModel.of(BRIDGE, List.of(), ENOUGH).judge();
    String overdue = "It is long overdue";
    assertThat(judge.of(new Remark(overdue, "en", GLAD)).leaning())
        .isGreaterThan(judge.of(remark(overdue)).leaning());
    assertThat(judge.of(new Remark(overdue, "en", ANGRY)).side()).isEqualTo(Side.FAVOUR);
    Remark both = new Remark("Long overdue, or wasted?", "en", ANGRY);
    assertThat(judge.of(both).side()).isEqualTo(Side.AGAINST);
  }

  @Test
  void byWordsTheMeanLeaningHasTheSignOfTheSharesThoughMostPostsAreAngry() {
    StanceModel.Judge judge = StanceModel.of(BRIDGE, List.of(), ENOUGH).judge();
    StanceTally tally = new StanceTally(1);
    for (int i = 0; i < 1000; i++) {
      String text = i < 31 ? "It is long overdue" : i < 35 ? "Wasted money" : "The bridge again";
      tally.count(0, judge.of(new Remark(text, "en", ANGRY)).code());
    }
    assertThat(tally.favour(0)).isEqualTo(31);
    assertThat(tally.against(0)).isEqualTo(4);
    assertThat(tally.leanings(0)).isPositive();
  }

  @Test
  void enoughLabelsDoWithoutWords() {
    StanceModel model = StanceModel.of(NO_WORDS, labels(12, 12, 12), ENOUGH);
    assertThat(model.basis()).isEqualTo(Basis.LABELS);
    assertThat(model.labels(Side.AGAINST)).isEqualTo(12);
    assertThat(model.f1()).isNotNull().extracting(StanceF1::mean).isEqualTo(1.0);
    assertThat(side(model, "build it, it brings the towns together")).isEqualTo(Side.FAVOUR);
    assertThat(side(model, "stop the ugly debt")).isEqualTo(Side.AGAINST);
    assertThat(side(model, "the council meets at noon")).isEqualTo(Side.NONE);
  }

  @Test
  void fewLabelsAreMixedWithWords() {
    StanceModel model = StanceModel.of(BRIDGE, labels(3, 2, 3), ENOUGH);
    assertThat(model.basis()).isEqualTo(Basis.WORDS_AND_LABELS);
    assertThat(model.f1()).isNull();
    assertThat(side(model, "It is long overdue")).isEqualTo(Side.FAVOUR);
    assertThat(model.judge().of(remark("stop the ugly debt")).leaning())
        .isLessThan(model.judge().of(remark("it brings the towns together")).leaning());
  }

  @Test
  void labelsOfOneSideOnlyTrainNothing() {
    assertThat(StanceModel.of(BRIDGE, labels(20, 0, 5), ENOUGH).basis()).isEqualTo(Basis.WORDS);
  }

  @Test
  void theOrderOfLabelsMakesNoDifference() {
    List<Labelled> labels = labels(12, 11, 10);
    StanceModel model = StanceModel.of(NO_WORDS, labels, ENOUGH);
    StanceModel other = StanceModel.of(NO_WORDS, labels.reversed(), ENOUGH);
    for (Labelled each : labels) {
      assertThat(other.judge().of(each.remark())).isEqualTo(model.judge().of(each.remark()));
    }
    assertThat(other.f1()).isEqualTo(model.f1());
  }

  @Test
  void aRemarkOfAnyLengthOrScriptIsJudged() {
    StanceModel.Judge judge = StanceModel.of(BRIDGE, labels(10, 10, 10), ENOUGH).judge();
    for (String text : List.of("", " ", "#", "@", "!!!", "外交部发言人", "\ud83d", "x".repeat(9000))) {
      assertThat(Likelihood.ofCode(judge.of(remark(text)).code()))
          .isEqualTo(judge.of(remark(text)));
    }
  }

  @Test
  void aLikelihoodFitsIntoTwentyBits() {
    for (int favour = 0; favour <= 1000; favour += 50) {
      Likelihood likelihood = new Likelihood(favour, 1000 - favour);
      assertThat(likelihood.code()).isBetween(0, (1 << 20) - 1);
      assertThat(Likelihood.ofCode(likelihood.code())).isEqualTo(likelihood);
    }
    assertThat(Likelihood.of(new double[] {0.4996, 0.5004, 0})).isEqualTo(new Likelihood(500, 500));
  }

  @Test
  void noneWinsOnlyWhereItIsHalfAsLikelyAgain() {
    assertThat(new Likelihood(400, 100).side()).isEqualTo(Side.FAVOUR);
    assertThat(new Likelihood(300, 200).side()).isEqualTo(Side.NONE);
    assertThat(new Likelihood(100, 390).side()).isEqualTo(Side.AGAINST);
  }

  @Test
  void f1CountsTextsWithoutASideOnlyWhereTheyAreTakenForOne() {
    StanceF1 f1 =
        StanceF1.of(
            List.of(
                new StanceF1.Pair(Side.FAVOUR, Side.FAVOUR),
                new StanceF1.Pair(Side.FAVOUR, Side.NONE),
                new StanceF1.Pair(Side.AGAINST, Side.AGAINST),
                new StanceF1.Pair(Side.NONE, Side.AGAINST),
                new StanceF1.Pair(Side.NONE, Side.NONE)));
    assertThat(f1.favour()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(f1.against()).isCloseTo(2.0 / 3, within(1e-12));
  }
}
