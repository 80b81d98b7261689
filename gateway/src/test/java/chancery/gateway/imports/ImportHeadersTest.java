package chancery.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.ingest.v1.ImportHeader;
import chancery.kit.error.ChanceryException;
import jakarta.ws.rs.NotSupportedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportHeadersTest {

  @Test
  void parametersAreTheFormatsOwn() {
    ImportHeader header =
        ImportHeaders.header(
            "ira",
            Map.of("format", List.of("x2"), "map.text", List.of("content")),
            "text/csv",
            "gzip");

    assertThat(header.getCorpus()).isEqualTo("ira");
    assertThat(header.getFormat()).isEqualTo("x2");
    assertThat(header.getEncoding()).isEqualTo("gzip");
    assertThat(header.getParametersMap()).containsExactly(Map.entry("map.text", "content"));
  }

  @Test
  void theContentTypeImpliesTheFormatWhereNothingNamesIt() {
    assertThat(ImportHeaders.header("c", Map.of(), "text/csv; charset=utf-8", null).getFormat())
        .isEqualTo("csv");
    assertThat(ImportHeaders.header("c", Map.of(), "application/x-ndjson", null).getFormat())
        .isEqualTo("auto");
    assertThat(ImportHeaders.header("c", Map.of(), null, null).getFormat()).isEqualTo("auto");
  }

  @Test
  void anEncodingThatNobodyReadsIsRefused() {
    assertThat(ImportHeaders.header("c", Map.of(), null, "identity").getEncoding()).isEmpty();
    assertThatExceptionOfType(NotSupportedException.class)
        .isThrownBy(() -> ImportHeaders.header("c", Map.of(), null, "br"));
  }

  @Test
  void aRepeatedParameterIsRefused() {
    assertThatExceptionOfType(ChanceryException.class)
        .isThrownBy(() -> ImportHeaders.header("c", Map.of("zone", List.of("a", "b")), null, null))
        .withMessageContaining("zone");
  }
}
