package chancery.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InputTest {

  @Test
  void gzipIsRecognisedByItsFirstBytesAndLosesNone() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("posts".getBytes(StandardCharsets.UTF_8));
    }
    InputStream in = new BufferedInputStream(new ByteArrayInputStream(packed.toByteArray()));

    assertThat(Input.encoding(in)).contains("gzip");
    assertThat(in.readAllBytes()).isEqualTo(packed.toByteArray());
  }

  /** The magic number of RFC 8878, section 3.1.1. */
  @Test
  void zstdIsRecognised() throws IOException {
    assertThat(encoding(HexFormat.of().parseHex("28b52ffd2400"))).isEqualTo("zstd");
  }

  @Test
  void plainTextHasNoEncodingHoweverShort() throws IOException {
    assertThat(encoding("{\"id\":\"x:1\"}".getBytes(StandardCharsets.UTF_8))).isEqualTo("none");
    assertThat(encoding(new byte[] {0x1f})).isEqualTo("none");
    assertThat(encoding(new byte[0])).isEqualTo("none");
  }

  private static String encoding(byte[] content) throws IOException {
    return Input.encoding(new BufferedInputStream(new ByteArrayInputStream(content)))
        .orElse("none");
  }
}
