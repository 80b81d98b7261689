package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** Reads the views of Bluesky's API: whole answers, entries of feeds, threads, single posts. */
final class BlueskyViews {

  private final Intake intake;

  BlueskyViews(Intake intake) {
    this.intake = intake;
  }

  /** Reads each post of the value once; whether it is a view at all. */
  boolean read(long line, JsonNode value) {
    Set<String> seen = new HashSet<>();
    for (String list : new String[] {"feed", "posts"}) {
      if (value.path(list).isArray()) {
        value.path(list).forEach(element -> readOne(line, element, seen));
        return true;
      }
    }
    return readAny(line, value.path("thread").isObject() ? value.path("thread") : value, seen);
  }

  private void readOne(long line, JsonNode element, Set<String> seen) {
    intake.guard(
        line,
        element::toString,
        () -> {
          if (!readAny(line, element, seen)) {
            throw new BadRecord("The %s is no post of a feed".formatted(Json.kind(element)));
          }
        });
  }

  /** A post, or an entry of a feed or a thread that holds one. */
  private boolean readAny(long line, JsonNode view, Set<String> seen) {
    if (isPost(view)) {
      readPost(line, view, seen);
      return true;
    }
    if (!isPost(view.path("post"))) {
      // In threads: deleted, blocked, or not shown.
      boolean gone = view.path("notFound").asBoolean() || view.path("blocked").asBoolean();
      if (gone) {
        intake.ignored(line);
      }
      return gone;
    }
    readPost(line, view.path("post"), seen);
    JsonNode reason = view.path("reason");
    if (reason.has("by") && reason.has("indexedAt")) {
      readRepost(line, view.path("post"), reason);
    }
    readRelated(line, view.path("reply").path("parent"), seen);
    readRelated(line, view.path("reply").path("root"), seen);
    readRelated(line, view.path("parent"), seen);
    view.path("replies").forEach(reply -> readRelated(line, reply, seen));
    return true;
  }

  private void readRelated(long line, JsonNode view, Set<String> seen) {
    if (isPost(view) || isPost(view.path("post"))) {
      intake.guard(line, view::toString, () -> readAny(line, view, seen));
    }
  }

  private void readPost(long line, JsonNode view, Set<String> seen) {
    if (seen.add(Json.text(view, "uri"))) {
      intake.post(line, post(view));
    }
  }

  private static Post.Builder post(JsonNode view) {
    JsonNode author = view.path("author");
    String uri = Json.text(view, "uri");
    Post.Builder post =
        new BlueskyRecord(uri, Json.text(author, "did"), view.path("record")).post();
    addAuthor(post.getAuthorBuilder(), author);
    String handle = post.getAuthor().getHandle();
    String key = uri.substring(uri.lastIndexOf('/') + 1);
    if (!handle.isEmpty() && !key.isEmpty()) {
      post.setUrl("https://bsky.app/profile/%s/post/%s".formatted(handle, key));
    }
    Metrics.Builder metrics = post.getMetricsBuilder();
    Json.ifCount(view, "likeCount", metrics::setLikes);
    Json.ifCount(view, "repostCount", metrics::setReposts);
    Json.ifCount(view, "replyCount", metrics::setReplies);
    Json.ifCount(view, "quoteCount", metrics::setQuotes);
    return post;
  }

  /**
   * The feed says who repeated the post and when; newer answers also the repost's own address.
   * Without it the id is made of account and post, of which there can be one repost only.
   */
  private void readRepost(long line, JsonNode view, JsonNode reason) {
    JsonNode by = reason.path("by");
    String did = Json.text(by, "did");
    String original = Json.text(view, "uri");
    String uri = Json.text(reason, "uri");
    String own =
        uri.isEmpty() ? "at://%s/app.bsky.feed.repost?of=%s".formatted(did, original) : uri;
    Post.Builder content = post(view);
    Post.Builder repost = new BlueskyRecord(own, did, view.path("record")).post();
    repost.clearInReplyTo().clearQuoteOf().clearMetrics();
    repost.setRepostOf(BlueskyRecord.reference(original));
    repost.getRepostOfBuilder().setAuthorHandle(content.getAuthor().getHandle());
    repost.setKind(Kinds.ofReferences(repost));
    repost.setCreatedAt(Times.iso(Json.text(reason, "indexedAt"), ZoneOffset.UTC, "indexedAt"));
    addAuthor(repost.getAuthorBuilder(), by);
    intake.guard(line, reason::toString, () -> intake.post(line, repost));
  }

  private static void addAuthor(Author.Builder author, JsonNode profile) {
    Json.ifText(profile, "handle", author::setHandle);
    Json.ifText(profile, "displayName", author::setDisplayName);
    Json.ifText(profile, "description", author::setDescription);
    Json.ifCount(profile, "followersCount", author::setFollowers);
    Json.ifCount(profile, "followsCount", author::setFollowing);
    Json.ifCount(profile, "postsCount", author::setPosts);
    Json.ifText(
        profile,
        "createdAt",
        created ->
            Times.ifReadable(
                () -> author.setCreatedAt(Times.iso(created, ZoneOffset.UTC, "createdAt"))));
  }

  private static boolean isPost(JsonNode view) {
    return view.has("uri") && view.has("author") && view.path("record").isObject();
  }
}
