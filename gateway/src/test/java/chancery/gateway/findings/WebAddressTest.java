package chancery.gateway.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/b?c=d&e=%20f#g, https://a.example/b?c=d&e=%20f#g",
    "https://a.example/дом, https://a.example/%D0%B4%D0%BE%D0%BC",
    "https://a.example/?x[]=1#b#c, https://a.example/?x%5B%5D=1#b%23c",
    "http://[2001:db8::1]:80/a, http://[2001:db8::1]:80/a",
    "http://é@a.example:80, http://%C3%A9@a.example:80",
    "/v1/posts?q=a|b^100%, /v1/posts?q=a%7Cb%5E100%25",
    "/v1/posts?u=http://[a], /v1/posts?u=http://%5Ba%5D",
    "/v1/posts?q=😀%zz, /v1/posts?q=%F0%9F%98%80%25zz",
  })
  void otherCharactersArePercentEncoded(String written, String encoded) {
    assertThat(WebAddress.encoded(written)).isEqualTo(encoded);
    assertThat(WebAddress.encoded(encoded)).isEqualTo(encoded);
  }
}
