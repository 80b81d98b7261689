package chancery.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final EventStream events = new EventStream(out);

  @Test
  void anEventHasItsNameAndData() throws IOException {
    events.event("posts", "{\"posts\":1}".getBytes(StandardCharsets.UTF_8));
    events.heartbeat();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("event: posts\ndata: {\"posts\":1}\n\n: alive\n\n");
  }

  @Test
  void dataThatWouldEndTheEventIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events.event("posts", "a\n\nevent: x".getBytes(StandardCharsets.UTF_8)));
  }
}
