package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DecompressionTest {

  private static final byte[] TEXT = "one line\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

  @Test
  void recognisesTheEncodingByTheFirstBytes() throws IOException {
    assertThat(read(gzip(TEXT), "")).isEqualTo(TEXT);
    assertThat(read(Zstd.compress(TEXT), "")).isEqualTo(TEXT);
    assertThat(read(TEXT, "")).isEqualTo(TEXT);
    assertThat(read(new byte[0], "")).isEmpty();
  }

  @Test
  void readsMembersAndFramesOneAfterAnother() throws IOException {
    byte[] twice = concatenated(TEXT, TEXT);
    assertThat(read(concatenated(gzip(TEXT), gzip(TEXT)), "gzip")).isEqualTo(twice);
    assertThat(read(concatenated(Zstd.compress(TEXT), Zstd.compress(TEXT)), "zstd"))
        .isEqualTo(twice);
  }

  @Test
  void doesNotLookIntoWhatIsDeclaredPlain() throws IOException {
    assertThat(read(gzip(TEXT), "identity")).isEqualTo(gzip(TEXT));
  }

  @Test
  void saysThatDataIsCutOffOrDamaged() throws IOException {
    byte[] cut = Arrays.copyOf(gzip(TEXT), 100);
    assertThatThrownBy(() -> read(cut, ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("The gzip data is cut off or damaged");
    byte[] cutZstd = Arrays.copyOf(Zstd.compress(TEXT), 20);
    assertThatThrownBy(() -> read(cutZstd, ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("The zstd data is cut off or damaged");
    assertThatThrownBy(() -> read(TEXT, "gzip")).hasMessageContaining("cut off or damaged");
    assertThatThrownBy(() -> read(TEXT, "zstd")).hasMessageContaining("cut off or damaged");
    byte[] damaged = gzip(TEXT);
    damaged[damaged.length - 6] ^= 1;
    assertThatThrownBy(() -> read(damaged, "")).hasMessageContaining("cut off or damaged");
  }

  @Test
  void namesTheEncodingsThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TEXT, "br"))
        .withMessageContaining("'br'")
        .withMessageContaining("gzip, zstd and identity");
  }

  @Test
  void aBombIsOnlyALongInput() throws IOException {
    byte[] megabyte = new byte[1 << 20];
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 300; i++) {
        gzip.write(megabyte);
      }
    }
    long length = 0;
    try (InputStream input =
        Decompression.open(
            new ByteArrayInputStream(bomb.toByteArray()), "", Limits.ZSTD_WINDOW_LOG)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        length += read;
      }
    }
    assertThat(length).isEqualTo(300L << 20);
  }

  @Test
  void aLargerWindowOfZstdThanAllowedIsNotRead() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(compressed)) {
      zstd.setLong(21);
      zstd.write(new byte[3 << 20]);
    }
    assertThat(read(compressed.toByteArray(), "zstd", 21)).hasSize(3 << 20);
    assertThatThrownBy(() -> read(compressed.toByteArray(), "zstd", 20))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("zstd");
  }

  private static byte[] read(byte[] input, String encoding) throws IOException {
    return read(input, encoding, Limits.ZSTD_WINDOW_LOG);
  }

  private static byte[] read(byte[] input, String encoding, int windowLog) throws IOException {
    try (InputStream open =
        Decompression.open(new ByteArrayInputStream(input), encoding, windowLog)) {
      return open.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] data) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(data);
    }
    return compressed.toByteArray();
  }

  private static byte[] concatenated(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
