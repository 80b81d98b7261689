package chancery.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.Queries;
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
    assertThat(Queries.parse(query)).isEqualTo(new All());
  }

  @Test
  void wordsSideBySideMustAllBeThere() {
    assertThat(Queries.parse("a b")).isEqualTo(and(A, B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a AND b", "a && b", "+a +b", "(a) (b)", "a\tAND\nb"})
  void andIsWrittenInSeveralWays(String query) {
    assertThat(Queries.parse(query)).isEqualTo(and(A, B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a OR b", "a || b", "(a OR b)", "((a) OR (b))"})
  void orIsWrittenInSeveralWays(String query) {
    assertThat(Queries.parse(query)).isEqualTo(or(A, B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a NOT b", "a AND NOT b", "a -b", "a !b", "+a -b", "a - b"})
  void notIsWrittenInSeveralWays(String query) {
    assertThat(Queries.parse(query)).isEqualTo(and(A, new Not(B)));
  }

  @Test
  void twoNegationsAreNone() {
    assertThat(Queries.parse("NOT -a")).isEqualTo(A);
  }

  @Test
  void andBindsCloserThanOr() {
    assertThat(Queries.parse("a OR b c")).isEqualTo(or(A, and(B, C)));
    assertThat(Queries.parse("a b OR c")).isEqualTo(or(and(A, B), C));
    assertThat(Queries.parse("(a OR b) c")).isEqualTo(and(or(A, B), C));
  }

  @Test
  void operatorsInLowerCaseAreWords() {
    assertThat(Queries.parse("a or b")).isEqualTo(and(A, new Word("or"), B));
  }

  @Test
  void aPhraseMayHaveASlop() {
    assertThat(Queries.parse("\"trade war\"")).isEqualTo(new Phrase("trade war", 0));
    assertThat(Queries.parse("\"trade war\"~5")).isEqualTo(new Phrase("trade war", 5));
    assertThat(Queries.parse("\"say \\\"no\\\"\"")).isEqualTo(new Phrase("say \"no\"", 0));
  }

  @Test
  void anAsteriskMakesAPrefix() {
    assertThat(Queries.parse("diplom*")).isEqualTo(new Prefix(Field.TEXT, "diplom"));
    assertThat(Queries.parse("hashtag:maga*")).isEqualTo(new Prefix(Field.HASHTAG, "maga"));
    assertThat(Queries.parse("hashtag:*")).isEqualTo(new Prefix(Field.HASHTAG, ""));
  }

  @Test
  void fieldsHaveValues() {
    assertThat(Queries.parse("lang:ru")).isEqualTo(new Value(Field.LANG, "ru"));
    assertThat(Queries.parse("LANG:ru")).isEqualTo(new Value(Field.LANG, "ru"));
    assertThat(Queries.parse("lang: ru")).isEqualTo(new Value(Field.LANG, "ru"));
    assertThat(Queries.parse("author:\"x:Some One\""))
        .isEqualTo(new Value(Field.AUTHOR, "x:Some One"));
    assertThat(Queries.parse("-kind:repost")).isEqualTo(new Not(new Value(Field.KIND, "repost")));
    assertThat(Queries.parse("text:a")).isEqualTo(A);
    assertThat(Queries.parse("text:\"a b\"")).isEqualTo(new Phrase("a b", 0));
  }

  @Test
  void aFieldGoesForAllInItsParentheses() {
    assertThat(Queries.parse("lang:(ru OR uk) a"))
        .isEqualTo(and(or(new Value(Field.LANG, "ru"), new Value(Field.LANG, "uk")), A));
    assertThat(Queries.parse("lang:(ru OR text:a)")).isEqualTo(or(new Value(Field.LANG, "ru"), A));
  }

  @Test
  void signsOfThePlatformsMeanTheirFields() {
    assertThat(Queries.parse("#Сирия")).isEqualTo(new Value(Field.HASHTAG, "Сирия"));
    assertThat(Queries.parse("@mfa_russia")).isEqualTo(new Value(Field.MENTION, "mfa_russia"));
    assertThat(Queries.parse("#mag*")).isEqualTo(new Prefix(Field.HASHTAG, "mag"));
    assertThat(Queries.parse("#")).isEqualTo(new Word("#"));
  }

  @Test
  void aBackslashTakesTheNextSignLiterally() {
    assertThat(Queries.parse("\\(a\\)")).isEqualTo(new Word("(a)"));
    assertThat(Queries.parse("a\\:b")).isEqualTo(new Word("a:b"));
    assertThat(Queries.parse("\\AND")).isEqualTo(new Word("AND"));
    assertThat(Queries.parse("wh\\*t")).isEqualTo(new Word("wh*t"));
  }

  @Test
  void signsWithinWordsBelongToThem() {
    assertThat(Queries.parse("U.S.-China")).isEqualTo(new Word("U.S.-China"));
    assertThat(Queries.parse("c++")).isEqualTo(new Word("c++"));
    assertThat(Queries.parse("l'Iran")).isEqualTo(new Word("l'Iran"));
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
        "a sentiment:good | 13 | negative, neutral, positive, unknown",
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
    assertThatThrownBy(() -> Queries.parse(query))
        .isInstanceOf(MalformedQuery.class)
        .hasMessageStartingWith("column " + column + ":")
        .hasMessageContaining(problem)
        .extracting(failure -> ((MalformedQuery) failure).column())
        .isEqualTo(column);
  }

  @Test
  void queriesHaveLimits() {
    QueryParser parser = new QueryParser(new QueryLimits(20, 5, 2, 7));
    assertThatThrownBy(() -> parser.parse("a".repeat(21)))
        .hasMessage("column 21: a query has at most 20 characters");
    assertThat(parser.parse("a".repeat(20))).isInstanceOf(Word.class);
    assertThatThrownBy(() -> parser.parse("a b c d e f"))
        .hasMessage("column 11: a query has at most 5 parts");
    assertThat(parser.parse("a b c d e")).isInstanceOf(And.class);
    assertThatThrownBy(() -> parser.parse("(((a"))
        .hasMessage("column 3: parentheses are nested more than 2 deep");
    assertThatThrownBy(() -> parser.parse("\"a b\"~8")).hasMessageContaining("0 to 7");
    assertThat(parser.parse("\"a b\"~7")).isEqualTo(new Phrase("a b", 7));
  }

  @Test
  void manySignsBeforeAWordAreNoDepth() {
    assertThat(Queries.parse("-".repeat(600) + "a")).isEqualTo(A);
  }

  private static Query and(Query... parts) {
    return new And(List.of(parts));
  }

  private static Query or(Query... parts) {
    return new Or(List.of(parts));
  }
}
