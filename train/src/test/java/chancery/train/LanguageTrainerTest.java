package chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.language.LanguageDetector;
import chancery.analysis.language.LanguageModel;
import chancery.analysis.language.LanguageModel.Label;
import chancery.kit.testing.SampleData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageTrainerTest {

  private static final Path DATA = SampleData.path(".");
  private static final Set<String> SOME = Set.of("fi", "hu", "uz", "ky", "sw");
  private static final List<Passage> PASSAGES =
      new LanguagePassages(DATA)
          .declaration().stream().filter(passage -> SOME.contains(passage.language())).toList();

  @Test
  void theSameTextsGiveTheSameBytes() throws IOException {
    assertThat(bytes(train())).isEqualTo(bytes(train()));
  }

  @Test
  void aLanguageInTwoScriptsIsTwoLabels() {
    assertThat(train().labels())
        .filteredOn(label -> label.tag().equals("uz"))
        .extracting(Label::script)
        .containsExactly(Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.LATIN);
  }

  @Test
  void whatWasKeptAsideIsRecognised() {
    LanguageDetector detector = new LanguageDetector(train());
    List<Passage> aside = PASSAGES.stream().filter(Passage::heldOut).toList();
    assertThat(aside).hasSizeGreaterThan(20);
    assertThat(aside)
        .allSatisfy(passage ->
            assertThat(detector.language(null, passage.text())).isEqualTo(passage.language()));
  }

  @Test
  void englishPostsAmongTheHindiOnesAreKnownByTheirWords() {
    List<Passage> english =
        List.of(
            english("the match was good"),
            english("the match was long"),
            english("was the match good"),
            english("good match was the best"));
    EnglishWords words = new EnglishWords(english);
    assertThat(words.make("the match was the match")).isTrue();
    assertThat(words.make("match bahut accha tha")).isFalse();
  }

  @Test
  void nothingToLearnFromIsNearlyTheSameAsAJudgedTweet() {
    LanguagePassages passages = new LanguagePassages(DATA);
    NearCopies judged =
        new NearCopies(
            passages.tweets().stream().filter(Passage::heldOut).map(Passage::text).toList());
    List<Passage> posts =
        Passage.trained(passages.all().stream())
            .filter(passage -> passage.source() == Passage.Source.POST)
            .toList();
    assertThat(posts).hasSizeGreaterThan(50_000);
    assertThat(posts).noneMatch(post -> judged.test(post.text()));
  }

  private static Passage english(String text) {
    return new Passage("en", text, Passage.Source.POST, false);
  }

  private static LanguageModel train() {
    return new LanguageTrainer(2, new Random(1)).train(PASSAGES);
  }

  private static byte[] bytes(LanguageModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
