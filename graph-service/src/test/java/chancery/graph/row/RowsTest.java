package chancery.graph.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void eachPostHasItsOwnRows() {
    Rows rows = new Rows();
    int posts = 100_000;
    for (int post = 0; post < posts; post++) {
      for (int row = 0; row < post % 3; row++) {
        rows.append(post + row, (byte) (row + 14));
      }
      rows.endPost();
    }

    assertThat(rows.size()).isEqualTo(IntStream.range(0, posts).map(post -> post % 3).sum());
    assertThat(rows.end(0)).isZero();
    for (int post : new int[] {2, 65_537, 99_998}) {
      int start = rows.start(post);
      assertThat(rows.end(post) - start).isEqualTo(2);
      assertThat(rows.target(start + 1)).isEqualTo(post + 1);
      assertThat(rows.kind(start + 1)).isEqualTo((byte) 15);
    }
  }

  @Test
  void whatIsAppendedAfterASaveIsReadBehindIt() throws IOException {
    Rows rows = new Rows();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int post = 0; post < 3; post++) {
      rows.append(post + 10, (byte) 1);
      rows.endPost();
      rows.writeUnsaved(new DataOutputStream(bytes));
      rows.markSaved();
    }
    Rows read = new Rows();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    for (int block = 0; block < 3; block++) {
      read.read(in);
    }

    assertThat(in.available()).isZero();
    assertThat(read.target(read.start(2))).isEqualTo(12);
    assertThat(read.end(2)).isEqualTo(3);
  }

  @Test
  void aTargetThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> new Rows().append(1 << 28, (byte) 0))
        .hasMessageContaining("268435456 targets");
  }
}
