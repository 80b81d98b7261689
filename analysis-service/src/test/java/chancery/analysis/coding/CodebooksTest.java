package chancery.analysis.coding;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.coding.Codebooks.CodedBook;
import chancery.analysis.content.BuiltInCodebook;
import chancery.analysis.content.CodebookLimits;
import chancery.analysis.definition.DefinitionNames;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodebooksTest {

  private static final Definition BUILT_IN = BuiltInCodebook.load();

  private final Codebooks codebooks = new Codebooks(BUILT_IN, CodebookLimits.USUAL);

  @Test
  void aCodebookOfTheBuiltInOnesNameAndVersionCodesPostsAnew() {
    Definition own = BUILT_IN.toBuilder().setTitle("Our own").build();
    String key = DefinitionNames.of(DefinitionKind.DEFINITION_KIND_CODEBOOK, BuiltInCodebook.NAME);

    CodedBook before = codebooks.get(Map.of(), BuiltInCodebook.NAME);
    CodedBook after = codebooks.get(Map.of(key, own.toByteArray()), BuiltInCodebook.NAME);

    assertThat(before.builtIn()).isTrue();
    assertThat(after.builtIn()).isFalse();
    assertThat(after.coding().key()).isNotEqualTo(before.coding().key());
  }
}
