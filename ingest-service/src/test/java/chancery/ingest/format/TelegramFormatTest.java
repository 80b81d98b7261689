package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Kind;
import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TelegramFormatTest {

  private static final String CHANNEL =
      """
      {
       "name": "The Ministry",
       "type": "public_channel",
       "id": 4711,
       "messages": [
        {"id": 1, "type": "service", "date": "2024-05-01T10:00:00", "action": "create_channel"},
        {"id": 2, "type": "message", "date": "2024-05-01T12:00:00", "date_unixtime": "1714557600", "from": "The Ministry", "from_id": "channel4711", "text": "Plain text", "text_entities": [{"type":"plain","text":"Plain text"}], "photo": "(File not included)"},
        {"id": 3, "type": "message", "date": "2024-05-01T12:00:00", "from": "The Ministry", "from_id": "channel4711", "reply_to_message_id": 2,
         "text": ["See ", {"type":"link","text":"example.org/a"}, " and ", {"type":"hashtag","text":"#tag"}, " by ", {"type":"mention","text":"@someone"}, {"type":"text_link","text":"!","href":"https://example.org/b"}], "media_type": "video_file"},
        {"id": 4, "type": "message", "date_unixtime": "1714557600", "from": null, "forwarded_from": "Elsewhere", "forwarded_from_id": "channel9", "text": "Passed on #two"},
        {"id": 5, "type": "message", "text": "no time"},
        7
       ]
      }
      """;

  @Test
  void readsTheMessagesOfAChannel() {
    Collected read = Collected.of("telegram", CHANNEL, Map.of("zone", "Europe/Paris"));
    assertThat(read.posts)
        .extracting(Post::getId)
        .containsExactly("telegram:4711/2", "telegram:4711/3", "telegram:4711/4");
    assertThat(read.ignored).isEqualTo(1);
    assertThat(read.lines).containsExactly(7L, 8L, 10L);
    Post plain = read.posts.getFirst();
    assertThat(plain.getAuthor().getId()).isEqualTo("telegram:channel4711");
    assertThat(plain.getAuthor().getDisplayName()).isEqualTo("The Ministry");
    assertThat(Times.text(plain.getCreatedAt())).isEqualTo("2024-05-01T10:00:00Z");
    assertThat(plain.getMediaList()).extracting(Media::getType).containsExactly("photo");
    assertThat(read.rejects).extracting(Collected.Reject::line).containsExactly(11L, 12L);
    assertThat(read.reasons()).containsExactly("createdAt is missing", "The number is no message");
  }

  @Test
  void joinsTheTextAndTakesItsEntities() {
    Post reply =
        Collected.of("telegram", CHANNEL, Map.of("zone", "Europe/Paris")).post("telegram:4711/3");
    assertThat(reply.getText()).isEqualTo("See example.org/a and #tag by @someone!");
    assertThat(reply.getKind()).isEqualTo(Kind.KIND_REPLY);
    assertThat(reply.getInReplyTo().getPostId()).isEqualTo("telegram:4711/2");
    assertThat(reply.getHashtagsList()).containsExactly("tag");
    assertThat(reply.getMentionsList()).extracting(Mention::getHandle).containsExactly("someone");
    assertThat(reply.getLinks(0).getUrl()).isEqualTo("http://example.org/a");
    assertThat(reply.getLinks(1).getUrl()).isEqualTo("https://example.org/b");
    assertThat(reply.getMedia(0).getType()).isEqualTo("video");
    assertThat(Times.text(reply.getCreatedAt())).isEqualTo("2024-05-01T10:00:00Z");
  }

  @Test
  void aForwardedMessageIsARepost() {
    Post forwarded = Collected.of("telegram", CHANNEL).post("telegram:4711/4");
    assertThat(forwarded.getKind()).isEqualTo(Kind.KIND_REPOST);
    assertThat(forwarded.getRepostOf().getAuthorId()).isEqualTo("telegram:channel9");
    assertThat(forwarded.getHashtagsList()).containsExactly("two");
    assertThat(forwarded.getAuthor().getId()).isEqualTo("telegram:channel4711");
  }

  @Test
  void ofSeveralChatsThePublicOnesAreRead() {
    String all =
        "{\"about\":\"x\",\"personal_information\":{\"user_id\":1},\"chats\":{\"about\":\"y\",\"list\":[%s,%s]}}"
            .formatted(
                CHANNEL.replace("public_channel", "personal_chat"),
                CHANNEL.replace("4711", "4712"));
    Collected read = Collected.of("telegram", all);
    assertThat(read.posts)
        .hasSize(3)
        .allSatisfy(post -> assertThat(post.getId()).startsWith("telegram:4712/"));
    assertThat(read.ignored).isEqualTo(7);
  }

  @Test
  void brokenJsonEndsTheReadingWithAReason() {
    Collected cut = Collected.of("telegram", CHANNEL.substring(0, CHANNEL.indexOf("\"id\": 4,")));
    assertThat(cut.posts).hasSize(2);
    assertThat(cut.reasons().getLast()).contains("what follows cannot be read");
    assertThat(Collected.of("telegram", "[]").reasons().getFirst()).contains("no export");
    String huge = CHANNEL.replace("Passed on", "x".repeat(2_000_000));
    assertThat(Collected.of("telegram", huge).reasons().getLast())
        .contains("longer than 1,000,000 characters");
    assertThat(
            Collected.of("telegram", CHANNEL.replace("\"no time\"", "[".repeat(100_000)))
                .reasons()
                .getLast())
        .contains("what follows cannot be read");
  }

  @Test
  void anExportOfAnyLengthIsReadMessageByMessage() {
    List<InputStream> parts =
        IntStream.range(0, 5_000)
            .mapToObj(i ->
                bytes(
                    "{\"id\":%d,\"type\":\"message\",\"date_unixtime\":\"1714557600\",\"text\":\"%s\"},"
                        .formatted(i, "word ".repeat(2_000))))
            .map(InputStream.class::cast)
            .toList();
    InputStream input =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    bytes("{\"name\":\"c\",\"type\":\"public_channel\",\"id\":1,\"messages\":["),
                    new SequenceInputStream(Collections.enumeration(parts)),
                    bytes("{\"id\":5000,\"type\":\"service\"}]}"))));
    Collected read = Collected.of("telegram", input, Map.of(), Limits.withBytes(20_000, 20_000));
    assertThat(read.rejects).isEmpty();
    assertThat(read.posts).hasSize(5_000);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
