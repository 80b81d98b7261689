package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kit.error.ChanceryException;
import chancery.kit.testing.SampleData;
import chancery.log.v1.ImportedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieTableTest {

  @Test
  void aFollowListIsADirectedNetwork() {
    ImportedNetwork network =
        TieTable.read("since,source,target\n1,ada,ben\n2,ben,ada\n3,ada,ben\n\n4,\"a,b\",ada\n")
            .getNetwork();

    assertThat(network.getDirected()).isTrue();
    assertThat(network.getWeighted()).isFalse();
    assertThat(network.getNodes()).isEqualTo(3);
    assertThat(ties(network)).containsExactly("ada ben", "ben ada", "a,b ada");
    assertThat(network.getTies()).isEqualTo(3);
    assertThat(network.getData().getWeightsCount()).isZero();
  }

  @Test
  void weightsOfATieThatIsToldAgainAreAdded() {
    ImportedNetwork network =
        TieTable.read("source,target,weight\nada,ben,0.5\nada,ben,2\nben,ada,1e-3\n").getNetwork();

    assertThat(network.getWeighted()).isTrue();
    assertThat(network.getData().getWeightsList()).containsExactly(2.5, 0.001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a,b\n1,2\n'                            | 'content: has the columns a, b'",
        "''                                      | 'content: has the columns'",
        "'source,target\na,\n'                   | 'target: line 2, column 1: is missing'",
        "'source,target,weight\na,b,1\na,b,x\n'  | 'weight: line 3, column 1: ''x'' is no number'",
        "'source,target,weight\na,b,0\n'         | 'weight: line 2, column 1: 0 is not above 0'",
        "'source,target,weight\na,b,NaN\n'       | 'is not above 0'",
        "'source,target\n\"a,b\n'                | 'content: is no table'"
      })
  void whatIsWrongIsToldWithItsLine(String text, String told) {
    assertThatThrownBy(() -> TieTable.read(text.replace("\\n", "\n")))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining(told);
  }

  /** Interactions among members of the 117th US Congress (Fink and others 2023). */
  @Test
  void thePublishedNetworkIsReadWhole() throws IOException {
    ImportedNetwork network =
        TieTable.read(Files.readString(SampleData.path("networks/congress.csv"))).getNetwork();

    assertThat(network.getNodes()).isEqualTo(475);
    assertThat(network.getTies()).isEqualTo(13_289);
    assertThat(network.getWeighted()).isTrue();
  }

  static List<String> ties(ImportedNetwork network) {
    List<String> ties = new ArrayList<>();
    for (int tie = 0; tie < network.getData().getSourcesCount(); tie++) {
      ties.add(
          network.getData().getIds(network.getData().getSources(tie))
              + " "
              + network.getData().getIds(network.getData().getTargets(tie)));
    }
    return ties;
  }
}
