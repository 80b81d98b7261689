package chancery.graph.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void rowsOfAPostAreFoundAcrossChunks() {
    Rows rows = new Rows();
    int posts = 2 * Rows.CHUNK;
    for (int post = 1; post <= posts; post++) {
      rows.append(post * 3L, 0, 1, 2, (byte) 0);
      rows.append(post * 3L, 0, 1, 3, (byte) 0);
    }

    assertThat(rows.kill(3)).isTrue();
    assertThat(rows.kill(Rows.CHUNK / 2 * 3L)).isTrue();
    assertThat(rows.kill(posts * 3L)).isTrue();
    assertThat(rows.kill(4)).isFalse();
    assertThat(rows.kill(posts * 3L + 1)).isFalse();
    assertThat(rows.alive()).isEqualTo(2 * posts - 6);
  }

  @Test
  void killingTwiceCountsOnce() {
    Rows rows = new Rows();
    rows.append(1, 0, 1, 2, (byte) 0);
    rows.kill(1);
    rows.kill(1);

    assertThat(rows.alive()).isZero();
  }
}
