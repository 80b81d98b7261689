package chancery.ingest.format;

import chancery.ingest.format.EntityScanner.Entities;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Hashtags, mentions, links and the mark of a repost, taken from the text of a post whose platform
 * does not give them.
 */
final class TextEntities {

  private static final String REPOST_MARK = "RT @";
  // Posts with more are rejected; comparing all with all would only take time.
  private static final int COMPARED = FormatLimits.MOST_ENTITIES;

  private TextEntities() {}

  /** Adds what the text holds, each value once. */
  static void addAll(Post.Builder post) {
    Entities entities = EntityScanner.scan(post.getText());
    addHashtags(post, entities);
    for (String handle : entities.mentions()) {
      addMention(post, Mention.newBuilder().setHandle(handle).build());
    }
    addLinks(post, entities);
  }

  /** Adds hashtags and links only, for platforms whose mentions have another form than X's. */
  static void addHashtagsAndLinks(Post.Builder post) {
    Entities entities = EntityScanner.scan(post.getText());
    addHashtags(post, entities);
    addLinks(post, entities);
  }

  /** Adds a hashtag as written, unless the post has it or it is empty. */
  static void addHashtag(Post.Builder post, String hashtag) {
    boolean present =
        post.getHashtagsCount() < COMPARED && post.getHashtagsList().contains(hashtag);
    if (!hashtag.isEmpty() && !present) {
      post.addHashtags(hashtag);
    }
  }

  /**
   * Adds a mention, unless the post has it, names nobody, or names the account that the post
   * repeats.
   */
  static void addMention(Post.Builder post, Mention mention) {
    if (!mention.hasId() && !mention.hasHandle()) {
      return;
    }
    if (repeats(post, mention)) {
      return;
    }
    for (int i = 0; i < Math.min(post.getMentionsCount(), COMPARED); i++) {
      if (same(post.getMentions(i), mention)) {
        return;
      }
    }
    post.addMentions(mention);
  }

  /** Adds a link with its title, unless the post has it or the URL is empty. */
  static void addLink(Post.Builder post, String url, String title) {
    if (url.isEmpty()) {
      return;
    }
    for (int i = 0; i < Math.min(post.getLinksCount(), COMPARED); i++) {
      if (post.getLinks(i).getUrl().equals(url)) {
        return;
      }
    }
    Link.Builder link = Link.newBuilder().setUrl(url);
    if (!title.isEmpty()) {
      link.setTitle(title);
    }
    post.addLinks(link);
  }

  /**
   * Makes a text that begins with {@code RT @name:} a repost of that account.
   *
   * @return whether it does
   */
  static boolean markRepost(Post.Builder post) {
    String handle = repostedHandle(post.getText());
    if (handle.isEmpty()) {
      return false;
    }
    post.setKind(Kind.KIND_REPOST);
    if (!post.getRepostOf().hasAuthorHandle()) {
      post.getRepostOfBuilder().setAuthorHandle(handle);
    }
    return true;
  }

  private static String repostedHandle(String text) {
    if (!text.startsWith(REPOST_MARK)) {
      return "";
    }
    int end = REPOST_MARK.length();
    while (end < text.length()
        && (LinkCharacters.isAsciiWord(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    boolean marked = end < text.length() && text.charAt(end) == ':';
    return marked ? text.substring(REPOST_MARK.length(), end) : "";
  }

  private static void addHashtags(Post.Builder post, Entities entities) {
    for (String hashtag : distinct(entities.hashtags())) {
      post.addHashtags(hashtag);
    }
  }

  private static void addLinks(Post.Builder post, Entities entities) {
    for (String link : distinct(entities.links())) {
      // A link without a scheme is one to http, as X has it.
      boolean schemed = LinkCharacters.schemeLength(link, 0) > 0;
      addLink(post, schemed ? link : "http://" + link, "");
    }
  }

  private static List<String> distinct(List<String> values) {
    return values.size() < 2 ? values : new ArrayList<>(new LinkedHashSet<>(values));
  }

  private static boolean repeats(Post.Builder post, Mention mention) {
    if (post.getKind() != Kind.KIND_REPOST || !post.hasRepostOf()) {
      return false;
    }
    boolean sameHandle =
        mention.hasHandle()
            && mention.getHandle().equalsIgnoreCase(post.getRepostOf().getAuthorHandle());
    boolean sameId = mention.hasId() && mention.getId().equals(post.getRepostOf().getAuthorId());
    return sameHandle || sameId;
  }

  private static boolean same(Mention one, Mention other) {
    if (one.hasId() && other.hasId()) {
      return one.getId().equals(other.getId());
    }
    return one.hasHandle()
        && other.hasHandle()
        && one.getHandle().equalsIgnoreCase(other.getHandle());
  }
}
