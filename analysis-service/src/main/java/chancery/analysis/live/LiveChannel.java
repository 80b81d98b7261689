package chancery.analysis.live;

import chancery.analysis.corpus.NewPosts;
import chancery.kit.time.WireTime;
import chancery.post.v1.Post;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

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

  private final Publisher publisher;
  private final int most;
  private final int longestText;

  /**
   * @param most posts in a message
   * @param longestText characters of a text that are told
   */
  public LiveChannel(Publisher publisher, int most, int longestText) {
    this.publisher = publisher;
    this.most = most;
    this.longestText = longestText;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public void visible(String corpus, long position, int count, List<Post> newest) {
    publisher.publish(PREFIX + corpus, message(position, count, newest));
  }

  private String message(long position, int count, List<Post> newest) {
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

  private void write(JsonGenerator json, Post post) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", post.getId());
    json.writeStringField("kind", kind(post));
    json.writeObjectFieldStart("author");
    json.writeStringField("id", post.getAuthor().getId());
    if (post.getAuthor().hasHandle()) {
      json.writeStringField("handle", post.getAuthor().getHandle());
    }
    json.writeEndObject();
    json.writeStringField("createdAt", WireTime.instant(post.getCreatedAt()).toString());
    String text = post.getText();
    json.writeStringField("text", text.substring(0, Math.min(text.length(), longestText)));
    json.writeStringField("lang", post.getEnrichment().getLang());
    json.writeEndObject();
  }

  private static String kind(Post post) {
    return post.getKind().name().substring("KIND_".length());
  }
}
