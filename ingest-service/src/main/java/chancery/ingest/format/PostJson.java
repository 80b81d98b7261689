package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import chancery.post.v1.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Timestamp;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads a canonical post from its JSON. */
final class PostJson {

  private PostJson() {}

  /**
   * The post, before the rules.
   *
   * @throws BadRecord if the kind is none, the time cannot be read, or the text is missing
   */
  static Post.Builder post(JsonNode json) {
    Post.Builder post = Post.newBuilder();
    post.setId(Json.text(json, "id"));
    post.setPlatform(platform(json, post.getId()));
    addAuthor(post.getAuthorBuilder(), json.path("author"));
    String created = Json.text(json, "createdAt");
    if (!created.isEmpty()) {
      post.setCreatedAt(Times.iso(created, ZoneOffset.UTC, "createdAt"));
    }
    if (!json.path("text").isTextual()) {
      throw new BadRecord("text is missing");
    }
    post.setText(json.path("text").asText());
    addDescriptions(post, json);
    setKind(post, Json.text(json, "kind"));
    addEntities(post, json);
    addMedia(post, json.path("media"));
    addMetrics(post, json.path("metrics"));
    addPlace(post, json.path("place"));
    addSource(post, json.path("source"));
    return post;
  }

  private static void addDescriptions(Post.Builder post, JsonNode json) {
    Json.ifText(json, "url", post::setUrl);
    Json.ifText(json, "title", post::setTitle);
    Json.ifText(json, "lang", post::setLang);
    Json.ifText(json, "conversationId", post::setConversationId);
    addReference(json.path("inReplyTo"), post::setInReplyTo);
    addReference(json.path("repostOf"), post::setRepostOf);
    addReference(json.path("quoteOf"), post::setQuoteOf);
  }

  private static String platform(JsonNode json, String id) {
    String given = Json.text(json, "platform");
    int colon = id.indexOf(':');
    return given.isEmpty() && colon > 0 ? id.substring(0, colon) : given;
  }

  private static void addAuthor(Author.Builder author, JsonNode json) {
    author.setId(Json.text(json, "id"));
    Json.ifText(json, "handle", author::setHandle);
    Json.ifText(json, "displayName", author::setDisplayName);
    Json.ifText(json, "description", author::setDescription);
    Json.ifText(json, "location", author::setLocation);
    Json.ifCount(json, "followers", author::setFollowers);
    Json.ifCount(json, "following", author::setFollowing);
    Json.ifCount(json, "posts", author::setPosts);
    if (json.path("verified").isBoolean()) {
      author.setVerified(json.path("verified").asBoolean());
    }
    ifTime(json, "createdAt", author::setCreatedAt);
  }

  private static void addReference(JsonNode json, Consumer<PostReference> consumer) {
    PostReference.Builder reference = PostReference.newBuilder();
    Json.ifText(json, "postId", reference::setPostId);
    Json.ifText(json, "authorId", reference::setAuthorId);
    Json.ifText(json, "authorHandle", reference::setAuthorHandle);
    if (json.isObject()) {
      consumer.accept(reference.build());
    }
  }

  private static void setKind(Post.Builder post, String kind) {
    switch (kind.toUpperCase(Locale.ROOT)) {
      case "", "UNSPECIFIED" -> Kinds.setByContent(post);
      case "ORIGINAL" -> post.setKind(Kind.KIND_ORIGINAL);
      case "REPLY" -> post.setKind(Kind.KIND_REPLY);
      case "REPOST" -> post.setKind(Kind.KIND_REPOST);
      case "QUOTE" -> post.setKind(Kind.KIND_QUOTE);
      case "DOCUMENT" -> post.setKind(Kind.KIND_DOCUMENT);
      default ->
          throw new BadRecord(
              "kind '%s' is none of ORIGINAL, REPLY, REPOST, QUOTE, DOCUMENT"
                  .formatted(BadRecord.excerpt(kind)));
    }
    if (post.getKind() == Kind.KIND_REPOST && !post.hasRepostOf()) {
      TextEntities.markRepost(post);
    }
  }

  private static void addEntities(Post.Builder post, JsonNode json) {
    boolean given = json.has("hashtags") || json.has("mentions") || json.has("links");
    if (!given) {
      TextEntities.addAll(post);
    }
    for (JsonNode tag : json.path("hashtags")) {
      TextEntities.addHashtag(post, tag.isTextual() ? tag.asText() : "");
    }
    for (JsonNode named : json.path("mentions")) {
      Mention.Builder mention = Mention.newBuilder();
      Json.ifText(named, "id", mention::setId);
      Json.ifText(named, "handle", mention::setHandle);
      TextEntities.addMention(post, mention.build());
    }
    for (JsonNode link : json.path("links")) {
      TextEntities.addLink(post, Json.text(link, "url"), Json.text(link, "title"));
    }
  }

  private static void addMedia(Post.Builder post, JsonNode json) {
    for (JsonNode item : json) {
      Media.Builder media = Media.newBuilder().setType(Json.text(item, "type"));
      Json.ifText(item, "url", media::setUrl);
      Json.ifText(item, "description", media::setDescription);
      post.addMedia(media);
    }
  }

  private static void addMetrics(Post.Builder post, JsonNode json) {
    if (!json.isObject()) {
      return;
    }
    Metrics.Builder metrics = post.getMetricsBuilder();
    Json.ifCount(json, "likes", metrics::setLikes);
    Json.ifCount(json, "reposts", metrics::setReposts);
    Json.ifCount(json, "replies", metrics::setReplies);
    Json.ifCount(json, "quotes", metrics::setQuotes);
    Json.ifCount(json, "views", metrics::setViews);
    ifTime(json, "observedAt", metrics::setObservedAt);
  }

  private static void addPlace(Post.Builder post, JsonNode json) {
    Place.Builder place = Place.newBuilder();
    Json.ifText(json, "country", country -> Places.setCountry(place, country));
    Json.ifText(json, "name", place::setName);
    if (json.path("latitude").isNumber() && json.path("longitude").isNumber()) {
      place.setLatitude(json.path("latitude").asDouble());
      place.setLongitude(json.path("longitude").asDouble());
    }
    Places.add(post, place);
  }

  private static void addSource(Post.Builder post, JsonNode json) {
    if (json.isObject()) {
      Source.Builder source = post.getSourceBuilder().setName(Json.text(json, "name"));
      ifTime(json, "collectedAt", source::setCollectedAt);
    }
  }

  private static void ifTime(JsonNode json, String field, Consumer<Timestamp> consumer) {
    Json.ifText(
        json,
        field,
        text -> Times.ifReadable(() -> consumer.accept(Times.iso(text, ZoneOffset.UTC, field))));
  }
}
