package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Media;
import chancery.post.v1.Mention;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What every post has to keep, whichever format it came in: an id and an author of its platform, a
 * credible time, text without NUL and without halves of characters, everything within its limits.
 * Thread-safe.
 */
final class PostRules {

  private static final Pattern PLATFORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

  private final FormatLimits limits;
  private final Clock clock;

  PostRules(FormatLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  FormatLimits limits() {
    return limits;
  }

  /**
   * The post, if it keeps the rules. Descriptive fields lose characters that nothing can show; a
   * language that is no BCP 47 tag is left out.
   *
   * @throws BadRecord with the first rule that it breaks
   */
  Post admit(Post.Builder post) {
    platform(post.getPlatform());
    id(post.getId(), post.getPlatform(), "id");
    author(post.getAuthorBuilder(), post.getPlatform());
    time(post);
    Characters.checkText(post.getText(), "text");
    if (post.hasTitle()) {
      Characters.checkText(post.getTitle(), "title");
    }
    if (post.hasLang() && !LANGUAGE.matcher(post.getLang()).matches()) {
      post.clearLang();
    }
    references(post);
    entities(post);
    if (post.hasPlace()) {
      place(post.getPlaceBuilder());
    }
    if (post.hasSource()) {
      checkName(post.getSource().getName(), limits.nameCharacters(), "source.name");
    }
    return post.build();
  }

  /**
   * @throws BadRecord unless it is a platform's name, a colon and a native id, within the limits
   */
  void id(String id, String platform, String field) {
    if (id.isEmpty()) {
      throw new BadRecord(field + " is missing");
    }
    if (id.length() <= platform.length() + 1
        || !id.startsWith(platform)
        || id.charAt(platform.length()) != ':') {
      throw new BadRecord(
          "%s '%s' is not '%s:' and a native id".formatted(field, BadRecord.excerpt(id), platform));
    }
    checkName(id, limits.idCharacters(), field);
  }

  private static void platform(String platform) {
    if (platform.isEmpty()) {
      throw new BadRecord("platform is missing");
    }
    if (!PLATFORM.matcher(platform).matches()) {
      throw new BadRecord(
          "platform '%s' is not 1 to 32 of a-z, 0-9 and hyphen"
              .formatted(BadRecord.excerpt(platform)));
    }
  }

  private void author(Author.Builder author, String platform) {
    id(author.getId(), platform, "author.id");
    checkName(author.getHandle(), limits.nameCharacters(), "author.handle");
    if (author.hasDisplayName()) {
      author.setDisplayName(Characters.cleaned(author.getDisplayName()));
      checkName(author.getDisplayName(), limits.nameCharacters(), "author.displayName");
    }
    if (author.hasDescription()) {
      author.setDescription(Characters.cleaned(author.getDescription()));
    }
    if (author.hasLocation()) {
      author.setLocation(Characters.cleaned(author.getLocation()));
    }
  }

  private void time(Post.Builder post) {
    if (!post.hasCreatedAt()) {
      throw new BadRecord("createdAt is missing");
    }
    Timestamp created = post.getCreatedAt();
    long seconds = created.getSeconds();
    boolean document = post.getKind() == Kind.KIND_DOCUMENT;
    Instant earliest = document ? limits.earliestDocument() : limits.earliestPost();
    if (seconds < earliest.getEpochSecond()) {
      throw new BadRecord(
          "createdAt %s is before %s, the earliest time of a %s"
              .formatted(Times.text(created), earliest, document ? "document" : "post"));
    }
    if (seconds > clock.instant().plus(limits.ahead()).getEpochSecond()) {
      throw new BadRecord(
          "createdAt %s is more than %d hours in the future"
              .formatted(Times.text(created), limits.ahead().toHours()));
    }
  }

  private void references(Post.Builder post) {
    if (post.hasInReplyTo()) {
      reference(post.getInReplyTo(), "inReplyTo");
    }
    if (post.hasRepostOf()) {
      reference(post.getRepostOf(), "repostOf");
    }
    if (post.hasQuoteOf()) {
      reference(post.getQuoteOf(), "quoteOf");
    }
    checkName(post.getConversationId(), limits.idCharacters(), "conversationId");
    checkName(post.getUrl(), limits.urlCharacters(), "url");
  }

  private void reference(PostReference reference, String field) {
    checkName(reference.getPostId(), limits.idCharacters(), field + ".postId");
    checkName(reference.getAuthorId(), limits.idCharacters(), field + ".authorId");
    checkName(reference.getAuthorHandle(), limits.nameCharacters(), field + ".authorHandle");
  }

  private void entities(Post.Builder post) {
    few(post.getHashtagsCount(), "hashtags");
    few(post.getMentionsCount(), "mentions");
    few(post.getLinksCount(), "links");
    few(post.getMediaCount(), "media");
    for (int i = 0; i < post.getHashtagsCount(); i++) {
      checkName(post.getHashtags(i), limits.nameCharacters(), "hashtags");
    }
    for (int i = 0; i < post.getMentionsCount(); i++) {
      Mention mention = post.getMentions(i);
      checkName(mention.getId(), limits.idCharacters(), "mentions.id");
      checkName(mention.getHandle(), limits.nameCharacters(), "mentions.handle");
    }
    for (int i = 0; i < post.getLinksCount(); i++) {
      link(post.getLinksBuilder(i));
    }
    for (int i = 0; i < post.getMediaCount(); i++) {
      media(post.getMediaBuilder(i));
    }
  }

  private void link(Link.Builder link) {
    checkName(link.getUrl(), limits.urlCharacters(), "links.url");
    if (link.hasTitle()) {
      link.setTitle(Characters.cleaned(link.getTitle()));
    }
  }

  private void media(Media.Builder media) {
    checkName(media.getType(), limits.nameCharacters(), "media.type");
    checkName(media.getUrl(), limits.urlCharacters(), "media.url");
    if (media.hasDescription()) {
      media.setDescription(Characters.cleaned(media.getDescription()));
    }
  }

  private static void place(Place.Builder place) {
    if (place.hasName()) {
      place.setName(Characters.cleaned(place.getName()));
    }
    if (place.hasCountry()) {
      place.setCountry(Characters.cleaned(place.getCountry()));
    }
  }

  private void few(int count, String field) {
    if (count > limits.entities()) {
      throw new BadRecord(
          "%d %s are more than the %d of one post".formatted(count, field, limits.entities()));
    }
  }

  private static void checkName(String value, int most, String field) {
    if (value.length() > most) {
      throw new BadRecord(
          "%s has %d characters, and %d are the most: '%s'"
              .formatted(field, value.length(), most, BadRecord.excerpt(value)));
    }
    Characters.checkName(value, field);
  }
}
