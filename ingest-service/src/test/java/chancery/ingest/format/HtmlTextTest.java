package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

  @Test
  void paragraphsAndBreaksBecomeLineFeeds() {
    assertThat(text("<p>one<br>two</p><p>three <strong>four</strong></p>"))
        .isEqualTo("one\ntwo\n\nthree four");
  }

  @Test
  void referencesBecomeCharacters() {
    assertThat(text("a &amp; b &lt;c&gt; &#39;d&#x27; &quot;&nbsp;&#128512;"))
        .isEqualTo("a & b <c> 'd' \"\u00a0😀");
    assertThat(text("&unknown; &#xd800; &#0; &; & &#99999999999;"))
        .isEqualTo("&unknown; \uFFFD \uFFFD &; & &#99999999999;");
  }

  @Test
  void scriptsVanishWithWhatIsInThem() {
    assertThat(text("a<script>alert('<b>')</script>b<style>p{}</style>c<!-- d -->e"))
        .isEqualTo("abce");
  }

  @Test
  void malformedHtmlGivesSomeText() {
    assertThat(text("a < b <p")).isEqualTo("a < b");
    assertThat(text("<<<>>>&&&")).isEqualTo("<<<>>>&&&");
    assertThat(text("<script>never closed")).isEmpty();
  }

  @Test
  void remembersLinksThatNameNobody() {
    HtmlText read =
        HtmlText.of(
            "<a href=\"https://a.example/?x=1&amp;y=2\">a</a> <a class='mention' href='https://b.example/@b'>@b</a>"
                + " <a href=\"https://c.example/c\"><span>@</span>c</a> <a href=\"javascript:x()\">d</a>");
    assertThat(read.links()).containsExactly("https://a.example/?x=1&y=2");
  }

  @Test
  void takesLittleTimeForAnyHtml() {
    CpuTime time = new CpuTime();
    for (String part :
        new String[] {"<", "&", "<a ", "<a href=\"http://a\">", "<p>", "&#", "<script>"}) {
      HtmlText.of(part.repeat(500_000 / part.length()));
    }
    assertThat(time.passed()).isLessThan(Duration.ofSeconds(10));
  }

  private static String text(String html) {
    return HtmlText.of(html).text();
  }
}
