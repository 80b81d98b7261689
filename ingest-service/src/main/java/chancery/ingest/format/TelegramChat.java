package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;

/**
 * A chat of Telegram, which makes posts of its messages. A post's id is {@code
 * telegram:chat/message}, an account's what the export calls it, such as {@code
 * telegram:channel123}.
 *
 * @param name as people see it
 * @param type such as {@code public_channel}
 * @param id a number
 */
record TelegramChat(String name, String type, String id) {

  static final String PLATFORM = "telegram";

  TelegramChat withName(String other) {
    return new TelegramChat(other, type, id);
  }

  TelegramChat withType(String other) {
    return new TelegramChat(name, other, id);
  }

  TelegramChat withId(String other) {
    return new TelegramChat(name, type, other);
  }

  static boolean isService(JsonNode message) {
    return Json.text(message, "type").equals("service");
  }

  /**
   * The message as a post, before the rules.
   *
   * @param zone of a local time
   * @throws BadRecord if it lacks what makes a post
   */
  Post.Builder post(JsonNode message, ZoneId zone) {
    if (!message.isObject()) {
      throw new BadRecord("The %s is no message".formatted(Json.kind(message)));
    }
    String number = Json.text(message, "id");
    if (number.isEmpty() || id.isEmpty()) {
      throw new BadRecord("The message or its chat has no id");
    }
    Post.Builder post = Post.newBuilder().setPlatform(PLATFORM).setId(postId(number));
    setCreated(post, message, zone);
    addAuthor(post.getAuthorBuilder(), message);
    addReferences(post, message);
    addText(post, message);
    addMedia(post, message);
    return post;
  }

  private String postId(String number) {
    return "%s:%s/%s".formatted(PLATFORM, id, number);
  }

  private static void setCreated(Post.Builder post, JsonNode message, ZoneId zone) {
    long seconds = Json.count(Json.text(message, "date_unixtime"));
    String date = Json.text(message, "date");
    if (seconds >= 0) {
      post.setCreatedAt(Times.epochSeconds(seconds, "date_unixtime"));
    } else if (!date.isEmpty()) {
      post.setCreatedAt(Times.iso(date, zone, "date"));
    }
  }

  /** A channel's posts are the channel's; in groups the sender is named. */
  private void addAuthor(Author.Builder author, JsonNode message) {
    String from = Json.text(message, "from_id");
    author.setId(PLATFORM + ":" + (from.isEmpty() ? ownId() : from));
    String shown = Json.firstText(message, "from");
    if (!shown.isEmpty()) {
      author.setDisplayName(shown);
    } else if (from.isEmpty() && !name.isEmpty()) {
      author.setDisplayName(name);
    }
  }

  private String ownId() {
    return (type.endsWith("channel") ? "channel" : "chat") + id;
  }

  private void addReferences(Post.Builder post, JsonNode message) {
    Json.ifText(
        message,
        "reply_to_message_id",
        number -> post.setInReplyTo(PostReference.newBuilder().setPostId(postId(number))));
    String forwarded = Json.text(message, "forwarded_from");
    String forwardedId = Json.text(message, "forwarded_from_id");
    if (!forwardedId.isEmpty()) {
      post.setRepostOf(PostReference.newBuilder().setAuthorId(PLATFORM + ":" + forwardedId));
    } else if (!forwarded.isEmpty()) {
      post.setRepostOf(PostReference.newBuilder().setAuthorHandle(forwarded));
    }
    post.setKind(Kinds.ofReferences(post));
  }

  private static void addText(Post.Builder post, JsonNode message) {
    JsonNode text = message.path("text");
    if (text.isTextual()) {
      post.setText(text.asText());
    } else {
      StringBuilder whole = new StringBuilder();
      for (JsonNode part : text) {
        whole.append(part.isTextual() ? part.asText() : Json.text(part, "text"));
      }
      post.setText(whole.toString());
    }
    JsonNode entities = message.path("text_entities");
    JsonNode parts = entities.isArray() ? entities : text;
    if (!parts.isArray()) {
      TextEntities.addAll(post);
    }
    parts.forEach(part -> addEntity(post, part));
  }

  private static void addEntity(Post.Builder post, JsonNode part) {
    String text = Json.text(part, "text");
    switch (Json.text(part, "type")) {
      case "hashtag" -> TextEntities.addHashtag(post, without("#", text));
      case "mention" -> {
        if (!without("@", text).isEmpty()) {
          TextEntities.addMention(post, Mention.newBuilder().setHandle(without("@", text)).build());
        }
      }
      case "mention_name" ->
          Json.ifText(
              part,
              "user_id",
              user ->
                  TextEntities.addMention(
                      post, Mention.newBuilder().setId(PLATFORM + ":user" + user).build()));
      case "link" -> TextEntities.addLink(post, schemed(text), "");
      case "text_link" -> TextEntities.addLink(post, Json.text(part, "href"), "");
      default -> {} // Plain or formatted text.
    }
  }

  private static void addMedia(Post.Builder post, JsonNode message) {
    String type = Json.text(message, "media_type");
    if (message.has("photo")) {
      post.addMedia(Media.newBuilder().setType("photo"));
    } else if (!type.isEmpty()) {
      post.addMedia(
          Media.newBuilder()
              .setType(
                  switch (type) {
                    case "video_file", "video_message", "animation" -> "video";
                    case "audio_file", "voice_message" -> "audio";
                    default -> type;
                  }));
    } else if (message.has("file")) {
      post.addMedia(Media.newBuilder().setType("file"));
    }
  }

  private static String without(String sign, String text) {
    return text.startsWith(sign) ? text.substring(1) : text;
  }

  private static String schemed(String link) {
    boolean schemed = link.isEmpty() || LinkCharacters.schemeLength(link, 0) > 0;
    return schemed ? link : "http://" + link;
  }
}
