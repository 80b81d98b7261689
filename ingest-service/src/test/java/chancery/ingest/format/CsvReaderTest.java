package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  @Test
  void readsWhatRfc4180Allows() throws IOException {
    assertThat(rows("a,\"b,c\",\"d\"\"e\"\r\n\"f\ng\",,\"\"\n\nh"))
        .containsExactly("1:a|b,c|d\"e", "2:f\ng||", "5:h");
  }

  @Test
  void leavesOutAByteOrderMark() throws IOException {
    assertThat(rows("\uFEFF\"a\",b\n")).containsExactly("1:a|b");
  }

  @Test
  void takesAStrayQuoteAsItStands() throws IOException {
    assertThat(rows("a \"b\" c,\"d\" e\n\"f\"g\",h\n"))
        .containsExactly("1:a \"b\" c|\"d\" e", "2:\"f\"g\"|h");
  }

  @Test
  void goesOnBehindAQuoteThatIsNeverClosed() throws IOException {
    List<String> rows = rows("a,b\nc,\"d\ne,f\ng,h\n");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).startsWith("2!").contains("opens field 2");
    assertThat(rows.subList(2, 4)).containsExactly("3:e|f", "4:g|h");
  }

  @Test
  void goesOnBehindARowThatIsTooLong() throws IOException {
    String input = "a,b\n" + "x".repeat(5_000_000) + "\nc,d\n\"" + "y\n".repeat(600_000) + "z,9\n";
    CsvReader reader = reader(input, 1_000_000);
    assertThat(reader.next()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThat(reader.problem()).contains("longer than 1,000,000 bytes");
    assertThat(reader.excerpt()).startsWith("xxx").hasSizeLessThan(500);
    assertThat(reader.next()).isTrue();
    assertThat(reader.line()).isEqualTo(3);
    assertThat(reader.field(1, "two")).isEqualTo("d");
    assertThat(reader.next()).isTrue();
    assertThat(reader.problem()).contains("not closed");
    long rows = 0;
    while (reader.next()) {
      assertThat(reader.problem()).isNull();
      rows++;
    }
    assertThat(rows).isEqualTo(600_000);
    assertThat(reader.line()).isEqualTo(4 + 600_000 + 1);
  }

  @Test
  void neverHoldsAnEndlessRow() throws IOException {
    CsvReader reader =
        new CsvReader(new Endless(200_000_000), ',', true, Limits.withBytes(100_000, 100_000));
    assertThat(reader.next()).isTrue();
    assertThat(reader.problem()).contains("longer than 100,000 bytes");
    assertThat(reader.next()).isFalse();
  }

  @Test
  void saysWhereAFieldIsNotUtf8() throws IOException {
    byte[] input = {'a', ',', 'b', (byte) 0xff, '\n'};
    CsvReader reader =
        new CsvReader(new ByteArrayInputStream(input), ',', true, Limits.withBytes(1000, 1000));
    assertThat(reader.next()).isTrue();
    assertThat(reader.field(0, "one")).isEqualTo("a");
    assertThatThrownBy(() -> reader.field(1, "two"))
        .isInstanceOf(BadRecord.class)
        .hasMessage("two is not valid UTF-8 at byte 2");
  }

  @Test
  void readsTheSameHoweverTheBytesArrive() throws IOException {
    String input = "a,\"b\r\nc\",d\r\n\"e\"\"f\",g,h\r\n";
    List<String> expected = rows(input);
    InputStream slow =
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1));
          }
        };
    assertThat(rows(new CsvReader(slow, ',', true, Limits.withBytes(1000, 1000))))
        .isEqualTo(expected);
  }

  private static List<String> rows(String input) throws IOException {
    return rows(reader(input, 1000));
  }

  private static List<String> rows(CsvReader reader) throws IOException {
    List<String> rows = new ArrayList<>();
    while (reader.next()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < reader.fields(); i++) {
        fields.add(reader.field(i, "field"));
      }
      rows.add(
          reader.line()
              + (reader.problem() == null
                  ? ":" + String.join("|", fields)
                  : "!" + reader.problem()));
    }
    return rows;
  }

  @Test
  void aRowOfMoreColumnsThanAllowedIsGivenUpAlone() throws IOException {
    String wide = "x" + ",x".repeat(Limits.DEFAULT.columns());
    assertThat(rows(reader(wide + "\na,b\n" + wide.substring(2) + "\n", 100_000)))
        .satisfiesExactly(
            first -> assertThat(first).contains("more than 16,384 fields"),
            second -> assertThat(second).endsWith(":a|b"),
            third -> assertThat(third).endsWith(wide.substring(2).replace(',', '|')));
  }

  private static CsvReader reader(String input, int longest) throws IOException {
    return new CsvReader(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        ',',
        true,
        Limits.withBytes(longest, longest));
  }

  /** So many bytes without a line's end. */
  private static final class Endless extends InputStream {

    private long left;

    Endless(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(into, offset, offset + count, (byte) 'x');
      left -= count;
      return count;
    }
  }
}
