package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.post.v1.Kind;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostJsonFormatTest {

  private static final String GOOD =
      "{\"id\":\"x:1\",\"author\":{\"id\":\"x:u\"},\"createdAt\":\"2024-01-01T00:00:00Z\",\"text\":\"good\"}";

  @Test
  void readsEveryFieldOfACanonicalPost() {
    Post post =
        only(
            """
            {"id":"web:speech/1","platform":"web","url":"https://example.org/1","kind":"DOCUMENT",
            "author":{"id":"web:pm","handle":"pm","displayName":"PM","followers":1,"following":"2","posts":3,
            "createdAt":"2020-01-01T00:00:00Z","verified":true,"description":"d","location":"l"},
            "createdAt":"1898-05-01T10:00:00.5+02:00","text":"Long #text","title":"A speech","lang":"en-GB",
            "inReplyTo":{"postId":"web:0","authorId":"web:a","authorHandle":"a"},"conversationId":"web:c",
            "hashtags":["one"],"mentions":[{"id":"web:m","handle":"m"}],"links":[{"url":"https://example.org","title":"t"}],
            "media":[{"type":"photo","url":"https://example.org/p","description":"p"}],
            "metrics":{"likes":1,"reposts":2,"replies":3,"quotes":4,"views":5,"observedAt":"2024-01-02T00:00:00Z"},
            "place":{"country":"gb","latitude":51.5,"longitude":-0.1,"name":"London"},
            "source":{"name":"import:1","collectedAt":"2024-01-03T00:00:00Z"},
            "enrichment":{"lang":"en"},"position":7,"somethingNew":{"a":[1]}}
            """
                .replace("\n", " "));
    assertThat(post.getKind()).isEqualTo(Kind.KIND_DOCUMENT);
    assertThat(Times.text(post.getCreatedAt())).isEqualTo("1898-05-01T08:00:00.500Z");
    assertThat(post.getAuthor().getFollowing()).isEqualTo(2);
    assertThat(post.getAuthor().getVerified()).isTrue();
    assertThat(post.getTitle()).isEqualTo("A speech");
    assertThat(post.getLang()).isEqualTo("en-GB");
    assertThat(post.getInReplyTo().getAuthorHandle()).isEqualTo("a");
    assertThat(post.getHashtagsList()).containsExactly("one");
    assertThat(post.getMentions(0).getId()).isEqualTo("web:m");
    assertThat(post.getLinks(0).getTitle()).isEqualTo("t");
    assertThat(post.getMedia(0).getType()).isEqualTo("photo");
    assertThat(post.getMetrics().getViews()).isEqualTo(5);
    assertThat(post.getPlace().getCountry()).isEqualTo("GB");
    assertThat(post.getSource().getName()).isEqualTo("import:1");
    assertThat(post.hasEnrichment() || post.hasPosition()).isFalse();
  }

  @Test
  void whatIsNotGivenIsTakenFromTheText() {
    Post post = only(GOOD.replace("good", "RT @a: #b @c example.org"));
    assertThat(post.getPlatform()).isEqualTo("x");
    assertThat(post.getKind()).isEqualTo(Kind.KIND_REPOST);
    assertThat(post.getRepostOf().getAuthorHandle()).isEqualTo("a");
    assertThat(post.getHashtagsList()).containsExactly("b");
    assertThat(post.getMentionsList()).extracting(Mention::getHandle).containsExactly("c");
    assertThat(post.getLinks(0).getUrl()).isEqualTo("http://example.org");
  }

  @Test
  void malformedOptionalFieldsDoNotCostThePost() {
    Post post =
        only(
            GOOD.replace(
                "\"text\"",
                "\"lang\":\"not a language!\",\"metrics\":{\"likes\":\"many\",\"views\":-1,\"observedAt\":\"x\"},\"place\":{\"country\":\"Atlantis\",\"latitude\":900,\"longitude\":1},\"media\":7,\"hashtags\":{},\"inReplyTo\":[],\"text\""));
    assertThat(post.hasLang() || post.hasPlace() || post.hasInReplyTo()).isFalse();
    assertThat(post.getMetrics().hasLikes() || post.getMetrics().hasViews()).isFalse();
  }

  @Test
  void rejectsEachBadLineWithItsReasonAndKeepsTheGood() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    for (String line :
        new String[] {
          GOOD,
          "{\"id\":\"x:2\"",
          "[]",
          "null",
          "\"text\"",
          "{}",
          "[".repeat(100_000),
          "x".repeat(1_500_000),
          "\0\u0001",
          GOOD + GOOD,
          "",
          GOOD.replace("good", "\\u0000"),
          GOOD.replace("good", "\\ud83d"),
          GOOD.replace("x:1", "y:1"),
          GOOD.replace("x:1", "x:" + "1".repeat(600)),
          GOOD.replace("2024", "1246"),
          GOOD.replace("2024", "2124"),
          GOOD.replace("\"text\":\"good\"", "\"txt\":1"),
          GOOD.replace("x:u", ""),
          GOOD.replace("{\"id\":\"x:1\"", "{\"kind\":\"SONG\",\"id\":\"x:1\""),
          GOOD.replace("x:u", "x:u\\u0007")
        }) {
      input.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    input.write(new byte[] {(byte) 0xff, (byte) 0xfe, '{', '\n'});
    input.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
    Collected read = Collected.of("post", input.toByteArray(), Map.of());
    assertThat(read.lines).containsExactly(1L, 23L);
    assertThat(read.rejects)
        .extracting(Collected.Reject::line)
        .containsExactly(
            2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L, 21L,
            22L);
    assertThat(read.rejects)
        .allSatisfy(reject ->
            assertThat(reject.reason()).isNotBlank().hasSizeLessThan(600).doesNotContain("\n"));
    assertThat(read.rejects)
        .allSatisfy(reject -> assertThat(reject.excerpt()).hasSizeLessThan(500));
    assertThat(String.join("\n", read.reasons()))
        .contains("The array is no post")
        .contains("id is missing")
        .contains("longer than 1,000,000 bytes")
        .contains("text has the control character U+0000 at 1")
        .contains("text has half of a character (U+D83D) at 1")
        .contains("author.id 'x:u' is not 'y:' and a native id")
        .contains("createdAt 1246-01-01T00:00:00Z is before 1990-01-01T00:00:00Z")
        .contains("in the future")
        .contains("text is missing")
        .contains("author.id is missing")
        .contains("kind 'SONG'")
        .contains("The line is not valid UTF-8 at byte 1");
  }

  @Test
  void tooManyEntitiesAreRejected() {
    Collected read = Collected.of("post", GOOD.replace("good", tags(1001)));
    assertThat(read.reasons().getFirst()).contains("hashtags are more than the 1000");
    assertThat(Collected.of("post", GOOD.replace("good", tags(1000))).posts).hasSize(1);
  }

  @Test
  void readsIndentedJsonAndArrays() {
    String indented = GOOD.replace(",", ",\n  ").replace("{\"id\":\"x:1", "{\n\"id\":\"x:1");
    assertThat(Collected.of("post", indented + "\n" + indented).posts).hasSize(2);
    Collected array =
        Collected.of(
            "post", "[\n" + GOOD + ",\n" + GOOD.replace("x:1", "y:1") + ",\n{\"id\": }\n]");
    assertThat(array.posts).hasSize(1);
    assertThat(array.rejects).extracting(Collected.Reject::line).containsExactly(3L, 4L);
    assertThat(array.reasons().get(1)).contains("what follows cannot be read");
  }

  @Test
  void indentedJsonKeepsItsBounds() {
    String endless = "[\n" + GOOD + ",\n{\"id\":\"" + "x".repeat(3_000_000) + "\"}]";
    Collected read = Collected.of("post", endless);
    assertThat(read.posts).hasSize(1);
    assertThat(read.reasons().getFirst()).contains("longer than 1,000,000 characters");
    byte[] broken =
        ("[\n" + GOOD.replace("good", "g??d") + ",\n" + GOOD + "]")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == '?' ? (byte) 0xff : broken[i];
    }
    Collected mended = Collected.of("post", broken, Map.of());
    assertThat(mended.posts).hasSize(1);
    assertThat(mended.reasons()).containsExactly("text is not valid UTF-8 at character 2");
  }

  @Test
  void linesMayEndInAnyWayAndBeginWithAByteOrderMark() {
    assertThat(Collected.of("post", "\uFEFF" + GOOD + "\r\n\r\n  \n" + GOOD).lines)
        .containsExactly(1L, 4L);
  }

  @Test
  void takesNoParameters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collected.of("post", GOOD, Map.of("map.text", "a")))
        .withMessageContaining("'map.text'");
  }

  @Test
  void anEndlessLineIsPassedOverInBoundedMemory() {
    Collected read = new Collected();
    byte[] part = "y".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream end =
        new ByteArrayInputStream(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    InputStream input =
        new InputStream() {
          private long left = 1L << 30;

          @Override
          public int read() {
            throw new AssertionError("Bytes are read in bulk");
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
              return end.read(into, offset, length);
            }
            int count = (int) Math.min(left, Math.min(length, part.length));
            System.arraycopy(part, 0, into, offset, count);
            left -= count;
            return count;
          }
        };
    try {
      new Formats(Limits.DEFAULT, Limits.DOCUMENTS, Collected.CLOCK)
          .named("post")
          .read(input, Map.of(), read);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    assertThat(read.rejects).hasSize(1);
    assertThat(read.lines).containsExactly(2L);
  }

  private static String tags(int count) {
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < count; i++) {
      tags.append(" #t").append(i);
    }
    return tags.toString();
  }

  private static Post only(String json) {
    Collected read = Collected.of("post", json);
    assertThat(read.reasons()).isEmpty();
    return read.posts.getFirst();
  }
}
