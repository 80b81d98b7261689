package chancery.graph.row;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.HashCommon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HashesTest {

  @Test
  void aHashKeepsItsNumber() {
    Hashes hashes = filled(10_000);

    assertThat(hashes.size()).isEqualTo(10_000);
    for (int i = 0; i < 10_000; i++) {
      assertThat(hashes.number(HashCommon.mix((long) i))).isEqualTo(i);
      assertThat(hashes.get(i)).isEqualTo(HashCommon.mix((long) i));
    }
    assertThat(hashes.size()).isEqualTo(10_000);
  }

  @Test
  void whatIsNewIsWritten() throws IOException {
    Hashes hashes = filled(100);
    Hashes read = new Hashes();
    read.read(written(hashes));
    hashes.markSaved();
    hashes.number(42);
    read.read(written(hashes));

    assertThat(read.size()).isEqualTo(101);
    assertThat(read.get(100)).isEqualTo(42);
  }

  @Test
  void theSameNameOfTwoKindsHasTwoHashes() {
    assertThat(NameHash.of(0, "harbour")).isEqualTo(NameHash.of(0, "harbour"));
    assertThat(NameHash.of(0, "harbour"))
        .isNotEqualTo(NameHash.of(1, "harbour"))
        .isNotEqualTo(NameHash.of("harbour"));
  }

  private static Hashes filled(int size) {
    Hashes hashes = new Hashes();
    for (int i = 0; i < size; i++) {
      hashes.number(HashCommon.mix((long) i));
    }
    return hashes;
  }

  private static DataInputStream written(Hashes hashes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    hashes.writeUnsaved(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
