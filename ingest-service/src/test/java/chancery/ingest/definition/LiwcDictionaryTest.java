package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiwcDictionaryTest {

  private static final String DIC = "text/x-dic";

  private static Codebook read(String dictionary) {
    return Reading.codebook(DIC, dictionary).getCodebook();
  }

  private static List<String> faults(String dictionary) {
    return Reading.faults(DefinitionKind.DEFINITION_KIND_CODEBOOK, DIC, dictionary);
  }

  private static List<String> texts(Category category) {
    return category.getPatternsList().stream().map(Pattern::getText).toList();
  }

  @Test
  void wordsGoToTheCategoriesOfTheirNumbers() {
    Codebook codebook =
        read(
            """
            %
            1\tRivers
            2\tHigh Places (hills)
            30\tÜber
            4\tUnused
            %
            brook*\t1
            mountain lake\t1\t2
            top 10\t2 30
            hill 2
            """);

    assertThat(codebook.getCategoriesList())
        .extracting(Category::getName)
        .containsExactly("rivers", "high-places-hills", "uber");
    assertThat(codebook.getCategories(1).getTitle()).isEqualTo("High Places (hills)");
    assertThat(texts(codebook.getCategories(0))).containsExactly("brook*", "mountain lake");
    assertThat(texts(codebook.getCategories(1))).containsExactly("mountain lake", "top 10", "hill");
    assertThat(texts(codebook.getCategories(2))).containsExactly("top 10");
    assertThat(codebook.getCategories(0).getPatterns(0).getForm())
        .isEqualTo(PatternForm.PATTERN_FORM_WORDS);
  }

  @Test
  void nestedCategoriesAndWindowsLinesAreRead() {
    Codebook codebook = read("\uFEFF%\r\n1\tAll\r\n\t2\tPart\r\n%\r\nword\t1\t2\r\n");

    assertThat(codebook.getCategoriesList())
        .extracting(Category::getName)
        .containsExactly("all", "part");
  }

  @Test
  void namesWithoutLettersOfOursGoByTheirNumber() {
    assertThat(read("%\n7\tРеки\n8\tRiver\n9\tRIVER\n%\nx\t7 8 9\n").getCategoriesList())
        .extracting(Category::getName)
        .containsExactly("category-7", "river", "category-9");
  }

  @Test
  void emoticonsAreFoundAsTheyStand() {
    Pattern smile = read("%\n1\tJoy\n%\n:-)\t1\n").getCategories(0).getPatterns(0);

    assertThat(smile.getForm()).isEqualTo(PatternForm.PATTERN_FORM_REGEX);
    assertThat("well :-) then").containsPattern(smile.getText());
    assertThat("well :) then").doesNotContainPattern(smile.getText());
  }

  @Test
  void linesThatCannotBeReadAreNamed() {
    assertThat(faults("%\n1\tA\nB\n1\tC\n%\nword\n w*rd\t1\nother\t5\n<of>131/125\n"))
        .satisfiesExactly(
            fault ->
                assertThat(fault).startsWith("content: line 3,").contains("'B' is no category"),
            fault ->
                assertThat(fault).startsWith("content: line 4,").contains("another category's"),
            fault -> assertThat(fault).startsWith("content: line 6,").contains("'word' is no word"),
            fault -> assertThat(fault).startsWith("content: line 8,").contains("number 5"),
            fault -> assertThat(fault).startsWith("content: line 9,").contains("<of>131/125"));
    assertThat(faults("word\t1\n")).first().asString().contains("begins with a line of %");
    assertThat(faults("%\n1\tA\n")).first().asString().contains("no end");
    assertThat(faults("%\n1\tA\n%\n")).singleElement().asString().contains("no word");
  }

  @Test
  void onlyTheFirstFaultsAreToldAndAllCounted() {
    assertThat(faults("%\n1\tA\n%\n" + "bad\n".repeat(100))).hasSize(20);
  }
}
