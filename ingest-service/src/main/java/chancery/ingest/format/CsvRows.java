package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Metrics;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/** Makes a post of the current row of a table. For one thread. */
final class CsvRows {

  private final CsvMapping mapping;
  private final CsvColumns columns;
  private final TimeFormat times;
  private final DerivedIds ids = new DerivedIds();

  CsvRows(CsvMapping mapping, CsvColumns columns) {
    this.mapping = mapping;
    this.columns = columns;
    this.times = new TimeFormat(mapping.timeFormat(), mapping.zone());
  }

  /**
   * @throws BadRecord if the row is no post
   */
  Post.Builder post() {
    columns.checkWidth();
    Post.Builder post = Post.newBuilder();
    String platform =
        mapping.platform().isEmpty() ? columns.value(CsvField.PLATFORM) : mapping.platform();
    post.setPlatform(platform);
    addAuthor(post.getAuthorBuilder(), platform);
    post.setCreatedAt(times.parse(columns.value(CsvField.CREATED_AT)));
    post.setText(columns.value(CsvField.TEXT));
    String id = columns.value(CsvField.ID);
    post.setId(id.isEmpty() ? ids.derive(post) : prefixed(platform, id));
    ifGiven(CsvField.TITLE, post::setTitle);
    ifGiven(CsvField.LANG, post::setLang);
    ifGiven(CsvField.URL, post::setUrl);
    ifGiven(CsvField.CONVERSATION_ID, of -> post.setConversationId(prefixed(platform, of)));
    addReferences(post, platform);
    setKind(post);
    addMetrics(post);
    addPlace(post);
    TextEntities.addAll(post);
    return post;
  }

  private void addAuthor(Author.Builder author, String platform) {
    String handle = withoutAt(columns.value(CsvField.HANDLE));
    String id = withoutAt(columns.value(CsvField.AUTHOR));
    if (id.isEmpty() && handle.isEmpty()) {
      throw new BadRecord("author is empty");
    }
    author.setId(prefixed(platform, id.isEmpty() ? handle : id));
    boolean both = columns.has(CsvField.HANDLE);
    if (!both || !handle.isEmpty()) {
      author.setHandle(both ? handle : id);
    }
    ifGiven(CsvField.DISPLAY_NAME, author::setDisplayName);
    ifGiven(CsvField.DESCRIPTION, author::setDescription);
    ifGiven(CsvField.LOCATION, author::setLocation);
    ifCount(CsvField.FOLLOWERS, author::setFollowers);
    ifCount(CsvField.FOLLOWING, author::setFollowing);
    ifCount(CsvField.POSTS, author::setPosts);
    switch (columns.value(CsvField.VERIFIED).toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> author.setVerified(true);
      case "false", "0", "no" -> author.setVerified(false);
      default -> author.clearVerified();
    }
  }

  private void addReferences(Post.Builder post, String platform) {
    ifGiven(CsvField.IN_REPLY_TO, id -> post.setInReplyTo(reference(platform, id)));
    ifGiven(CsvField.REPOST_OF, id -> post.setRepostOf(reference(platform, id)));
    ifGiven(CsvField.QUOTE_OF, id -> post.setQuoteOf(reference(platform, id)));
  }

  /**
   * What a column says goes first, then the mark in the text, then what holds for all rows or the
   * row refers to.
   */
  private void setKind(Post.Builder post) {
    boolean marked = TextEntities.markRepost(post);
    Kind said = kind(columns.value(CsvField.KIND));
    if (said != Kind.KIND_UNSPECIFIED) {
      post.setKind(said);
    } else if (!marked) {
      boolean forAll = mapping.kind() != Kind.KIND_UNSPECIFIED;
      post.setKind(forAll ? mapping.kind() : Kinds.ofReferences(post));
    }
    if (post.getKind() != Kind.KIND_REPOST) {
      post.clearRepostOf();
    }
  }

  private void addMetrics(Post.Builder post) {
    Metrics.Builder metrics = Metrics.newBuilder();
    ifCount(CsvField.LIKES, metrics::setLikes);
    ifCount(CsvField.REPOSTS, metrics::setReposts);
    ifCount(CsvField.REPLIES, metrics::setReplies);
    ifCount(CsvField.QUOTES, metrics::setQuotes);
    ifCount(CsvField.VIEWS, metrics::setViews);
    Metrics built = metrics.build();
    if (!built.equals(Metrics.getDefaultInstance())) {
      post.setMetrics(built);
    }
  }

  private void addPlace(Post.Builder post) {
    Place.Builder place = Place.newBuilder();
    ifGiven(CsvField.COUNTRY, country -> Places.setCountry(place, country));
    ifGiven(CsvField.PLACE, place::setName);
    ifNumber(CsvField.LATITUDE, place::setLatitude);
    ifNumber(CsvField.LONGITUDE, place::setLongitude);
    Places.add(post, place);
  }

  private static Kind kind(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "r", "rt", "retweet", "retweeted", "repost", "share", "boost", "1", "true", "yes" ->
          Kind.KIND_REPOST;
      case "q", "quote", "quoted", "quote_tweet" -> Kind.KIND_QUOTE;
      case "reply", "replied_to", "comment" -> Kind.KIND_REPLY;
      case "document", "speech" -> Kind.KIND_DOCUMENT;
      case "original", "post", "tweet" -> Kind.KIND_ORIGINAL;
      default -> Kind.KIND_UNSPECIFIED;
    };
  }

  private static PostReference reference(String platform, String id) {
    return PostReference.newBuilder().setPostId(prefixed(platform, id)).build();
  }

  private static String prefixed(String platform, String id) {
    return id.startsWith(platform + ":") ? id : platform + ":" + id;
  }

  private static String withoutAt(String name) {
    String stripped = name.strip();
    return stripped.startsWith("@") ? stripped.substring(1) : stripped;
  }

  private void ifGiven(CsvField field, Consumer<String> consumer) {
    String value = columns.value(field);
    if (!value.isEmpty()) {
      consumer.accept(value);
    }
  }

  private void ifCount(CsvField field, LongConsumer consumer) {
    long count = Json.count(columns.value(field));
    if (count >= 0) {
      consumer.accept(count);
    }
  }

  private void ifNumber(CsvField field, DoubleConsumer consumer) {
    try {
      String value = columns.value(field);
      if (!value.isEmpty()) {
        consumer.accept(Double.parseDouble(value));
      }
    } catch (NumberFormatException absent) {
      // A malformed coordinate is one that is not known.
    }
  }
}
