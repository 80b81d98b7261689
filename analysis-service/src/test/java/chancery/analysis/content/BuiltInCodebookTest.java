package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.Speeches;
import chancery.analysis.Speeches.Speech;
import chancery.analysis.text.Words;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInCodebookTest {

  private static final Codebook BOOK = BuiltInCodebook.load().getCodebook();

  private final CodebookAutomaton automaton = CodebookAutomaton.of(BOOK, CodebookLimits.USUAL);
  private final Words words = new Words();

  /** Speeches by category and year; passages under {@code category/passages}. */
  private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();

  @BeforeAll
  void codeTheSpeeches() {
    for (Speech speech : Speeches.all()) {
      count(speech, speech.text(), "");
      speech.text().lines().forEach(passage -> count(speech, passage, "/passages"));
    }
  }

  private void count(Speech speech, String text, String suffix) {
    for (int category : codes("en", text)) {
      counts
          .computeIfAbsent(automaton.categories().get(category) + suffix, name -> new TreeMap<>())
          .merge(speech.year(), 1, Integer::sum);
    }
  }

  private int[] codes(String lang, String text) {
    return automaton.code(CodedText.of(text, words.of(text), List.of(), lang));
  }

  private int all(String category) {
    return counts.getOrDefault(category, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private List<String> themes(String lang, String text) {
    return Arrays.stream(codes(lang, text)).mapToObj(automaton.categories()::get).toList();
  }

  @Test
  void hasTenThemesEachRichInBothLanguages() {
    assertThat(BOOK.getCategoriesList())
        .extracting(Category::getName)
        .containsExactly(
            "cybersecurity",
            "information-warfare",
            "digital-economy",
            "data-privacy",
            "internet-governance",
            "human-rights-online",
            "artificial-intelligence",
            "digital-divide",
            "public-diplomacy",
            "military-technology");
    for (Category category : BOOK.getCategoriesList()) {
      for (String lang : List.of("en", "ru")) {
        assertThat(category.getPatternsList())
            .as(category.getName())
            .filteredOn(pattern -> pattern.getLang().equals(lang) && !pattern.getExcludes())
            .hasSizeGreaterThanOrEqualTo(30)
            .doesNotHaveDuplicates();
      }
    }
  }

  /** Floors a tenth below what was counted when the codebook was written. */
  @ParameterizedTest
  @CsvSource({
    "cybersecurity, 80, 100",
    "information-warfare, 70, 90",
    "digital-economy, 85, 115",
    "data-privacy, 18, 20",
    "internet-governance, 24, 26",
    "human-rights-online, 12, 14",
    "artificial-intelligence, 45, 52",
    "digital-divide, 160, 215",
    "public-diplomacy, 125, 155",
    "military-technology, 30, 38"
  })
  void everyThemeOccursInTheSpeeches(String category, int speeches, int passages) {
    assertThat(all(category)).isGreaterThanOrEqualTo(speeches).isLessThan(400);
    assertThat(all(category + "/passages")).isGreaterThanOrEqualTo(passages);
  }

  @Test
  void themesRiseAndFallAsTheyDidInThoseYears() {
    assertThat(in("artificial-intelligence", 2015)).isZero();
    assertThat(in("artificial-intelligence", 2019))
        .isGreaterThan(4 * in("artificial-intelligence", 2016));
    assertThat(in("digital-economy", 2020)).isGreaterThan(3 * in("digital-economy", 2015));
    // The year of the pandemic, and of the word infodemic.
    assertThat(in("information-warfare", 2020)).isGreaterThan(in("information-warfare", 2016));
    assertThat(in("digital-divide", 2020)).isGreaterThan(in("digital-divide", 2018));
  }

  private int in(String category, int year) {
    return counts.getOrDefault(category, Map.of()).getOrDefault(year, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Hackers sent ransomware to the ministry             | cybersecurity",
        "en | A phishing expedition of the prosecutor             |",
        "en | Trolls spread disinformation before the vote        | information-warfare",
        "en | We sign an agreement on e-commerce                  | digital-economy",
        "en | Your personal data stays at home                    | data-privacy",
        "en | The summit of internet governance                   | internet-governance",
        "en | Hate speech grows on social media platforms         | human-rights-online",
        "en | Hate speech at the rally                            |",
        "en | AI will change everything                           | artificial-intelligence",
        "en | Bridging the digital divide in villages             | digital-divide",
        "en | Our embassy is good at public diplomacy             | public-diplomacy",
        "en | A drone killed three in the strike                  | military-technology",
        "en | A drone killed the mood at my drone race, drone racing is fun |",
        "ru | Хакеры атаковали сервер                             | cybersecurity",
        "ru | Фейковые новости о выборах                          | information-warfare",
        "ru | Развитие цифровой экономики                         | digital-economy",
        "ru | Закон о персональных данных                         | data-privacy",
        "ru | Роскомнадзор внес сайт в список                     | internet-governance",
        "ru | Осуждён за репост                                   | human-rights-online",
        "ru | Нейросеть пишет стихи                               | artificial-intelligence",
        "ru | Иоанн Павел II и Павел ИИ                           |",
        "ru | Цифровое неравенство растёт                         | digital-divide",
        "ru | Публичная дипломатия сегодня                        | public-diplomacy",
        "ru | Беспилотники и С-400                                | military-technology",
        "ru | Танкер с 400 тоннами нефти                          |"
      })
  void sentencesBelongToTheirTheme(String lang, String sentence, String theme) {
    assertThat(themes(lang, sentence)).isEqualTo(theme == null ? List.of() : List.of(theme));
  }
}
