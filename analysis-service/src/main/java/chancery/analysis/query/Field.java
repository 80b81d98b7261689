package chancery.analysis.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a query can ask of a post by name. */
public enum Field {
  TEXT,
  HASHTAG,
  AUTHOR,
  ACTOR,
  COUNTRY,
  ADDRESSES,
  LANG,
  KIND,
  LINK,
  DOMAIN,
  MENTION,
  PLATFORM,
  SENTIMENT,
  PLACE,
  TOPIC,
  CONVERSATION,
  CASCADE;

  /** As it is written in a query: {@code hashtag}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String words() {
    return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
  }
}
