package chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceRunsTest {

  private static final String ROWS =
      """
      author_id,content,publish_date
      ann,"one, two",2017-08-01 10:00:00
      ben,"three
      four",2017-08-02 11:30:00
      """;

  @TempDir Path folder;

  @Test
  void aSampleHasAPayloadATextAndATimeForEachPost() throws IOException {
    Sample sample = sample();
    assertThat(sample.texts()).containsExactly("one, two", "three\nfour");
    assertThat(sample.times()).containsExactly(1501581600L, 1501673400L);
    assertThat(sample.payloads()).hasSize(2);
  }

  @Test
  void bareLuceneFindsWhatItIndexed() throws IOException {
    try (BareLucene lucene = new BareLucene(folder.resolve("index"), sample())) {
      assertThat(lucene.rate()).isPositive();
      assertThat(lucene.search("three", "absent")).isEqualTo(1);
    }
  }

  @Test
  void rawCopyTakesEveryRow() throws Exception {
    assertThat(RawCopy.rate(sample().payloads())).isPositive();
  }

  /** Reference: Leiden modularity 0.45209 of the undirected network, by python-igraph. */
  @Test
  void bareLeidenFindsTheCommunitiesOfCongress() throws IOException {
    try (Reader csv = Files.newBufferedReader(SampleData.path("networks/congress.csv"))) {
      assertThat(new BareLeiden(csv).run(1).quality()).isCloseTo(0.45209, within(0.005));
    }
  }

  @Test
  void aTriangleHasNothingToDivide() throws IOException {
    String triangle = "source,target,weight\na,b,1\nb,c,1\nc,a,1\na,a,5\n";
    BareLeiden.Result result = new BareLeiden(new StringReader(triangle)).run(1);
    assertThat(result.nodes()).isEqualTo(3);
    assertThat(result.edges()).isEqualTo(3);
    assertThat(result.quality()).isCloseTo(0, within(1e-9));
  }

  private Sample sample() throws IOException {
    return Sample.read(Files.writeString(folder.resolve("posts.csv"), ROWS));
  }
}
