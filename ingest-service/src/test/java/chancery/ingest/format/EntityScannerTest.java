package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ingest.format.EntityScanner.Entities;
import chancery.kit.testing.SampleData;
import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.Extractor.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntityScannerTest {

  private final Extractor reference = new Extractor();

  @Test
  void findsHashtagsInEveryScript() {
    Entities found = EntityScanner.scan("#one, ＃два! (#三) #٤ا #5 #6th not#this &#39; #a_b-c");
    assertThat(found.hashtags()).containsExactly("one", "два", "三", "٤ا", "6th", "a_b");
  }

  @Test
  void findsMentionsButNoListsAndNoAddresses() {
    Entities found =
        EntityScanner.scan("@one RT@two: .@three me@example.org @four/list ＠five @six! x@seven");
    assertThat(found.mentions()).containsExactly("one", "two", "three", "five", "six");
  }

  @Test
  void findsLinksWithAndWithoutScheme() {
    Entities found =
        EntityScanner.scan(
            "See https://example.org/a_(b)?c=d, www.example.co.uk/x. example.com (bit.ly/abc) file.txt http://пример.рф/путь");
    assertThat(found.links())
        .containsExactly(
            "https://example.org/a_(b)?c=d",
            "www.example.co.uk/x",
            "example.com",
            "bit.ly/abc",
            "http://пример.рф/путь");
  }

  @Test
  void leavesTagsAndMentionsInsideLinksToTheLink() {
    Entities found = EntityScanner.scan("https://example.org/@someone/#part and #tag by @other");
    assertThat(found.links()).containsExactly("https://example.org/@someone/#part");
    assertThat(found.hashtags()).containsExactly("tag");
    assertThat(found.mentions()).containsExactly("other");
  }

  @Test
  void takesForAHashtagsLettersWhatTheReferenceTakes() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      // The reference's library lists some characters that Unicode has only assigned since.
      if (Character.getType(c) != Character.SURROGATE && Character.isDefined(c)) {
        String text = "#a" + Character.toString(c) + "z";
        assertThat(EntityScanner.scan(text).hashtags())
            .as("U+%04X", c)
            .isEqualTo(reference.extractHashtags(text));
      }
    }
  }

  @Test
  void agreesWithTheReferenceOnRealPosts() throws IOException {
    List<String> texts = everyTwentyFifthText();
    assertThat(texts).hasSizeGreaterThan(30_000);
    for (String text : texts) {
      assertAgrees(text);
    }
  }

  @Test
  void agreesWithTheReferenceOnTextsMadeOfItsCornerCases() {
    String[] parts = {
      "#",
      "＃",
      "@",
      "＠",
      "a",
      "B9",
      "_",
      "-",
      ".",
      "/",
      ":",
      "://",
      "http://",
      "https://",
      "t.co/",
      "com",
      ".com",
      "example.org",
      "co.uk",
      " ",
      "é",
      "ж",
      "\uFE0F",
      "\u20E3",
      "RT ",
      "rt@",
      "&",
      "?",
      "=",
      "(",
      ")",
      ",",
      "!",
      "xn--p1ai",
      "рф",
      "@list/x",
      "1",
      "\u200d",
      "😀",
      "中国",
      "$"
    };
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 2 + random.nextInt(8); length > 0; length--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      // The reference loses an accented letter with which a text and its first domain begin.
      if (text.charAt(0) != 'é') {
        assertAgrees(text.toString());
      }
    }
  }

  @Test
  void takesLittleTimeForAnyText() {
    CpuTime time = new CpuTime();
    for (String part :
        new String[] {
          "a.",
          "a-",
          "#a ",
          "@a ",
          "a.co ",
          "(",
          "a.co/(",
          "é",
          "a_",
          "http://a",
          "@",
          "#",
          "a.co/#a @a "
        }) {
      EntityScanner.scan(part.repeat(500_000 / part.length()));
    }
    assertThat(time.passed()).isLessThan(Duration.ofSeconds(20));
  }

  /**
   * The reference's entities, with those inside links left out, as it leaves them out itself when
   * asked for all.
   */
  private void assertAgrees(String text) {
    List<Entity> links = reference.extractURLsWithIndices(text);
    List<String> mentions = new ArrayList<>();
    for (Entity mention : reference.extractMentionedScreennamesWithIndices(text)) {
      if (links.stream()
          .noneMatch(link ->
              link.getStart() <= mention.getStart() && mention.getStart() < link.getEnd())) {
        mentions.add(mention.getValue());
      }
    }
    Entities found = EntityScanner.scan(text);
    assertThat(found.links()).as(text).isEqualTo(links.stream().map(Entity::getValue).toList());
    assertThat(found.hashtags()).as(text).isEqualTo(reference.extractHashtags(text));
    assertThat(found.mentions()).as(text).isEqualTo(mentions);
  }

  private static List<String> everyTwentyFifthText() throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream input =
        Decompression.open(
            Files.newInputStream(SampleData.path("posts/ira.csv.gz")),
            "gzip",
            Limits.ZSTD_WINDOW_LOG)) {
      CsvReader rows = new CsvReader(input, ',', true, Limits.DEFAULT);
      for (int row = 0; rows.next(); row++) {
        if (row % 25 == 1) {
          texts.add(rows.field(1, "content"));
        }
      }
    }
    return texts;
  }
}
