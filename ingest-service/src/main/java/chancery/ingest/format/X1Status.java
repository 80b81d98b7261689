package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.fasterxml.jackson.databind.JsonNode;

/** Makes a post of a status of X's API v1.1. */
final class X1Status {

  private X1Status() {}

  /**
   * The status as a post, before the rules.
   *
   * @throws BadRecord if it lacks what makes a post
   */
  static Post.Builder post(JsonNode status) {
    String id = Json.firstText(status, "id_str", "id");
    JsonNode user = status.path("user");
    if (!user.isObject()) {
      throw new BadRecord("The status has no user");
    }
    Post.Builder post = Post.newBuilder().setPlatform(XEntities.PLATFORM);
    post.setId(id.isEmpty() ? "" : XEntities.id(id));
    addAuthor(post.getAuthorBuilder(), user);
    post.setUrl(XEntities.url(post.getAuthor().getHandle(), id));
    String created = Json.text(status, "created_at");
    if (!created.isEmpty()) {
      post.setCreatedAt(Times.x1(created));
    }
    JsonNode whole = whole(status);
    post.setText(XEntities.unescaped(Json.firstText(whole, "full_text", "text")));
    XEntities.setLanguage(post, Json.text(status, "lang"));
    addReferences(post, status);
    Kinds.setByContent(post);
    addEntities(post, whole, status);
    addMetrics(post, status);
    addPlace(post, status);
    return post;
  }

  /** The part that holds the text beyond 140 characters, where there is one. */
  private static JsonNode whole(JsonNode status) {
    JsonNode extended = status.path("extended_tweet");
    return extended.isObject() ? extended : status;
  }

  private static void addAuthor(Author.Builder author, JsonNode user) {
    Json.ifText(user, "id", id -> author.setId(XEntities.id(id)));
    Json.ifText(user, "id_str", id -> author.setId(XEntities.id(id)));
    Json.ifText(user, "screen_name", author::setHandle);
    Json.ifText(user, "name", author::setDisplayName);
    Json.ifText(user, "description", author::setDescription);
    Json.ifText(user, "location", author::setLocation);
    Json.ifCount(user, "followers_count", author::setFollowers);
    Json.ifCount(user, "friends_count", author::setFollowing);
    Json.ifCount(user, "statuses_count", author::setPosts);
    if (user.path("verified").isBoolean()) {
      author.setVerified(user.path("verified").asBoolean());
    }
    Json.ifText(
        user,
        "created_at",
        created -> Times.ifReadable(() -> author.setCreatedAt(Times.x1(created))));
  }

  private static void addReferences(Post.Builder post, JsonNode status) {
    PostReference.Builder reply = PostReference.newBuilder();
    Json.ifText(status, "in_reply_to_status_id_str", id -> reply.setPostId(XEntities.id(id)));
    Json.ifText(status, "in_reply_to_user_id_str", id -> reply.setAuthorId(XEntities.id(id)));
    Json.ifText(status, "in_reply_to_screen_name", reply::setAuthorHandle);
    if (reply.hasPostId() || reply.hasAuthorId() || reply.hasAuthorHandle()) {
      post.setInReplyTo(reply);
    }
    JsonNode repeated = status.path("retweeted_status");
    if (repeated.isObject()) {
      post.setRepostOf(reference(repeated));
      return;
    }
    JsonNode quoted = status.path("quoted_status");
    if (quoted.isObject()) {
      post.setQuoteOf(reference(quoted));
    } else {
      Json.ifText(
          status,
          "quoted_status_id_str",
          id -> post.setQuoteOf(PostReference.newBuilder().setPostId(XEntities.id(id))));
    }
  }

  private static PostReference.Builder reference(JsonNode status) {
    PostReference.Builder reference = PostReference.newBuilder();
    Json.ifText(status, "id", id -> reference.setPostId(XEntities.id(id)));
    Json.ifText(status, "id_str", id -> reference.setPostId(XEntities.id(id)));
    JsonNode user = status.path("user");
    Json.ifText(user, "id", id -> reference.setAuthorId(XEntities.id(id)));
    Json.ifText(user, "id_str", id -> reference.setAuthorId(XEntities.id(id)));
    Json.ifText(user, "screen_name", reference::setAuthorHandle);
    return reference;
  }

  private static void addEntities(Post.Builder post, JsonNode whole, JsonNode status) {
    JsonNode entities = whole.path("entities");
    if (!entities.isObject()) {
      TextEntities.addAll(post);
    }
    for (JsonNode tag : entities.path("hashtags")) {
      TextEntities.addHashtag(post, Json.text(tag, "text"));
    }
    for (JsonNode named : entities.path("user_mentions")) {
      Mention.Builder mention = Mention.newBuilder();
      Json.ifText(named, "id_str", id -> mention.setId(XEntities.id(id)));
      Json.ifText(named, "screen_name", mention::setHandle);
      TextEntities.addMention(post, mention.build());
    }
    for (JsonNode url : entities.path("urls")) {
      TextEntities.addLink(post, Json.firstText(url, "expanded_url", "url"), "");
    }
    JsonNode extended = Json.at(whole, "extended_entities", "media");
    JsonNode media = extended.isArray() ? extended : Json.at(status, "extended_entities", "media");
    for (JsonNode item : media.isArray() ? media : entities.path("media")) {
      addMedia(post, item);
    }
  }

  private static void addMedia(Post.Builder post, JsonNode item) {
    String type = Json.text(item, "type");
    Media.Builder media = Media.newBuilder().setType(type.isEmpty() ? "photo" : type);
    Json.ifText(item, "media_url", media::setUrl);
    Json.ifText(item, "media_url_https", media::setUrl);
    Json.ifText(item, "ext_alt_text", media::setDescription);
    post.addMedia(media);
  }

  private static void addMetrics(Post.Builder post, JsonNode status) {
    Metrics.Builder metrics = Metrics.newBuilder();
    Json.ifCount(status, "favorite_count", metrics::setLikes);
    if (!post.hasRepostOf()) {
      // Of a repost this is the count of what it repeats.
      Json.ifCount(status, "retweet_count", metrics::setReposts);
    }
    Json.ifCount(status, "reply_count", metrics::setReplies);
    Json.ifCount(status, "quote_count", metrics::setQuotes);
    if (!metrics.build().equals(Metrics.getDefaultInstance())) {
      post.setMetrics(metrics);
    }
  }

  private static void addPlace(Post.Builder post, JsonNode status) {
    Place.Builder place = Place.newBuilder();
    JsonNode named = status.path("place");
    Json.ifText(named, "country_code", code -> Places.setCountry(place, code));
    Json.ifText(named, "full_name", place::setName);
    Places.setCoordinates(place, Json.at(status, "coordinates", "coordinates"));
    Places.add(post, place);
  }
}
