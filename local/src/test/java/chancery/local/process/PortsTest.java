package chancery.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aPortThatIsHeldCannotBeHeldAgainUntilItIsGivenUp() throws Exception {
    Ports.Reservation held = Ports.reserve(0);
    assertThatThrownBy(() -> Ports.reserve(held.port())).isInstanceOf(IOException.class);

    held.close();
    try (Ports.Reservation again = Ports.reserve(held.port())) {
      assertThat(again.port()).isEqualTo(held.port());
    }
  }
}
