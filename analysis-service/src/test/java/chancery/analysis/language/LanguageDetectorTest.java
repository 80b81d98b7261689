package chancery.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.SampleData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  private static final Map<String, String> TAGS =
      Map.of(
          "arabic",
          "ar",
          "english",
          "en",
          "french",
          "fr",
          "german",
          "de",
          "italian",
          "it",
          "portuguese",
          "pt",
          "spanish",
          "es");

  private static final LanguageDetector DETECTOR = LanguageDetector.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister met the ambassador in the afternoon | en",
        "Министр встретился с послом и объявил о новых санкциях | ru",
        "Поисковики подняли со дна болота обломки самолета | ru",
        "Министърът се срещна с посланика и обяви нови санкции | bg",
        "Міністр зустрівся з послом і оголосив про санкції | uk",
        "التقى الوزير السفير وأعلن عن اتفاق جديد | ar",
        "وزیر امور خارجه با سفیر دیدار کرد و گفت | fa",
        "Le ministre a rencontré l'ambassadeur cet après-midi | fr",
        "El ministro se reunió con el embajador por la tarde | es",
        "Der Minister traf den Botschafter am Nachmittag | de",
        "Bakan öğleden sonra büyükelçiyle görüştü ve açıkladı | tr",
        "O ministro se reuniu com o embaixador e não falou | pt",
        "外交部长会见了大使 | zh",
        "外務大臣は大使と会談しました | ja",
        "외교부 장관이 대사를 만났다 | ko",
        "Ο υπουργός συνάντησε τον πρέσβη | el",
        "השר נפגש עם השגריר | he",
      })
  void theLanguageIsRecognised(String text, String language) {
    assertThat(DETECTOR.language(null, text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"en, en", "en-GB, en", "pt_BR, pt", "in, id", "iw, he", "zh-Hant, zh", "eng, en"})
  void whatThePlatformDeclaresGoesFirst(String declared, String language) {
    assertThat(DETECTOR.language(declared, "Министр встретился с послом")).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"und", "qme", "zxx", "''"})
  void aTagThatNamesNoLanguageIsNoDeclaration(String declared) {
    assertThat(DETECTOR.language(declared, "Мы встретились с послом")).isEqualTo("ru");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "2017",
        "https://example.org/news",
        "@someone #tag",
        "RT @someone: #tag",
        "ok",
        "😀😀"
      })
  void tooLittleTextIsUndetermined(String text) {
    assertThat(DETECTOR.language(null, text)).isEqualTo("und");
  }

  @Test
  void tagsLinksAndMentionsSayNothing() {
    assertThat(
            DETECTOR.language(
                null,
                "RT @Minister_Of_Foreign_Affairs: #BreakingNewsToday новость мы знаем https://t.co/TheMinister"))
        .isEqualTo("ru");
  }

  @Test
  void theFlatModelScoresAsTheOriginal() throws IOException {
    try (var in = LanguageDetectorTest.class.getResourceAsStream("/langdetect-183.bin")) {
      MaxentModel original = new LanguageDetectorModel(in).getMaxentModel();
      double[] scores = NgramModel.load().scores("minister");
      double[] expected =
          original.eval(
              new String[] {
                "m", "i", "n", "i", "s", "t", "e", "r", "mi", "in", "ni", "is", "st", "te", "er",
                "min", "ini", "nis", "ist", "ste", "ter"
              });
      double highest = Arrays.stream(scores).max().orElseThrow();
      double sum = Arrays.stream(scores).map(s -> Math.exp(s - highest)).sum();
      for (int i = 0; i < scores.length; i++) {
        assertThat(Math.exp(scores[i] - highest) / sum)
            .isCloseTo(expected[i], org.assertj.core.api.Assertions.within(1e-4));
      }
    }
  }

  /** The eighth language of the sample is Hindi in Latin letters, which the model has not. */
  @Test
  void tweetsOfSevenLanguagesAreMostlyRecognised() throws IOException {
    int right = 0;
    int all = 0;
    for (String language :
        List.of("arabic", "english", "french", "german", "italian", "portuguese", "spanish")) {
      for (String text : texts(language)) {
        boolean hit = DETECTOR.language(null, text).equals(TAGS.get(language));
        right += hit ? 1 : 0;
        all++;
      }
    }
    assertThat(100.0 * right / all).isGreaterThan(92);
  }

  private static List<String> texts(String language) throws IOException {
    var path = SampleData.path("sentiment/umsab/" + language + ".tsv.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> unescaped(line.substring(line.lastIndexOf('\t') + 1)))
          .toList();
    }
  }

  /** The sample writes what is not ASCII as Java does. */
  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(match.group(1), 16))));
  }
}
