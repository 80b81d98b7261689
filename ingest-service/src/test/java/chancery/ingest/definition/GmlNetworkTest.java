package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kit.error.ChanceryException;
import chancery.kit.testing.SampleData;
import chancery.log.v1.ImportedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmlNetworkTest {

  private static final String FAMILY =
      """
      Creator "nobody" # by hand
      graph [
        directed 1
        node [ id 7 label "ada" side "left" graphics [ x 1.5 ] ]
        node [ id 8 label "ben [b]" side "right" age 30 ]
        node [ id 9 ]
        edge [ source 7 target 8 ]
        edge [ source 7 target 8 ]
        edge [ source 8 target 8 ]
      ]
      """;

  @Test
  void nodesAreCalledByTheirLabelsAndKeepWhatIsToldOfThem() {
    ImportedNetwork network = GmlNetwork.read(FAMILY).getNetwork();

    assertThat(network.getDirected()).isTrue();
    assertThat(network.getWeighted()).isFalse();
    assertThat(network.getData().getIdsList()).containsExactly("ada", "ben [b]", "9");
    assertThat(TieTableTest.ties(network)).containsExactly("ada ben [b]", "ben [b] ben [b]");
    assertThat(network.getAttributesList()).containsExactly("age", "side");
    assertThat(network.getData().getAttributes(1).getValuesList())
        .containsExactly("left", "right", "");
  }

  @Test
  void tiesOfAnUndirectedNetworkCountOnceWhicheverWayTheyAreTold() {
    String text =
        "graph [ node [id 1] node [id 2] edge [source 1 target 2 value 2] edge [source 2 target 1 value 0.5] ]";
    ImportedNetwork network = GmlNetwork.read(text).getNetwork();

    assertThat(network.getDirected()).isFalse();
    assertThat(TieTableTest.ties(network)).containsExactly("1 2");
    assertThat(network.getData().getWeightsList()).containsExactly(2.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node [ id 1 ]                                                  | has 0 graphs",
        "graph [ node [ id 1 ]                                          | 'line 1, column 22: a list does not end'",
        "graph ] ]                                                      | a key or a value is missing",
        "graph [ ] ]                                                    | no list is open here",
        "graph [ node [ label \"a ] ]                                   | a text does not end",
        "graph [ node [ label 1 ] ]                                     | 'node: line 1, column 9: has no id'",
        "graph [ node [ id 1 ] node [ id 1 ] ]                          | there is another '1'",
        "graph [ node [ id 1 ] edge [ source 1 target 2 ] ]             | a node that there is not",
        "graph [ node [ id 1 ] edge [ source 1 target 1 weight -1 ] ]   | no weight above 0",
        "a [ a [ a [ a [ a [ a [ a [ a [ a [ a [ a [ ] ] ] ] ] ] ] ] ] ] ] | nested too deeply"
      })
  void whatIsWrongIsTold(String text, String told) {
    assertThatThrownBy(() -> GmlNetwork.read(text))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining(told);
  }

  /** Links among US political blogs in 2004 (Adamic and Glance 2005). */
  @Test
  void thePublishedNetworkIsReadWhole() throws IOException {
    ImportedNetwork network =
        GmlNetwork.read(Files.readString(SampleData.path("networks/polblogs.gml"))).getNetwork();

    assertThat(network.getNodes()).isEqualTo(1490);
    assertThat(network.getTies()).isEqualTo(19_020);
    assertThat(network.getDirected()).isTrue();
    assertThat(network.getAttributesList()).containsExactly("source", "value");
  }
}
