package chancery.analysis.index;

import chancery.analysis.track.Codes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what posts are told apart. A post may belong to several groups, or to none. */
public sealed interface Grouping {

  /** Properties of a post that the index holds values of. */
  enum Property {
    HASHTAG,
    AUTHOR,
    LANG,
    KIND,
    LINK,
    DOMAIN,
    MENTION,
    PLATFORM,
    /** {@code negative}, {@code neutral}, {@code positive}, {@code unknown}. */
    SENTIMENT,
    /** ISO country of the place. */
    PLACE,
    /** What judged the sentiment: name and version of the model. */
    MODEL,
    /** Different words of the text, folded; links and numbers are none. */
    WORD,
    /** The author's {@code platform:handle} as seen with the post, folded. */
    ACCOUNT,
    /** Accounts that the post addresses: ids, and {@code platform:handle}, folded. */
    ADDRESSED
  }

  record ByProperty(Property property) implements Grouping {}

  /** By owners of accounts, or any other sets of accounts. */
  record ByAccounts(List<AccountGroup> groups) implements Grouping {
    public ByAccounts {
      groups = List.copyOf(groups);
    }
  }

  /** By the accounts that a post addresses: whom it mentions, answers, reposts or quotes. */
  record ByAddressed(List<AccountGroup> groups) implements Grouping {
    public ByAddressed {
      groups = List.copyOf(groups);
    }
  }

  /**
   * By codes.
   *
   * @param values what the codes 0, 1, … are called
   */
  record ByCodes(Codes codes, List<String> values) implements Grouping {
    public ByCodes {
      values = List.copyOf(values);
    }
  }

  /**
   * @param value unique among the groups
   * @param label how people know it
   * @param ids author ids
   * @param handles {@code platform:handle}, folded
   */
  record AccountGroup(String value, @Nullable String label, Set<String> ids, Set<String> handles) {}
}
