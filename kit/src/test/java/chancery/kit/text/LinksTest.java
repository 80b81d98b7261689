package chancery.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.text.Links.CanonicalLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  private final Links links = new Links();

  @ParameterizedTest
  @CsvSource({
    "https://Example.ORG/Path, https://example.org/Path",
    "https://www.example.org, https://example.org",
    "https://example.org/, https://example.org",
    "HTTP://example.org:80/a, http://example.org/a",
    "https://example.org:443/a, https://example.org/a",
    "https://example.org:8443/a, https://example.org:8443/a",
    "https://example.org/a#part, https://example.org/a",
    "https://example.org/a?utm_source=x&UTM_medium=y, https://example.org/a",
    "https://example.org/a?id=1&fbclid=abc&page=2, https://example.org/a?id=1&page=2",
    "https://example.org?gclid=1#x, https://example.org",
    "https://user:secret@example.org/a, https://example.org/a",
    "https://пример.рф/а, https://xn--e1afmkfd.xn--p1ai/а",
  })
  void whatTellsNoPagesApartIsDropped(String url, String canonical) {
    assertThat(links.canonical(url))
        .isNotNull()
        .extracting(CanonicalLink::canonical)
        .isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "https://edition.cnn.com/a, edition.cnn.com, cnn.com",
    "https://news.bbc.co.uk/a, news.bbc.co.uk, bbc.co.uk",
    "https://www.gov.uk/a, gov.uk, gov.uk",
    "https://t.co/abc, t.co, t.co",
    "https://someone.github.io/a, someone.github.io, github.io",
    "http://127.0.0.1:8080/a, 127.0.0.1, 127.0.0.1",
    "http://localhost/a, localhost, localhost",
    "https://www.mid.ru/ru/, mid.ru, mid.ru",
  })
  void theDomainIsWhatItsOwnerRegistered(String url, String host, String domain) {
    assertThat(links.canonical(url))
        .isNotNull()
        .satisfies(link -> {
          assertThat(link.host()).isEqualTo(host);
          assertThat(link.domain()).isEqualTo(domain);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "mailto:a@example.org",
        "ftp://example.org",
        "https://",
        "https:///a",
        "at://did:plc:x/app"
      })
  void whatIsNoWebLinkIsLeftOut(String url) {
    assertThat(links.canonical(url)).isNull();
  }

  @Test
  void aLinkTooLongToBeOneIsLeftOut() {
    assertThat(links.canonical("https://example.org/" + "a".repeat(3000))).isNull();
  }
}
