package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigMappingsTest {

  @Test
  void methodsAreProperties() {
    assertThat(
            ConfigMappings.in(
                """
                @ConfigMapping(prefix = "chancery.x")
                interface X {
                  /** With {braces}. */
                  @WithDefault("4")
                  int atOnce();

                  @WithName("import")
                  Imports imports();

                  interface Imports {
                    @WithDefault("1T")
                    MemorySize maxBody();

                    Set<String> folders();
                  }
                }
                """))
        .containsOnly(
            Map.entry("chancery.x.at-once", "4"),
            Map.entry("chancery.x.import.max-body", "1T"),
            Map.entry("chancery.x.import.folders", ""));
  }

  @Test
  void otherInterfacesAreNone() {
    assertThat(ConfigMappings.in("interface Y { int size(); }")).isEmpty();
  }
}
