package chancery.graph;

import chancery.graph.cascade.Reference;
import chancery.graph.cascade.Relation;
import chancery.graph.cascade.ThreadPost;
import chancery.kit.time.WireTime;
import chancery.post.v1.Author;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import java.util.EnumMap;
import java.util.Map;

/** Posts of the contract as the methods know them. */
final class ReadPosts {

  private static final int LONGEST_TEXT = 280;

  private ReadPosts() {}

  static ThreadPost threadPost(Post post) {
    Author author = post.getAuthor();
    Map<Relation, Reference> references = new EnumMap<>(Relation.class);
    if (post.hasRepostOf()) {
      references.put(Relation.REPOST, reference(post.getRepostOf()));
    }
    if (post.hasInReplyTo()) {
      references.put(Relation.REPLY, reference(post.getInReplyTo()));
    }
    if (post.hasQuoteOf()) {
      references.put(Relation.QUOTE, reference(post.getQuoteOf()));
    }
    return new ThreadPost(
        post.getId(),
        author.getId(),
        author.getHandle(),
        WireTime.millis(post.getCreatedAt()),
        references,
        author.hasFollowers() ? author.getFollowers() : ThreadPost.UNKNOWN,
        sentiment(post),
        post.getEnrichment().getLang(),
        excerpt(post.getText()));
  }

  static Reference reference(PostReference reference) {
    return new Reference(
        reference.getPostId(), reference.getAuthorId(), reference.getAuthorHandle());
  }

  private static double sentiment(Post post) {
    return post.getEnrichment().getSentiment().hasScore()
        ? post.getEnrichment().getSentiment().getScore()
        : Double.NaN;
  }

  /** As much of a text as is shown. */
  static String excerpt(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }
}
