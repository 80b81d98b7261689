package chancery.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentModelTest {

  private static final SentimentModel MODEL = SentimentModel.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | What a wonderful speech, congratulations to the whole team! | POSITIVE",
        "en | This is a disgusting lie and a shame for the country | NEGATIVE",
        "en | The ministers meet in Geneva on Tuesday at 10 am | NEUTRAL",
        "en | nothing :( | NEGATIVE",
        "en | I do not like this at all, it's not good | NEGATIVE",
        "en | soooo happyyyy for you | POSITIVE",
        "en | #bestdayever | POSITIVE",
        "en | 💓💓💓 | POSITIVE",
        "en | 💔😢 | NEGATIVE",
        "es | ¡Qué alegría, muchas gracias por todo! | POSITIVE",
        "es | Qué asco de gobierno, son unos corruptos | NEGATIVE",
        "fr | Bravo, une magnifique victoire, merci à tous | POSITIVE",
        "fr | C'est une honte, quel scandale | NEGATIVE",
        "de | Vielen Dank, das war ein wunderbarer Abend | POSITIVE",
        "de | Was für eine Schande, einfach nur peinlich | NEGATIVE",
        "it | Complimenti, una bellissima giornata | POSITIVE",
        "it | Che schifo, vergogna | NEGATIVE",
        "pt | Parabéns, que lindo, amei | POSITIVE",
        "pt | Que vergonha, que nojo desse governo | NEGATIVE",
        "hi | बहुत बहुत बधाई, शानदार जीत | POSITIVE",
        "ar | شكرا لكم، عمل رائع ومميز | POSITIVE",
        "ar | كارثة وفساد وظلم | NEGATIVE",
        "ru | Спасибо, отличная работа, очень рад | POSITIVE",
        "ru | Ужасный банк, ненавижу, опять не работает | NEGATIVE",
        "uz | Juda zo'r dastur, rahmat | POSITIVE",
        "uz | Ishlamayapti, juda yomon | NEGATIVE",
        "uz-Cyrl | Жуда зўр, раҳмат | POSITIVE",
      })
  void plainCasesAreCalledAsPeopleDo(String lang, String text, Polarity expected) {
    assertThat(read(text, lang).polarity()).isEqualTo(expected);
  }

  @Test
  void probabilitiesSumToOne() {
    Sentiment sentiment = read("Good to see progress, but the talks are slow", "en");

    assertThat(sentiment.negative() + sentiment.neutral() + sentiment.positive())
        .isCloseTo(1, within(1e-5f));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "zh", "und", "", "enm"})
  void otherLanguagesAreUnknown(String lang) {
    assertThat(MODEL.of("Wonderful!", lang)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "@embassy", "https://example.org/good-news", "@a @b www.example.org"})
  void aTextThatSaysNothingIsUnknown(String text) {
    assertThat(MODEL.of(text, "en")).isNull();
  }

  @Test
  void whatALinkOrMentionIsCalledDoesNotCount() {
    assertThat(MODEL.of("@happyfriend the talks go on https://example.org/great", "en"))
        .isEqualTo(MODEL.of("@ministry the talks go on https://example.org/awful", "en"));
  }

  @Test
  void ofEqualOnesTheMoreNeutralIsMeant() {
    assertThat(new Sentiment(0.4f, 0.2f, 0.4f).polarity()).isEqualTo(Polarity.NEUTRAL);
  }

  @Test
  void itsVersionIsThatOfItsWeights() {
    assertThat(MODEL.name()).isEqualTo("chancery-sentiment-1");
    assertThat(MODEL.version()).matches("[0-9a-f]{8}").isEqualTo(SentimentModel.load().version());
  }

  @Test
  void manyThreadsReadTheSame() {
    String text = "An excellent result for everyone";
    Sentiment alone = read(text, "en");

    assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> read(text, "en")))
        .allSatisfy(each -> assertThat(each).isEqualTo(alone));
  }

  private static Sentiment read(String text, String lang) {
    return Objects.requireNonNull(MODEL.of(text, lang), text);
  }
}
