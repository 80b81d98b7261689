package chancery.ingest.format;

import java.time.Duration;
import java.time.Instant;

/**
 * How large, how deep, how old and how new a record may be. What is beyond is rejected, and the
 * reading goes on.
 *
 * @param lineBytes longest line, row or message, in bytes of UTF-8
 * @param pageBytes longest line of the formats whose lines hold a page of an API, each of many
 *     posts
 * @param idCharacters longest id of a post or an account, at most {@value #LONGEST_ID}
 * @param nameCharacters longest handle, name or tag
 * @param urlCharacters longest link
 * @param entities most hashtags, mentions, links or media of one post, each, at most {@value
 *     #MOST_ENTITIES}
 * @param columns most columns of a table
 * @param nesting deepest nesting of JSON
 * @param earliestPost posts before are rejected
 * @param earliestDocument documents before are rejected
 * @param ahead how far in the future a creation time may be
 */
public record FormatLimits(
    int lineBytes,
    int pageBytes,
    int idCharacters,
    int nameCharacters,
    int urlCharacters,
    int entities,
    int columns,
    int nesting,
    Instant earliestPost,
    Instant earliestDocument,
    Duration ahead) {

  /** Of three bytes each, such an id still fits into an entry of PostgreSQL's indexes. */
  static final int LONGEST_ID = 850;

  /** Each entity is compared with those before it. */
  static final int MOST_ENTITIES = 2000;

  public FormatLimits {
    if (lineBytes < 1 || pageBytes < lineBytes) {
      throw new IllegalArgumentException(
          "A line of %d bytes and a page of %d: both must be positive, and a page no shorter than a line"
              .formatted(lineBytes, pageBytes));
    }
    requireWithin("id-characters", idCharacters, LONGEST_ID);
    requireWithin("name-characters", nameCharacters, Integer.MAX_VALUE);
    requireWithin("url-characters", urlCharacters, Integer.MAX_VALUE);
    requireWithin("entities", entities, MOST_ENTITIES);
    requireWithin("columns", columns, Integer.MAX_VALUE);
    requireWithin("nesting", nesting, Integer.MAX_VALUE);
    if (ahead.isNegative()) {
      throw new IllegalArgumentException(
          "chancery.import.limit.ahead is %s, and no less than 0 is needed".formatted(ahead));
    }
  }

  private static void requireWithin(String setting, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "chancery.import.limit.%s is %d; it is 1 to %d".formatted(setting, value, most));
    }
  }
}
