package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Makes a post of a status of Mastodon's API. A post's id is its ActivityPub URI. An account's is
 * its profile's address, since mentions name nothing else; its handle has the server in it. A boost
 * has the text of what it repeats.
 */
final class MastodonStatus {

  static final String PLATFORM = "mastodon";

  private final JsonNode status;
  private final Post.Builder post = Post.newBuilder().setPlatform(PLATFORM);

  MastodonStatus(JsonNode status) {
    this.status = status;
  }

  /**
   * The status as a post, before the rules.
   *
   * @throws BadRecord if it lacks what makes a post
   */
  Post.Builder post() {
    JsonNode repeated = status.path("reblog");
    JsonNode content = repeated.isObject() ? repeated : status;
    post.setId(id(Json.firstText(status, "uri", "url")));
    Json.ifText(status, "url", post::setUrl);
    addAuthor(post.getAuthorBuilder(), status.path("account"));
    String created = Json.text(status, "created_at");
    if (!created.isEmpty()) {
      post.setCreatedAt(Times.iso(created, ZoneOffset.UTC, "created_at"));
    }
    HtmlText html = HtmlText.of(Json.text(content, "content"));
    post.setText(withWarning(Json.text(content, "spoiler_text"), html.text()));
    Json.ifText(content, "language", post::setLang);
    addReferences(repeated);
    addEntities(content, html);
    for (JsonNode item : content.path("media_attachments")) {
      addMedia(item);
    }
    if (!repeated.isObject()) {
      addMetrics();
    }
    return post;
  }

  /** A content warning is part of what the author wrote, and stands before the rest. */
  private static String withWarning(String warning, String text) {
    return warning.isBlank() ? text : (warning + "\n\n" + text).strip();
  }

  private static void addAuthor(Author.Builder author, JsonNode account) {
    author.setId(id(Json.firstText(account, "url", "uri")));
    String handle = handle(account);
    if (!handle.isEmpty()) {
      author.setHandle(handle);
    }
    Json.ifText(account, "display_name", author::setDisplayName);
    Json.ifText(account, "note", note -> author.setDescription(HtmlText.of(note).text()));
    Json.ifCount(account, "followers_count", author::setFollowers);
    Json.ifCount(account, "following_count", author::setFollowing);
    Json.ifCount(account, "statuses_count", author::setPosts);
    Json.ifText(
        account,
        "created_at",
        created ->
            Times.ifReadable(
                () -> author.setCreatedAt(Times.iso(created, ZoneOffset.UTC, "created_at"))));
  }

  private void addReferences(JsonNode repeated) {
    JsonNode quoted = Json.at(status, "quote", "quoted_status");
    String account = Json.text(status, "in_reply_to_account_id");
    if (repeated.isObject()) {
      post.setRepostOf(reference(repeated));
    } else if (quoted.isObject()) {
      post.setQuoteOf(reference(quoted));
    }
    if (!account.isEmpty()) {
      post.setInReplyTo(repliedTo(account));
    }
    post.setKind(Kinds.ofReferences(post));
  }

  /**
   * The account is among those mentioned, or replies to itself. The status is known by its server's
   * number only.
   */
  private PostReference.Builder repliedTo(String account) {
    PostReference.Builder reply = PostReference.newBuilder();
    JsonNode own = status.path("account");
    if (Json.text(own, "id").equals(account)) {
      return reply
          .setAuthorId(post.getAuthor().getId())
          .setAuthorHandle(post.getAuthor().getHandle());
    }
    for (JsonNode named : status.path("mentions")) {
      if (Json.text(named, "id").equals(account)) {
        reply.setAuthorId(id(Json.text(named, "url"))).setAuthorHandle(handle(named));
      }
    }
    return reply;
  }

  private static PostReference.Builder reference(JsonNode other) {
    return PostReference.newBuilder()
        .setPostId(id(Json.firstText(other, "uri", "url")))
        .setAuthorId(id(Json.firstText(other.path("account"), "url", "uri")))
        .setAuthorHandle(handle(other.path("account")));
  }

  private void addEntities(JsonNode content, HtmlText html) {
    for (JsonNode tag : content.path("tags")) {
      TextEntities.addHashtag(post, Json.text(tag, "name"));
    }
    for (JsonNode named : content.path("mentions")) {
      Mention.Builder mention = Mention.newBuilder();
      Json.ifText(named, "url", url -> mention.setId(id(url)));
      String handle = handle(named);
      if (!handle.isEmpty()) {
        mention.setHandle(handle);
      }
      TextEntities.addMention(post, mention.build());
    }
    JsonNode card = content.path("card");
    for (String link : html.links()) {
      boolean shown = link.equals(Json.text(card, "url"));
      TextEntities.addLink(post, link, shown ? Json.text(card, "title") : "");
    }
  }

  private void addMedia(JsonNode item) {
    String type = Json.text(item, "type");
    Media.Builder media =
        Media.newBuilder()
            .setType(
                switch (type) {
                  case "image" -> "photo";
                  case "gifv" -> "video";
                  case "", "unknown" -> "file";
                  default -> type;
                });
    String url = Json.firstText(item, "url", "remote_url", "preview_url");
    if (!url.isEmpty()) {
      media.setUrl(url);
    }
    Json.ifText(item, "description", media::setDescription);
    post.addMedia(media);
  }

  private void addMetrics() {
    Metrics.Builder metrics = post.getMetricsBuilder();
    Json.ifCount(status, "favourites_count", metrics::setLikes);
    Json.ifCount(status, "reblogs_count", metrics::setReposts);
    Json.ifCount(status, "replies_count", metrics::setReplies);
    Json.ifCount(status, "quotes_count", metrics::setQuotes);
  }

  /**
   * {@code user@server}, also of accounts of the answering server itself, which the API writes
   * without.
   */
  private static String handle(JsonNode account) {
    String acct = Json.firstText(account, "acct", "username");
    if (acct.isEmpty() || acct.indexOf('@') >= 0) {
      return acct;
    }
    try {
      URI profile = URI.create(Json.firstText(account, "url", "uri"));
      String server = profile.getHost();
      String port = profile.getPort() < 0 ? "" : ":" + profile.getPort();
      return server == null ? acct : acct + "@" + server.toLowerCase(Locale.ROOT) + port;
    } catch (IllegalArgumentException malformed) {
      return acct;
    }
  }

  private static String id(String uri) {
    return uri.isEmpty() ? "" : PLATFORM + ":" + uri;
  }
}
