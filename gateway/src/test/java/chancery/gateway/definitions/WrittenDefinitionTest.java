package chancery.gateway.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import chancery.log.v1.StanceTarget;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenDefinitionTest {

  private static Pattern pattern(String lang, PatternForm form, String text, boolean excludes) {
    return Pattern.newBuilder()
        .setLang(lang)
        .setForm(form)
        .setText(text)
        .setExcludes(excludes)
        .build();
  }

  private static String yaml(Definition.Builder definition) {
    return new String(WrittenDefinition.yaml(definition.build()), StandardCharsets.UTF_8);
  }

  @Test
  void patternsStandUnderTheirLanguages() {
    Category water =
        Category.newBuilder()
            .setName("water")
            .setTitle("Water")
            .addPatterns(pattern("en", PatternForm.PATTERN_FORM_WORDS, "dam*", false))
            .addPatterns(pattern("", PatternForm.PATTERN_FORM_WORDS, "#talks", false))
            .addPatterns(pattern("en", PatternForm.PATTERN_FORM_REGEX, "up\\W?stream", false))
            .addPatterns(pattern("no", PatternForm.PATTERN_FORM_WORDS, "vann polo", true))
            .build();

    assertThat(
            yaml(
                Definition.newBuilder()
                    .setName("rivers")
                    .setVersion(4)
                    .setTitle("Rivers: \"all\" of them")
                    .setCodebook(Codebook.newBuilder().addCategories(water))))
        .isEqualTo(
            """
            # rivers, version 4
            title: 'Rivers: "all" of them'
            categories:
              water:
                title: Water
                en:
                  - dam*
                  - '/up\\W?stream/'
                any:
                  - "#talks"
                exclude:
                  "no":
                    - vann polo
            """);
  }

  @Test
  void whatCannotBeSeenIsWrittenByItsNumber() {
    assertThat(
            yaml(
                Definition.newBuilder()
                    .setName("bridge")
                    .setVersion(1)
                    .setDescription("one\ntwo\u200d\u2028 \ud83c\udf09")
                    .setStanceTarget(StanceTarget.newBuilder().setQuery("bridge"))))
        .contains("description: \"one\\U0000000Atwo\\U0000200D\\U00002028 \ud83c\udf09\"\n");
  }
}
