package chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.graph.community.Communities.Effort;
import chancery.graph.relation.Ties;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksTest {

  @Test
  void aMadeUpNetworkIsTheSameEachTimeWithoutLoopsOrRepeatedTies() {
    Ties ties = MadeUpNetwork.of(3000, 5000, 7);

    assertThat(ties.size()).isEqualTo(5000);
    assertThat(ties.neighbours()).isEqualTo(MadeUpNetwork.of(3000, 5000, 7).neighbours());
    for (int node = 0; node < ties.nodes(); node++) {
      int[] to =
          IntStream.range(ties.first()[node], ties.first()[node + 1])
              .map(tie -> ties.neighbours()[tie])
              .toArray();
      assertThat(to).doesNotHaveDuplicates().isSorted().doesNotContain(node);
    }
  }

  @Test
  void tiesOfSeveralKindsAreAddedUp() throws Exception {
    String csv =
        """
        source,target,kind,weight
        a,b,MENTION,2
        b,a,REPLY,1
        a,b,REPOST,3
        c,c,QUOTE,9
        """;

    Ties ties = ExportedNetwork.read(new StringReader(csv));

    assertThat(ties.first()).containsExactly(0, 1, 2, 2);
    assertThat(ties.neighbours()).containsExactly(1, 0);
    assertThat(ties.weights()).containsExactly(5, 1);
  }

  @Test
  void igraphMeasuresTheTiesThatItIsGiven(@TempDir Path folder) throws Exception {
    Igraph igraph = new Igraph("/usr/bin/python3", folder);
    assumeTrue(igraph.isThere(), "python3-igraph is not installed");

    Ties two =
        new Ties(new int[] {0, 1, 2, 3, 4}, new int[] {1, 0, 3, 2}, new double[] {1, 1, 1, 1});

    assertThat(igraph.measure(two, new int[] {0, 2}, new Effort(1, 2)).values())
        .containsEntry("modularity", 0.5)
        .containsKeys("PageRank", "betweenness", "Leiden", "k-core");
  }
}
