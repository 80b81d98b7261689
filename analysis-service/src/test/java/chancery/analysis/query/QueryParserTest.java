package chancery.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.query.Query.All;
import chancery.analysis.query.Query.And;
import chancery.analysis.query.Query.Not;
import chancery.analysis.query.Query.Or;
import chancery.analysis.query.Query.Phrase;
import chancery.analysis.query.Query.Prefix;
import chancery.analysis.query.Query.Value;
import chancery.analysis.query.Query.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  private static final Query A = new Word("a");
  private static final Query B = new Word("b");
  private static final Query C = new Word("c");

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "*", "*:*"})
  void anEmptyQueryIsEveryPost(String query) {
    assertThat(QueryParser.parse(query)).isEqualTo(new All());
  }

  @Test
  void wordsSideBySideMustAllBeThere() {
    assertThat(QueryParser.parse("a b")).isEqualTo(and(A, B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a AND b", "a && b", "+a +b", "(a) (b)", "a\tAND\nb"})
  void andIsWrittenInSeveralWays(String query) {
    assertThat(QueryParser.parse(query)).isEqualTo(and(A, B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a OR b", "a || b", "(a OR b)", "((a) OR (b))"})
  void orIsWrittenInSeveralWays(String query) {
    assertThat(QueryParser.parse(query)).isEqualTo(or(A, B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a NOT b", "a AND NOT b", "a -b", "a !b", "+a -b", "a - b"})
  void notIsWrittenInSeveralWays(String query) {
    assertThat(QueryParser.parse(query)).isEqualTo(and(A, new Not(B)));
  }

  @Test
  void twoNegationsAreNone() {
    assertThat(QueryParser.parse("NOT -a")).isEqualTo(A);
  }

  @Test
  void andBindsCloserThanOr() {
    assertThat(QueryParser.parse("a OR b c")).isEqualTo(or(A, and(B, C)));
    assertThat(QueryParser.parse("a b OR c")).isEqualTo(or(and(A, B), C));
    assertThat(QueryParser.parse("(a OR b) c")).isEqualTo(and(or(A, B), C));
  }

  @Test
  void operatorsInLowerCaseAreWords() {
    assertThat(QueryParser.parse("a or b")).isEqualTo(and(A, new Word("or"), B));
  }

  @Test
  void aPhraseMayHaveASlop() {
    assertThat(QueryParser.parse("\"trade war\"")).isEqualTo(new Phrase("trade war", 0));
    assertThat(QueryParser.parse("\"trade war\"~5")).isEqualTo(new Phrase("trade war", 5));
    assertThat(QueryParser.parse("\"say \\\"no\\\"\"")).isEqualTo(new Phrase("say \"no\"", 0));
  }

  @Test
  void anAsteriskMakesAPrefix() {
    assertThat(QueryParser.parse("diplom*")).isEqualTo(new Prefix(Field.TEXT, "diplom"));
    assertThat(QueryParser.parse("hashtag:maga*")).isEqualTo(new Prefix(Field.HASHTAG, "maga"));
    assertThat(QueryParser.parse("hashtag:*")).isEqualTo(new Prefix(Field.HASHTAG, ""));
  }

  @Test
  void fieldsHaveValues() {
    assertThat(QueryParser.parse("lang:ru")).isEqualTo(new Value(Field.LANG, "ru"));
    assertThat(QueryParser.parse("LANG:ru")).isEqualTo(new Value(Field.LANG, "ru"));
    assertThat(QueryParser.parse("lang: ru")).isEqualTo(new Value(Field.LANG, "ru"));
    assertThat(QueryParser.parse("author:\"x:Some One\""))
        .isEqualTo(new Value(Field.AUTHOR, "x:Some One"));
    assertThat(QueryParser.parse("-kind:repost"))
        .isEqualTo(new Not(new Value(Field.KIND, "repost")));
    assertThat(QueryParser.parse("text:a")).isEqualTo(A);
    assertThat(QueryParser.parse("text:\"a b\"")).isEqualTo(new Phrase("a b", 0));
  }

  @Test
  void aFieldGoesForAllInItsParentheses() {
    assertThat(QueryParser.parse("lang:(ru OR uk) a"))
        .isEqualTo(and(or(new Value(Field.LANG, "ru"), new Value(Field.LANG, "uk")), A));
    assertThat(QueryParser.parse("lang:(ru OR text:a)"))
        .isEqualTo(or(new Value(Field.LANG, "ru"), A));
  }

  @Test
  void signsOfThePlatformsMeanTheirFields() {
    assertThat(QueryParser.parse("#Сирия")).isEqualTo(new Value(Field.HASHTAG, "Сирия"));
    assertThat(QueryParser.parse("@mfa_russia")).isEqualTo(new Value(Field.MENTION, "mfa_russia"));
    assertThat(QueryParser.parse("#mag*")).isEqualTo(new Prefix(Field.HASHTAG, "mag"));
    assertThat(QueryParser.parse("#")).isEqualTo(new Word("#"));
  }

  @Test
  void aBackslashTakesTheNextSignLiterally() {
    assertThat(QueryParser.parse("\\(a\\)")).isEqualTo(new Word("(a)"));
    assertThat(QueryParser.parse("a\\:b")).isEqualTo(new Word("a:b"));
    assertThat(QueryParser.parse("\\AND")).isEqualTo(new Word("AND"));
    assertThat(QueryParser.parse("wh\\*t")).isEqualTo(new Word("wh*t"));
  }

  @Test
  void signsWithinWordsBelongToThem() {
    assertThat(QueryParser.parse("U.S.-China")).isEqualTo(new Word("U.S.-China"));
    assertThat(QueryParser.parse("c++")).isEqualTo(new Word("c++"));
    assertThat(QueryParser.parse("l'Iran")).isEqualTo(new Word("l'Iran"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "text:(\"open | 7 | never closed",
        "\"open | 1 | never closed",
        "(a OR b | 1 | never closed",
        "a) | 2 | no ( for this )",
        "() | 2 | missing before )",
        "a AND | 6 | missing at the end",
        "OR a | 1 | missing before OR",
        "a AND OR b | 7 | missing before OR",
        "a OR AND b | 6 | missing before AND",
        "NOT | 4 | missing at the end",
        "lang: | 6 | missing after lang:",
        "lang:) | 6 | missing after lang:",
        "lang:a:b | 6 | needs quotes",
        "colour:red | 1 | no field 'colour'; fields are text, hashtag",
        "a sentiment:good | 3 | not computed yet",
        "topic:war | 1 | not computed yet",
        "kind:tweet | 6 | original, reply, repost, quote, document",
        "a [1 TO 2] | 3 | from and to",
        "/a.*/ | 1 | regular expressions",
        "wh*t | 3 | only end a word",
        "wha? | 4 | only end a word",
        "*:a | 2 | only be followed by *",
        "roam~ | 5 | no meaning here",
        "a^2 | 2 | no meaning here",
        "\"a b\"~ | 6 | the distance",
        "\"a b\"~5000 | 6 | the distance",
        "lang:\"ru\"~2 | 6 | phrases of the text",
        "\"  \" | 1 | nothing between",
        "https://example.org | 1 | needs quotes",
        "a\\ | 2 | follows the backslash",
      })
  void whatCannotBeReadSaysWhere(String query, int column, String problem) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOf(MalformedQuery.class)
        .hasMessageStartingWith("column " + column + ":")
        .hasMessageContaining(problem)
        .extracting(failure -> ((MalformedQuery) failure).column())
        .isEqualTo(column);
  }

  @Test
  void queriesHaveLimits() {
    assertThatThrownBy(() -> QueryParser.parse("a".repeat(9000)))
        .hasMessageContaining("8192 characters");
    assertThatThrownBy(() -> QueryParser.parse("a ".repeat(2000)))
        .hasMessageContaining("1024 parts");
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(500) + "a"))
        .hasMessageContaining("32 deep");
    assertThat(QueryParser.parse("-".repeat(600) + "a")).isEqualTo(A);
  }

  private static Query and(Query... parts) {
    return new And(List.of(parts));
  }

  private static Query or(Query... parts) {
    return new Or(List.of(parts));
  }
}
