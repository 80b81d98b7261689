package chancery.analysis.enrich;

import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import java.util.LinkedHashSet;
import java.util.Set;

/** The accounts that a post addresses: whom it mentions, answers, reposts or quotes. */
final class Addressed {

  private Addressed() {}

  /** Ids, and {@code platform:handle} folded, each account by everything that is known of it. */
  static Set<String> of(Post post) {
    Set<String> accounts = new LinkedHashSet<>();
    for (Mention mention : post.getMentionsList()) {
      add(accounts, mention.getId());
      addHandle(accounts, post.getPlatform(), mention.getHandle());
    }
    add(accounts, post.getPlatform(), post.getInReplyTo());
    add(accounts, post.getPlatform(), post.getRepostOf());
    add(accounts, post.getPlatform(), post.getQuoteOf());
    return accounts;
  }

  private static void add(Set<String> accounts, String platform, PostReference reference) {
    add(accounts, reference.getAuthorId());
    addHandle(accounts, platform, reference.getAuthorHandle());
  }

  private static void addHandle(Set<String> accounts, String platform, String handle) {
    if (!handle.isEmpty()) {
      add(accounts, Enricher.account(platform, handle));
    }
  }

  private static void add(Set<String> accounts, String account) {
    if (!account.isEmpty() && account.length() <= Enricher.LONGEST_VALUE) {
      accounts.add(account);
    }
  }
}
