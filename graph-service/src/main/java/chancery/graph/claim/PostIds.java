package chancery.graph.claim;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What the ids of posts tell by themselves. */
public final class PostIds {

  private static final Pattern X = Pattern.compile("x:([0-9]{11,19})");

  /** X counts milliseconds from here (2010-11-04), 22 bits above the end of an id. */
  private static final long EPOCH = 1_288_834_974_657L;

  /** The first id that holds a time; those before it were simply counted. */
  private static final long FIRST = 29_700_859_247L;

  private static final int TIME_BITS = 22;

  private PostIds() {}

  /** When a post of X was made, in milliseconds since 1970; empty for ids that do not say. */
  public static OptionalLong createdAt(String id) {
    var matcher = X.matcher(id);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long number = Long.parseUnsignedLong(matcher.group(1));
    return number < FIRST ? OptionalLong.empty() : OptionalLong.of((number >>> TIME_BITS) + EPOCH);
  }
}
