package chancery.analysis.content;

import static chancery.analysis.content.Books.automaton;
import static chancery.analysis.content.Books.category;
import static chancery.analysis.content.Books.inLanguage;
import static chancery.analysis.content.Books.ofWords;
import static chancery.analysis.content.Books.regex;
import static chancery.analysis.content.Books.text;
import static chancery.analysis.content.Books.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.content.Match.Part;
import chancery.analysis.text.Words;
import chancery.log.v1.Category;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookAutomatonTest {

  private static boolean finds(CodebookAutomaton automaton, CodedText text) {
    return automaton.code(text).length > 0;
  }

  @Test
  void aWordIsFoundFolded() {
    CodebookAutomaton automaton = ofWords("Café");

    assertThat(finds(automaton, text("a CAFE in town"))).isTrue();
    assertThat(finds(automaton, text("cafeteria"))).isFalse();
  }

  @Test
  void aStarStandsForAnyRestOfAWord() {
    CodebookAutomaton automaton = ofWords("hack*");

    assertThat(finds(automaton, text("Hackers at work"))).isTrue();
    assertThat(finds(automaton, text("hack"))).isTrue();
    assertThat(finds(automaton, text("whack"))).isFalse();
  }

  @Test
  void aPhraseIsFoundWhereItsWordsStandSideBySide() {
    CodebookAutomaton automaton = ofWords("data flow* treaty");

    assertThat(finds(automaton, text("the data flows treaty"))).isTrue();
    assertThat(finds(automaton, text("the data  flow\ntreaty"))).isTrue();
    assertThat(finds(automaton, text("data, flow treaty"))).isFalse();
    assertThat(finds(automaton, text("data flows"))).isFalse();
    assertThat(finds(automaton, text("data flows by treaty"))).isFalse();
  }

  @Test
  void aHyphenJoinsTheWordsOfAPhrase() {
    CodebookAutomaton automaton = ofWords("cyber attack*");

    assertThat(finds(automaton, text("cyber-attacks"))).isTrue();
    assertThat(finds(automaton, text("cyber -attacks"))).isFalse();
    assertThat(finds(ofWords("cyber-attack*"), text("cyber attacks"))).isTrue();
  }

  @Test
  void phrasesThatBeginAlikeAreAllFound() {
    CodebookAutomaton automaton =
        automaton(
            category("one", "open data"),
            category("two", "open data law*"),
            category("three", "data law"),
            category("four", "op* da* laws"));

    assertThat(automaton.code(text("an open data law"))).containsExactly(0, 1, 2);
    assertThat(automaton.code(text("open data laws"))).containsExactly(0, 1, 3);
    assertThat(automaton.code(text("open open data"))).containsExactly(0);
  }

  @Test
  void aHashtagPatternLooksAtHashtagsOnly() {
    CodebookAutomaton automaton = ofWords("#Cyber*");

    assertThat(finds(automaton, text("nothing here", "cybersecurity"))).isTrue();
    assertThat(finds(automaton, text("cybersecurity"))).isFalse();
    assertThat(finds(ofWords("cybersecurity"), text("now #CyberSecurity"))).isTrue();
  }

  @Test
  void aPatternHoldsForTextsOfItsLanguageAndForThoseOfNone() {
    Category.Builder category = category("a").addPatterns(words("gift").setLang("de"));
    CodebookAutomaton automaton = automaton(category);

    assertThat(finds(automaton, inLanguage("de", "das Gift"))).isTrue();
    assertThat(finds(automaton, inLanguage("en", "the gift"))).isFalse();
    assertThat(finds(automaton, inLanguage("und", "gift"))).isTrue();
    assertThat(automaton.knows("de")).isTrue();
    assertThat(automaton.knows("en")).isFalse();
    assertThat(ofWords("x").knows("en")).isTrue();
  }

  @Test
  void whatExcludesTakesThePostOutOfItsCategoryOnly() {
    CodebookAutomaton automaton =
        automaton(
            category("drones", "drone").addPatterns(words("drone bee*").setExcludes(true)),
            category("bees", "bee*"));

    assertThat(automaton.code(text("a drone"))).containsExactly(0);
    assertThat(automaton.code(text("a drone is no drone bee"))).containsExactly(1);
  }

  @Test
  void ofALongTextEachParagraphIsJudgedByItself() {
    CodebookAutomaton automaton =
        automaton(category("drones", "drone").addPatterns(words("bees").setExcludes(true)));
    String filling = "word ".repeat(250);

    assertThat(finds(automaton, text(filling + "\na drone\nbees"))).isTrue();
    assertThat(finds(automaton, text(filling + "\na drone of bees\nhoney"))).isFalse();
    assertThat(finds(automaton, text("a drone\nbees"))).isFalse();
  }

  @Test
  void aRegularExpressionIsFoundAnywhereInTheTextWhateverTheCase() {
    CodebookAutomaton automaton =
        automaton(
            category("a").addPatterns(regex("\\b(?:tweet|post)s? by (?:\\w+ ){0,2}ministers?\\b")));

    assertThat(finds(automaton, text("Three POSTS by the foreign ministers."))).isTrue();
    assertThat(finds(automaton, text("posts by a prime and a minister"))).isFalse();
    assertThat(finds(automaton, text("outposts by ministers"))).isFalse();
  }

  @Test
  void anExpressionThatWouldNeverEndElsewhereIsQuick() {
    CodebookAutomaton automaton = automaton(category("a").addPatterns(regex("(a+)+$b")));

    assertThat(finds(automaton, text("a".repeat(50_000)))).isFalse();
  }

  @Test
  void anExplanationSaysWhatWasFoundWhere() {
    CodebookAutomaton automaton =
        automaton(category("a", "open data", "#law").addPatterns(regex("§ ?\\d+")));
    Words words = new Words();
    CodedText text =
        CodedText.of("Open data", "By § 12: open-data for all", List.of("law"), "en", words);

    assertThat(automaton.explain(text))
        .extracting(Match::part, Match::from, Match::to, Match::found)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Part.TITLE, 0, 9, "Open data"),
            org.assertj.core.groups.Tuple.tuple(Part.TEXT, 9, 18, "open-data"),
            org.assertj.core.groups.Tuple.tuple(Part.HASHTAGS, -1, -1, "#law"),
            org.assertj.core.groups.Tuple.tuple(Part.TEXT, 3, 7, "§ 12"));
  }

  @Test
  void noPhraseGoesFromTheTitleIntoTheText() {
    Words words = new Words();
    CodedText text = CodedText.of("Open", "data", List.of(), "en", words);

    assertThat(finds(ofWords("open data"), text)).isFalse();
    assertThat(finds(ofWords("data"), text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "#*", "wo*rd", "…", "#one #two", ""})
  void whatIsNoPatternIsRefusedWithItsCategory(String pattern) {
    assertThatThrownBy(() -> automaton(category("laws", pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("laws")
        .hasMessageContaining("\"" + pattern + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(?=a)", "(a)\\1", "x*", " "})
  void whatIsNoRegularExpressionIsRefused(String expression) {
    assertThatThrownBy(() -> automaton(category("laws").addPatterns(regex(expression))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Category laws");
  }

  @Test
  void expressionsThatHaveToBeRunOverEveryTextAreFew() {
    Category.Builder category = category("numbers");
    for (int i = 1; i <= 51; i++) {
      category.addPatterns(regex("\\d{%d}".formatted(i)));
    }

    assertThatThrownBy(() -> automaton(category)).hasMessageContaining("one more than 50");
  }

  @Test
  void aNameIsForOneCategory() {
    assertThatThrownBy(() -> automaton(category("a", "x"), category("a", "y")))
        .hasMessageContaining("two categories a");
  }
}
