package chancery.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BodyTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final Body body = new Body(asked::incrementAndGet);

  private void arrive(String text) {
    body.arrived(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void chunksAreReadAsOne() throws IOException {
    arrive("one ");
    arrive("");
    arrive("two");
    body.end();

    assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("one two");
    assertThat(body.received()).isEqualTo(7);
    assertThat(body.isBrokenOff()).isFalse();
  }

  @Test
  void theNextChunkIsAskedForOnlyWhenOneHasBeenRead() throws IOException {
    arrive("abc");
    arrive("def");
    assertThat(asked).hasValue(0);
    body.readNBytes(2);
    assertThat(asked).hasValue(0);
    body.readNBytes(2);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aBodyThatBreaksOffEndsTheReading() throws IOException {
    arrive("abc");
    body.readNBytes(1);
    body.breakOff();

    assertThatThrownBy(body::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broke off");
    assertThat(body.isBrokenOff()).isTrue();
  }

  @Test
  void aBodyBreaksOffWhereItsRestHasNotBeenRead() {
    arrive("abc");
    body.end();
    body.breakOff();

    assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    assertThat(body.isBrokenOff()).isTrue();
  }

  @Test
  void aBodyThatHasBeenReadToItsEndDoesNotBreakOff() throws IOException {
    arrive("abc");
    body.end();
    body.readAllBytes();
    body.breakOff();

    assertThat(body.isBrokenOff()).isFalse();
  }
}
