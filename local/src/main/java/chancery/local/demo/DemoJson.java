package chancery.local.demo;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The invented world in the formats that the platform reads. */
public final class DemoJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Instant OBSERVED = Storyline.END;

  private DemoJson() {}

  /** Writes the posts as canonical posts, one a line. */
  public static void writePosts(DemoCorpus corpus, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.setRootValueSeparator(null);
      for (DemoPost post : corpus.posts()) {
        write(json, post);
        json.writeRaw('\n');
      }
    }
  }

  /** The offices and media as actors: an array in JSON. The impostor is not among them. */
  public static String actors(DemoCorpus corpus) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (DemoAccount account : corpus.world().accounts()) {
        if (account.role().official() || account.role() == Role.MEDIA) {
          writeActor(json, account);
        }
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, DemoPost post) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", post.id());
    json.writeStringField("platform", DemoAccount.PLATFORM);
    json.writeStringField(
        "url", "https://demo.example/%s/%d".formatted(post.author().handle(), post.number()));
    json.writeStringField("kind", post.kind().name());
    writeAuthor(json, post.author());
    json.writeStringField("createdAt", post.createdAt().toString());
    json.writeStringField("text", post.text());
    json.writeStringField("lang", language(post).tag());
    writeTarget(json, post);
    writeEntities(json, post);
    writeMetrics(json, post);
    json.writeEndObject();
  }

  private static void writeEntities(JsonGenerator json, DemoPost post) throws IOException {
    writeStrings(json, "hashtags", post.hashtags());
    json.writeArrayFieldStart("mentions");
    for (DemoAccount mentioned : post.mentions()) {
      json.writeStartObject();
      json.writeStringField("id", mentioned.id());
      json.writeStringField("handle", mentioned.handle());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    for (String link : post.links()) {
      json.writeStartObject();
      json.writeStringField("url", link);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeAuthor(JsonGenerator json, DemoAccount author) throws IOException {
    json.writeObjectFieldStart("author");
    json.writeStringField("id", author.id());
    json.writeStringField("handle", author.handle());
    json.writeStringField("displayName", author.displayName());
    json.writeNumberField("followers", author.followers());
    json.writeNumberField("following", author.following());
    json.writeStringField("createdAt", author.createdAt().toString());
    json.writeBooleanField("verified", author.role().official());
    if (!author.description().isEmpty()) {
      json.writeStringField("description", author.description());
    }
    json.writeStringField("location", author.about().capital());
    json.writeEndObject();
  }

  private static Language language(DemoPost post) {
    DemoPost target = post.target();
    if (post.kind() == DemoPost.Kind.REPOST && target != null) {
      return language(target);
    }
    return switch (post.author().role()) {
      // They write the language of those whom they want to reach.
      case COORDINATED, IMPOSTOR -> Language.EN;
      case MINISTRY, LEADER, EMBASSY, MEDIA, CITIZEN -> post.author().country().language();
    };
  }

  private static void writeTarget(JsonGenerator json, DemoPost post) throws IOException {
    DemoPost target = post.target();
    if (target == null) {
      return;
    }
    String field =
        switch (post.kind()) {
          case REPLY -> "inReplyTo";
          case REPOST -> "repostOf";
          case QUOTE, ORIGINAL -> "quoteOf";
        };
    json.writeObjectFieldStart(field);
    json.writeStringField("postId", target.id());
    json.writeStringField("authorId", target.author().id());
    json.writeStringField("authorHandle", target.author().handle());
    json.writeEndObject();
  }

  private static void writeMetrics(JsonGenerator json, DemoPost post) throws IOException {
    json.writeObjectFieldStart("metrics");
    json.writeNumberField("likes", likes(post));
    json.writeNumberField("reposts", post.reposts());
    json.writeNumberField("replies", post.replies());
    json.writeNumberField("quotes", post.quotes());
    json.writeStringField("observedAt", OBSERVED.toString());
    json.writeEndObject();
  }

  /** Likes follow reach and what the post set off. */
  private static long likes(DemoPost post) {
    return post.kind() == DemoPost.Kind.REPOST
        ? 0
        : 4L * post.reposts()
            + 2L * post.replies()
            + Math.round(StrictMath.sqrt(post.author().followers()) / 12);
  }

  private static void writeStrings(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void writeActor(JsonGenerator json, DemoAccount account) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", account.displayName());
    json.writeStringField("id", account.handle().toLowerCase(Locale.ROOT));
    json.writeStringField("kind", kind(account.role()));
    json.writeStringField("country", account.country().code());
    json.writeStringField("role", role(account));
    json.writeArrayFieldStart("accounts");
    json.writeStartObject();
    json.writeStringField("platform", DemoAccount.PLATFORM);
    json.writeStringField("id", account.id());
    json.writeStringField("handle", account.handle());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String kind(Role role) {
    return switch (role) {
      case LEADER -> "OFFICE";
      case MINISTRY, EMBASSY, MEDIA -> role.name();
      case CITIZEN, COORDINATED, IMPOSTOR -> "PERSON";
    };
  }

  private static String role(DemoAccount account) {
    return switch (account.role()) {
      case MINISTRY -> "Ministry of Foreign Affairs";
      case LEADER -> "Head of government";
      case EMBASSY -> "Embassy in " + account.about().name(Language.EN);
      case MEDIA -> "Newsroom";
      case CITIZEN, COORDINATED, IMPOSTOR -> "";
    };
  }
}
