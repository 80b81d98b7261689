package chancery.k8s;

import static org.assertj.core.api.Assertions.assertThat;

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
            java.util.Map.entry("chancery.x.at-once", "4"),
            java.util.Map.entry("chancery.x.import.max-body", "1T"),
            java.util.Map.entry("chancery.x.import.folders", ""));
  }

  @Test
  void otherInterfacesAreNone() {
    assertThat(ConfigMappings.in("interface Y { int size(); }")).isEmpty();
  }
}
