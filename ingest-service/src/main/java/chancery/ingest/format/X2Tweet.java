package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;

/** Makes a post of a tweet of X's API v2, flattened or beside its page. */
final class X2Tweet {

  private final JsonNode tweet;
  private final X2Page page;
  private final Post.Builder post = Post.newBuilder().setPlatform(XEntities.PLATFORM);

  X2Tweet(JsonNode tweet, X2Page page) {
    this.tweet = tweet;
    this.page = page;
  }

  static boolean isTweet(JsonNode value) {
    return value.isObject() && value.has("id") && value.has("text");
  }

  /** The id of a tweet's first version, which is the tweet's own unless it was edited. */
  static String firstId(JsonNode tweet) {
    JsonNode history = tweet.path("edit_history_tweet_ids");
    String first = history.path(0).asText("");
    return first.isEmpty() ? Json.text(tweet, "id") : first;
  }

  /**
   * The tweet as a post, before the rules.
   *
   * @throws BadRecord if it lacks what makes a post
   */
  Post.Builder post() {
    post.setId(XEntities.id(firstId(tweet)));
    addAuthor(post.getAuthorBuilder());
    post.setUrl(XEntities.url(post.getAuthor().getHandle(), Json.text(tweet, "id")));
    String created = Json.text(tweet, "created_at");
    if (!created.isEmpty()) {
      post.setCreatedAt(Times.iso(created, ZoneOffset.UTC, "created_at"));
    }
    post.setText(XEntities.unescaped(Json.text(tweet, "text")));
    XEntities.setLanguage(post, Json.text(tweet, "lang"));
    Json.ifText(tweet, "conversation_id", id -> post.setConversationId(XEntities.id(id)));
    addReferences();
    Kinds.setByContent(post);
    addEntities(tweet.path("entities"));
    addMedia();
    addMetrics(tweet.path("public_metrics"));
    addPlace(tweet.path("geo"));
    return post;
  }

  private void addAuthor(Author.Builder author) {
    String id = Json.text(tweet, "author_id");
    JsonNode inside = tweet.path("author");
    JsonNode user = inside.isObject() ? inside : page.user(id);
    String known = id.isEmpty() ? Json.text(user, "id") : id;
    if (known.isEmpty()) {
      throw new BadRecord("author_id is missing; ask the API for it with tweet.fields=author_id");
    }
    author.setId(XEntities.id(known));
    addProfile(author, user);
  }

  private static void addProfile(Author.Builder author, JsonNode user) {
    Json.ifText(user, "username", author::setHandle);
    Json.ifText(user, "name", author::setDisplayName);
    Json.ifText(user, "description", author::setDescription);
    Json.ifText(user, "location", author::setLocation);
    JsonNode counts = user.path("public_metrics");
    Json.ifCount(counts, "followers_count", author::setFollowers);
    Json.ifCount(counts, "following_count", author::setFollowing);
    Json.ifCount(counts, "tweet_count", author::setPosts);
    if (user.path("verified").isBoolean()) {
      author.setVerified(user.path("verified").asBoolean());
    }
    Json.ifText(
        user,
        "created_at",
        created ->
            Times.ifReadable(
                () -> author.setCreatedAt(Times.iso(created, ZoneOffset.UTC, "created_at"))));
  }

  private void addReferences() {
    for (JsonNode referenced : tweet.path("referenced_tweets")) {
      switch (Json.text(referenced, "type")) {
        case "retweeted" -> post.setRepostOf(reference(referenced));
        case "quoted" -> post.setQuoteOf(reference(referenced));
        case "replied_to" -> post.setInReplyTo(reference(referenced));
        default -> {} // A kind of reference that X may yet invent.
      }
    }
    String account = Json.text(tweet, "in_reply_to_user_id");
    if (!account.isEmpty() && !post.hasRepostOf()) {
      PostReference.Builder reply = post.getInReplyToBuilder().setAuthorId(XEntities.id(account));
      JsonNode inside = tweet.path("in_reply_to_user");
      Json.ifText(
          inside.isObject() ? inside : page.user(account), "username", reply::setAuthorHandle);
    }
    if (post.hasRepostOf()) {
      post.clearQuoteOf();
    }
  }

  private PostReference.Builder reference(JsonNode referenced) {
    String id = Json.text(referenced, "id");
    JsonNode other = isTweet(referenced) ? referenced : page.tweet(id);
    PostReference.Builder reference =
        PostReference.newBuilder()
            .setPostId(XEntities.id(other.isMissingNode() ? id : firstId(other)));
    String author = Json.text(other, "author_id");
    if (!author.isEmpty()) {
      reference.setAuthorId(XEntities.id(author));
      JsonNode inside = other.path("author");
      Json.ifText(
          inside.isObject() ? inside : page.user(author), "username", reference::setAuthorHandle);
    }
    return reference;
  }

  private void addEntities(JsonNode entities) {
    if (!entities.isObject()) {
      TextEntities.addAll(post);
    }
    for (JsonNode tag : entities.path("hashtags")) {
      TextEntities.addHashtag(post, Json.text(tag, "tag"));
    }
    for (JsonNode named : entities.path("mentions")) {
      Mention.Builder mention = Mention.newBuilder();
      Json.ifText(named, "id", id -> mention.setId(XEntities.id(id)));
      Json.ifText(named, "username", mention::setHandle);
      TextEntities.addMention(post, mention.build());
    }
    for (JsonNode url : entities.path("urls")) {
      if (!url.has("media_key")) {
        String address = Json.firstText(url, "unwound_url", "expanded_url", "url");
        TextEntities.addLink(post, address, Json.text(url, "title"));
      }
    }
  }

  private void addMedia() {
    JsonNode attachments = tweet.path("attachments");
    JsonNode inside = attachments.path("media");
    if (inside.isArray()) {
      inside.forEach(this::addMedia);
    } else {
      attachments.path("media_keys").forEach(key -> addMedia(page.media(key.asText())));
    }
  }

  private void addMedia(JsonNode item) {
    Json.ifText(
        item,
        "type",
        type -> {
          Media.Builder media = Media.newBuilder().setType(type);
          String url = Json.firstText(item, "url", "preview_image_url");
          if (!url.isEmpty()) {
            media.setUrl(url);
          }
          Json.ifText(item, "alt_text", media::setDescription);
          post.addMedia(media);
        });
  }

  private void addMetrics(JsonNode counts) {
    Metrics.Builder metrics = Metrics.newBuilder();
    Json.ifCount(counts, "like_count", metrics::setLikes);
    Json.ifCount(counts, "reply_count", metrics::setReplies);
    Json.ifCount(counts, "quote_count", metrics::setQuotes);
    Json.ifCount(counts, "impression_count", metrics::setViews);
    if (!post.hasRepostOf()) {
      // Of a repost this is the count of what it repeats.
      Json.ifCount(counts, "retweet_count", metrics::setReposts);
    }
    if (metrics.build().equals(Metrics.getDefaultInstance())) {
      return;
    }
    if (!page.retrievedAt().isEmpty()) {
      Times.ifReadable(() ->
          metrics.setObservedAt(Times.iso(page.retrievedAt(), ZoneOffset.UTC, "retrieved_at")));
    }
    post.setMetrics(metrics);
  }

  private void addPlace(JsonNode geo) {
    Place.Builder place = Place.newBuilder();
    JsonNode known = page.place(Json.text(geo, "place_id"));
    JsonNode named = known.isMissingNode() ? geo : known;
    Json.ifText(named, "country_code", code -> Places.setCountry(place, code));
    Json.ifText(named, "full_name", place::setName);
    Places.setCoordinates(place, Json.at(geo, "coordinates", "coordinates"));
    Places.add(post, place);
  }
}
