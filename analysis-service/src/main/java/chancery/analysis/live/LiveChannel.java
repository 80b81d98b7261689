package chancery.analysis.live;

import chancery.analysis.corpus.NewPosts;
import chancery.post.v1.Post;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Publishes what has just become searchable, as JSON, on the channel {@code
 * chancery:live:<corpus>}:
 *
 * <pre>{@code
 * {"position":12,"posts":1,"items":[{"id":…,"kind":…,"author":{"id":…,"handle":…},"createdAt":…,
 *   "text":…,"lang":…}]}
 * }</pre>
 */
public final class LiveChannel implements NewPosts {

  /** Sends messages to whoever listens; drops them where nobody can be reached. Never waits. */
  public interface Publisher {
    void publish(String channel, String message);
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final String PREFIX = "chancery:live:";
  private static final int LONGEST_TEXT = 1000;

  private final Publisher publisher;

  public LiveChannel(Publisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void visible(String corpus, long position, int count, List<Post> newest) {
    publisher.publish(PREFIX + corpus, message(position, count, newest));
  }

  private static String message(long position, int count, List<Post> newest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("position", position);
      json.writeNumberField("posts", count);
      json.writeArrayFieldStart("items");
      for (Post post : newest) {
        write(json, post);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Post post) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", post.getId());
    json.writeStringField("kind", kind(post));
    json.writeObjectFieldStart("author");
    json.writeStringField("id", post.getAuthor().getId());
    if (post.getAuthor().hasHandle()) {
      json.writeStringField("handle", post.getAuthor().getHandle());
    }
    json.writeEndObject();
    json.writeStringField(
        "createdAt",
        Instant.ofEpochSecond(post.getCreatedAt().getSeconds(), post.getCreatedAt().getNanos())
            .toString());
    String text = post.getText();
    json.writeStringField("text", text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    json.writeStringField("lang", post.getEnrichment().getLang());
    json.writeEndObject();
  }

  private static String kind(Post post) {
    return post.getKind().name().substring("KIND_".length()).toUpperCase(Locale.ROOT);
  }
}
