package chancery.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.SampleData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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
          "hindi",
          "hi",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oʻzbekiston Prezidenti Toshkentda vazir bilan uchrashdi | uz",
        "O'zbekiston va Qozog'iston o'rtasida yangi kelishuv imzolandi | uz",
        "Ўзбекистон Президенти Тошкентда вазир билан учрашди | uz",
        "Тошкентда бугун янги элчихона биноси очилди | uz",
        "Қазақстан Республикасының Президенті елшімен кездесті | kk",
        "Bugün hava çok güzel, herkese iyi günler | tr",
      })
  void bothScriptsOfUzbekAreRecognisedBesideTheirNeighbours(String text, String language) {
    assertThat(DETECTOR.language(null, text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bom dia a todos, hoje vamos falar da nossa terra | pt",
        "Bon dia a tothom, avui parlarem del nostre país i de la gent | ca",
        "Buenos días a todos, hoy vamos a hablar de nuestra tierra | es",
        "Buongiorno a tutti, oggi parliamo della nostra terra | it",
        "Ik ga morgen met mijn vrienden naar het strand | nl",
        "Dzisiaj jest piękna pogoda, idę na spacer | pl",
        "नमस्ते दोस्तों, यह हमारे लिए बहुत अच्छा दिन है | hi",
        "bhai kya haal hai, aaj kahan ja raha hai tu | hi",
        "آپ کیسے ہیں میرے دوست | ur",
      })
  void closeLanguagesAreToldApart(String text, String language) {
    assertThat(DETECTOR.language(null, text)).isEqualTo(language);
  }

  @Test
  void theSameTextIsAlwaysTheSameLanguageWhateverWasReadBefore() {
    String text = "Le ministre a rencontré l'ambassadeur";
    String first = DETECTOR.language(null, text);
    DETECTOR.language(null, "Министр встретился с послом и объявил о новых санкциях");
    assertThat(DETECTOR.language(null, text)).isEqualTo(first);
    assertThat(LanguageDetector.load().language(null, text)).isEqualTo(first);
  }

  @Test
  void aTextLongerThanIsReadIsRecognised() {
    assertThat(DETECTOR.language(null, "¿Qué tal? ".repeat(5000))).isEqualTo("es");
    assertThat(DETECTOR.language(null, "外交部长会见了大使".repeat(1000))).isEqualTo("zh");
  }

  /** A quarter of what the sample calls Hindi is English. */
  @Test
  void tweetsKeptAsideAreRecognised() throws IOException {
    int right = 0;
    int all = 0;
    for (Map.Entry<String, String> language : TAGS.entrySet()) {
      for (String text : texts(language.getKey())) {
        right += DETECTOR.language(null, text).equals(language.getValue()) ? 1 : 0;
        all++;
      }
    }
    assertThat(all).isGreaterThan(2500);
    assertThat(100.0 * right / all).isGreaterThan(94);
  }

  private static List<String> texts(String language) throws IOException {
    var path = SampleData.path("sentiment/umsab/" + language + ".tsv.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith("val"))
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
