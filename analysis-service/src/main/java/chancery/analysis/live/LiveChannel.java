package chancery.analysis.live;

import chancery.analysis.corpus.NewPosts;
import chancery.analysis.v1.BurstDimension;
import chancery.analysis.v1.CurrentBurst;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.kit.time.WireTime;
import chancery.post.v1.Post;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Publishes what has just become searchable, and what has just begun to burst, as JSON, on the
 * channel {@code chancery:live:<corpus>}. A message that is not of posts begins with its event:
 *
 * <pre>{@code
 * {"position":12,"posts":1,"items":[{"id":…,"kind":…,"author":{"id":…,"handle":…},"createdAt":…,
 *   "text":…,"lang":…}]}
 * {"event":"burst","position":12,"dimension":"hashtag","value":…,"label":…,"posts":…,"expected":…,
 *   "strength":…,"from":…,"to":…,"postsLink":…}
 * }</pre>
 */
public final class LiveChannel implements NewPosts {

  /** Sends messages to whoever listens. */
  public interface Publisher {

    /** Drops the message where nobody can be reached. Never waits. */
    void publish(String channel, String message);

    /**
     * Waits until the message is sent.
     *
     * @return false if it may not have been
     */
    boolean deliver(String channel, String message);
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final String PREFIX = "chancery:live:";

  private final Publisher publisher;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
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
    changed.add(corpus);
    publisher.publish(
        PREFIX + corpus,
        message(json -> {
          json.writeNumberField("position", position);
          json.writeNumberField("posts", count);
          json.writeArrayFieldStart("items");
          for (Post post : newest) {
            write(json, post);
          }
          json.writeEndArray();
        }));
  }

  /** The corpora that have had new posts since this was asked last. */
  Set<String> takeChanged() {
    Set<String> taken = Set.copyOf(changed);
    changed.removeAll(taken);
    return taken;
  }

  /**
   * Tells of a burst.
   *
   * @param hour that it is in
   * @return false if nobody may have heard
   */
  boolean burst(
      String corpus, BurstDimension dimension, CurrentBurstsResponse hour, CurrentBurst burst) {
    return publisher.deliver(
        PREFIX + corpus,
        message(json -> {
          json.writeStringField("event", "burst");
          json.writeNumberField("position", hour.getAsOf().getPosition());
          json.writeStringField("dimension", name(dimension));
          json.writeStringField("value", burst.getValue());
          if (burst.hasLabel()) {
            json.writeStringField("label", burst.getLabel());
          }
          json.writeNumberField("posts", burst.getPosts());
          json.writeNumberField("expected", burst.getExpected());
          json.writeNumberField("strength", burst.getStrength());
          json.writeStringField("from", WireTime.instant(hour.getFrom()).toString());
          json.writeStringField("to", WireTime.instant(hour.getTo()).toString());
          json.writeStringField("postsLink", burst.getPostsLink());
        }));
  }

  private static String name(BurstDimension dimension) {
    return dimension.name().substring("BURST_DIMENSION_".length()).toLowerCase(Locale.ROOT);
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String message(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
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
