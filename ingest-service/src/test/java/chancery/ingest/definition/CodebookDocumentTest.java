package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodebookDocumentTest {

  private static final String YAML = "application/yaml";

  private static List<String> faults(String yaml) {
    return Reading.faults(DefinitionKind.DEFINITION_KIND_CODEBOOK, YAML, yaml);
  }

  private static Pattern words(String lang, String text) {
    return Pattern.newBuilder()
        .setLang(lang)
        .setForm(PatternForm.PATTERN_FORM_WORDS)
        .setText(text)
        .build();
  }

  private static Pattern regex(String lang, String text) {
    return words(lang, text).toBuilder().setForm(PatternForm.PATTERN_FORM_REGEX).build();
  }

  private static Pattern excluding(Pattern pattern) {
    return pattern.toBuilder().setExcludes(true).build();
  }

  @Test
  void aCodebookIsReadAsItIsWritten() {
    Definition read =
        Reading.codebook(
            YAML,
            """
            title: Rivers and borders
            description: >
              An invented example
              on two lines.
            categories:
              water:
                title: Water
                en: [dam*, "data  breach", /upstream.?flow/]
                ru: [плотин*]
                any: ["#rivers", 2030, 1_000, yes]
                exclude: {en: ["high water"], any: [/amster.?dam/]}
              borders:
                de: Grenze
            """);

    assertThat(read)
        .isEqualTo(
            Definition.newBuilder()
                .setTitle("Rivers and borders")
                .setDescription("An invented example on two lines.")
                .setCodebook(
                    Codebook.newBuilder()
                        .addCategories(
                            Category.newBuilder()
                                .setName("water")
                                .setTitle("Water")
                                .addPatterns(words("en", "dam*"))
                                .addPatterns(words("en", "data breach"))
                                .addPatterns(regex("en", "upstream.?flow"))
                                .addPatterns(words("ru", "плотин*"))
                                .addPatterns(words("", "#rivers"))
                                .addPatterns(words("", "2030"))
                                .addPatterns(words("", "1_000"))
                                .addPatterns(words("", "yes"))
                                .addPatterns(excluding(words("en", "high water")))
                                .addPatterns(excluding(regex("", "amster.?dam"))))
                        .addCategories(
                            Category.newBuilder()
                                .setName("borders")
                                .addPatterns(words("de", "Grenze"))))
                .build());
  }

  @Test
  void theSameInJsonIsTheSameCodebook() {
    assertThat(
            Reading.codebook(
                "application/json",
                """
                {"title": "T", "categories": {"a": {"en": ["one", "/tw./"], "exclude": {"any": ["three"]}}}}
                """))
        .isEqualTo(
            Reading.codebook(
                YAML, "title: T\ncategories: {a: {en: [one, /tw./], exclude: {any: [three]}}}"));
  }

  @Test
  void whatIsWrittenTwiceCountsOnce() {
    assertThat(
            Reading.codebook(YAML, "categories: {a: {en: [one, ' one', one]}}")
                .getCodebook()
                .getCategories(0)
                .getPatternsList())
        .containsExactly(words("en", "one"));
  }

  @Test
  void everythingThatIsWrongIsToldWithItsPlace() {
    assertThat(
            faults(
                """
                titel: A slip
                categories:
                  Big Name:
                    en: [one]
                  empty:
                    title: Nothing below
                  a:
                    english: [two]
                    en:
                      - cy*ber
                      - /(open/
                      - /(?=ahead)x/
                      - /(a)\\1/
                      - /x?/
                      - "*"
                      - "!!"
                      - #comment
                      - [nested]
                    ru: {three: four}
                    exclude: [five]
                """))
        .satisfiesExactly(
            fault ->
                assertThat(fault)
                    .isEqualTo(
                        "titel: line 1, column 1: is not known here; known are categories, description, title"),
            fault ->
                assertThat(fault)
                    .startsWith("categories.Big Name: line 4")
                    .contains("1 to 64 of a-z, 0-9 and hyphen"),
            fault ->
                assertThat(fault).startsWith("categories.empty: line 6").contains("no pattern"),
            fault ->
                assertThat(fault)
                    .startsWith("categories.a.english: line 8, column 5: 'english' is no language"),
            fault ->
                assertThat(fault)
                    .startsWith("categories.a.en: line 17, column")
                    .contains("quotation marks"),
            fault ->
                assertThat(fault)
                    .startsWith("categories.a.en: line 18")
                    .contains("a list is there"),
            fault ->
                assertThat(fault)
                    .startsWith("categories.a.en: line 10, column 9: 'cy*ber'")
                    .contains("at the end of a word"),
            fault ->
                assertThat(fault)
                    .startsWith("categories.a.en: line 11, column 9")
                    .contains("malformed at its character"),
            fault -> assertThat(fault).contains("line 12").contains("looks around with (?="),
            fault -> assertThat(fault).contains("line 13").contains("refers back with \\1"),
            fault -> assertThat(fault).contains("line 14").contains("found in every text"),
            fault -> assertThat(fault).contains("line 15").contains("'*'"),
            fault -> assertThat(fault).contains("line 16").contains("no letter, digit or emoji"),
            fault ->
                assertThat(fault)
                    .contains("categories.a.ru: line 19")
                    .contains("a list is expected"),
            fault ->
                assertThat(fault).contains("categories.a.exclude: line 20").contains("a table"));
  }

  @ParameterizedTest
  @MethodSource
  void aDocumentThatIsNoCodebookIsRefused(String yaml, String told) {
    assertThat(faults(yaml)).singleElement().asString().contains(told);
  }

  static Stream<Arguments> aDocumentThatIsNoCodebookIsRefused() {
    return Stream.of(
        Arguments.of("categories: [a", "line 1, column"),
        Arguments.of("categories: {a: {en: [*one]}}", "line 1, column 23: *one is an alias"),
        Arguments.of("categories: {a: {en: [&one one]}}", "&one is an anchor"),
        Arguments.of("categories:\n  a: {en: [x]}\n  a: {}", "line 3, column 3: 'a' stands there"),
        Arguments.of("just a text", "a table of names and values is expected"),
        Arguments.of("title: T", "has no categories"),
        Arguments.of("categories: {}", "has no category"),
        Arguments.of("categories: {a: {en: []}}", "has no pattern"),
        Arguments.of("categories: {? [a] : {en: [x]}}", "a name is expected"));
  }

  @Test
  void moreThanOneDocumentOrNoneIsRefused() {
    assertThat(faults("")).containsExactly("content: is empty");
    assertThat(faults("categories: {a: {en: [x]}}\n---\ncategories: {b: {en: [x]}}"))
        .singleElement()
        .asString()
        .contains("more than one document");
  }

  @Test
  void entitiesThatWouldGrowWithoutEndAreRefused() {
    assertThat(faults("a: &a [x]\nb: [*a, *a]")).singleElement().asString().contains("anchor");
    assertThat(faults("a: ".concat("[".repeat(5000))))
        .singleElement()
        .asString()
        .startsWith("content: ");
  }

  @Test
  void malformedJsonIsToldWithItsPlace() {
    assertThat(
            Reading.faults(
                DefinitionKind.DEFINITION_KIND_CODEBOOK,
                "application/json",
                "{\"categories\":\n {\"a\": {\"en\": [\"x\",]}}}"))
        .singleElement()
        .asString()
        .startsWith("content: line 2, column 20: is no JSON: ");
  }

  @Test
  void tooMuchIsRefusedWithTheBound() {
    String categories =
        IntStream.range(0, 51)
            .mapToObj(i -> "c%d: {en: [x]}".formatted(i))
            .collect(Collectors.joining(", "));
    assertThat(faults("categories: {" + categories + "}"))
        .containsExactly(
            "content: line 1, column 1: there are 51 categories, and 50 are the most (chancery.definition.categories)");
    assertThat(
            faults(
                "title: %s\ncategories: {a: {en: [%s]}}".formatted("t".repeat(41), "w".repeat(61))))
        .containsExactly(
            "title: line 1, column 8: has 41 characters, and 40 are the most",
            "categories.a.en: line 2, column 23: a pattern has 61 characters, and 60 are the most");
  }

  @Test
  void twentyThousandPatternsAreReadWithinASecond() {
    String patterns =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i % 2 == 0 ? "word%d*".formatted(i) : "/expression%d.?s/".formatted(i))
            .collect(Collectors.joining(", "));
    long start = System.nanoTime();
    Definition read = Reading.codebook(YAML, "categories: {a: {en: [%s]}}".formatted(patterns));

    assertThat(read.getCodebook().getCategories(0).getPatternsCount()).isEqualTo(20_000);
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  @Test
  void otherMediaTypesAndEncodingsAreRefused() {
    assertThat(Reading.faults(DefinitionKind.DEFINITION_KIND_CODEBOOK, "text/plain", "x"))
        .singleElement()
        .asString()
        .contains("application/yaml and application/json, and text/x-dic");
    byte[] latin = {'t', 'i', 't', 'l', 'e', ':', ' ', (byte) 0xe9};
    assertThatThrownBy(() ->
            new DefinitionReader(Reading.LIMITS)
                .read(DefinitionKind.DEFINITION_KIND_CODEBOOK, YAML, latin))
        .hasMessageContaining("UTF-8");
  }
}
