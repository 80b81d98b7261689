package chancery.ingest.format;

import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/**
 * Makes a post of a record of the AT protocol: a post or a repost, as its author's repository holds
 * it.
 */
final class BlueskyRecord {

  static final String PLATFORM = "bluesky";

  private final JsonNode record;
  private final Post.Builder post = Post.newBuilder().setPlatform(PLATFORM);

  /**
   * A record.
   *
   * @param uri {@code at://did/collection/key}
   * @param did of the author
   */
  BlueskyRecord(String uri, String did, JsonNode record) {
    this.record = record;
    post.setId(id(uri));
    post.getAuthorBuilder().setId(id(did));
  }

  static String id(String nativeId) {
    return nativeId.isEmpty() ? "" : PLATFORM + ":" + nativeId;
  }

  /** Whose the record at an address is, where the address says it. */
  static PostReference.Builder reference(String uri) {
    PostReference.Builder reference = PostReference.newBuilder().setPostId(id(uri));
    int end = uri.indexOf('/', 5);
    if (uri.startsWith("at://did:") && end > 0) {
      reference.setAuthorId(id(uri.substring(5, end)));
    }
    return reference;
  }

  /**
   * The record of a repost, before the rules. It has no text.
   *
   * @throws BadRecord if it lacks what makes one
   */
  Post.Builder repost() {
    setCreated();
    String subject = Json.text(record.path("subject"), "uri");
    if (subject.isEmpty()) {
      throw new BadRecord("The repost does not say of what");
    }
    post.setRepostOf(reference(subject));
    return post.setKind(Kinds.ofReferences(post));
  }

  /**
   * The record of a post, before the rules.
   *
   * @throws BadRecord if it lacks what makes one
   */
  Post.Builder post() {
    setCreated();
    post.setText(Json.text(record, "text"));
    String language = record.path("langs").path(0).asText("");
    if (!language.isEmpty()) {
      post.setLang(language);
    }
    String parent = Json.text(Json.at(record, "reply", "parent"), "uri");
    if (!parent.isEmpty()) {
      post.setInReplyTo(reference(parent));
    }
    String root = Json.text(Json.at(record, "reply", "root"), "uri");
    if (!root.isEmpty()) {
      post.setConversationId(id(root));
    }
    addEmbedded(record.path("embed"));
    addFacets();
    return post.setKind(Kinds.ofReferences(post));
  }

  private void setCreated() {
    String created = Json.text(record, "createdAt");
    if (!created.isEmpty()) {
      post.setCreatedAt(Times.iso(created, ZoneOffset.UTC, "createdAt"));
    }
  }

  private void addEmbedded(JsonNode embed) {
    String quoted =
        Json.firstText(embed.path("record"), "uri").isEmpty()
            ? Json.text(Json.at(embed, "record", "record"), "uri")
            : Json.text(embed.path("record"), "uri");
    if (quoted.contains("/app.bsky.feed.post/")) {
      post.setQuoteOf(reference(quoted));
    }
    JsonNode inside = embed.path("media").isObject() ? embed.path("media") : embed;
    JsonNode external = inside.path("external");
    TextEntities.addLink(post, Json.text(external, "uri"), Json.text(external, "title"));
    for (JsonNode image : inside.path("images")) {
      addMedia("photo", Json.text(image, "alt"));
    }
    if (inside.has("video")) {
      addMedia("video", Json.text(inside, "alt"));
    }
  }

  private void addMedia(String type, String description) {
    Media.Builder media = Media.newBuilder().setType(type);
    if (!description.isEmpty()) {
      media.setDescription(description);
    }
    post.addMedia(media);
  }

  /**
   * What the author's application marked in the text; without marks the tags and links are taken
   * from the text.
   */
  private void addFacets() {
    JsonNode facets = record.path("facets");
    if (!facets.isArray()) {
      TextEntities.addHashtagsAndLinks(post);
    }
    byte[] text = post.getText().getBytes(StandardCharsets.UTF_8);
    for (JsonNode facet : facets) {
      String marked = slice(text, facet.path("index"));
      for (JsonNode feature : facet.path("features")) {
        addFeature(feature, marked);
      }
    }
    for (JsonNode tag : record.path("tags")) {
      TextEntities.addHashtag(post, tag.asText(""));
    }
  }

  private void addFeature(JsonNode feature, String marked) {
    TextEntities.addHashtag(post, Json.text(feature, "tag"));
    TextEntities.addLink(post, Json.text(feature, "uri"), "");
    Json.ifText(
        feature,
        "did",
        did -> {
          Mention.Builder mention = Mention.newBuilder().setId(id(did));
          if (marked.length() > 1 && marked.startsWith("@")) {
            mention.setHandle(marked.substring(1));
          }
          TextEntities.addMention(post, mention.build());
        });
  }

  /** The part of the text between two bytes; empty where they are not both in it. */
  private static String slice(byte[] text, JsonNode index) {
    int start = index.path("byteStart").asInt(-1);
    int end = index.path("byteEnd").asInt(-1);
    boolean inside = start >= 0 && start < end && end <= text.length;
    return inside ? new String(text, start, end - start, StandardCharsets.UTF_8) : "";
  }
}
