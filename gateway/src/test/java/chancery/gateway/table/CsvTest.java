package chancery.gateway.table;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  private static String written(List<?> cells) throws IOException {
    var out = new ByteArrayOutputStream();
    Csv csv = new Csv(out);
    csv.row(cells);
    csv.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void noTextIsTakenForAFormula(String text) {
    assertThat(Csv.guarded(text)).isEqualTo("'" + text);
  }

  @Test
  void otherTextsAndNumbersStayAsTheyAre() throws IOException {
    assertThat(Csv.guarded("a = b")).isEqualTo("a = b");
    assertThat(Csv.guarded("")).isEmpty();
    assertThat(written(List.of("x", -5L))).isEqualTo("x,-5\r\n");
  }

  @Test
  void quotesCommasAndLineBreaksAreQuoted() throws IOException {
    assertThat(written(List.of("a \"b\"", "c,d", "e\nf", "привет")))
        .isEqualTo("\"a \"\"b\"\"\",\"c,d\",\"e\nf\",привет\r\n");
  }

  @Test
  void aPostsRowHasACellForEachColumn() {
    Post post =
        Post.newBuilder()
            .setId("x:1")
            .setKind(Kind.KIND_QUOTE)
            .addLinks(Link.newBuilder().setUrl("https://a.example"))
            .addLinks(Link.newBuilder().setUrl("https://b.example"))
            .setMetrics(Metrics.newBuilder().setLikes(0))
            .build();

    List<Object> row = PostTable.row(post);

    assertThat(row).hasSameSizeAs(PostTable.COLUMNS);
    assertThat(row.get(PostTable.COLUMNS.indexOf("kind"))).isEqualTo("QUOTE");
    assertThat(row.get(PostTable.COLUMNS.indexOf("links")))
        .isEqualTo("https://a.example https://b.example");
    assertThat(row.get(PostTable.COLUMNS.indexOf("likes"))).isEqualTo(0L);
    assertThat(row.get(PostTable.COLUMNS.indexOf("views"))).isEqualTo("");
  }
}
