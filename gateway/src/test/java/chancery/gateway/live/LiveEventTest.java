package chancery.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveEventTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "{\"event\":\"burst\",\"value\":\"flood\"};burst",
        "{\"position\":8,\"posts\":1,\"items\":[]};posts",
        "{\"position\":8,\"event\":\"burst\"};posts",
        "{\"event\":\"two\\nlines\"};posts",
        "{\"event\":7};posts",
        "{;posts",
        "'';posts"
      })
  void aMessageSaysItsEventFirstOrIsOfPosts(String message, String event) {
    assertThat(LiveEvent.name(message)).isEqualTo(event);
  }
}
