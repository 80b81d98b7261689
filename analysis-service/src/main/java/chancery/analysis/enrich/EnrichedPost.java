package chancery.analysis.enrich;

import chancery.analysis.text.Word;
import chancery.post.v1.Post;
import java.util.List;
import java.util.Set;

/**
 * A post with everything that an index needs to know about it.
 *
 * @param post the canonical post with its enrichment and position
 * @param createdAt milliseconds since 1970
 * @param engagement likes, reposts, replies and quotes together
 * @param account the author's {@code platform:handle}, folded; {@code platform:} where there is no
 *     handle
 * @param mentions each mentioned account's folded handle, else its id
 * @param mentionIds their ids as far as known
 * @param addressed accounts that the post mentions, answers, reposts or quotes: ids, and {@code
 *     platform:handle} folded
 * @param hosts of the links
 * @param words of the title and the text
 * @param vocabulary the different words, without those of links
 * @param stems of the words, where the language has any
 */
public record EnrichedPost(
    Post post,
    long createdAt,
    long engagement,
    String account,
    Set<String> mentions,
    Set<String> mentionIds,
    Set<String> addressed,
    Set<String> hosts,
    List<Word> words,
    Set<String> vocabulary,
    List<String> stems) {

  public long position() {
    return post.getPosition();
  }

  public String lang() {
    return post.getEnrichment().getLang();
  }
}
