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
 * @param idCharacters longest id of a post or an account
 * @param nameCharacters longest handle, name or tag
 * @param urlCharacters longest link
 * @param entities most hashtags, mentions, links or media of one post, each
 * @param depth deepest nesting of JSON
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
    int depth,
    Instant earliestPost,
    Instant earliestDocument,
    Duration ahead) {

  /** 1 MB a line, 8 MB a page; posts from 1990 on, documents from 1800, a day ahead at most. */
  public static final FormatLimits DEFAULT =
      new FormatLimits(
          1_000_000,
          8_000_000,
          512,
          512,
          8192,
          1000,
          200,
          Instant.parse("1990-01-01T00:00:00Z"),
          Instant.parse("1800-01-01T00:00:00Z"),
          Duration.ofDays(1));

  public FormatLimits {
    if (lineBytes < 1 || pageBytes < lineBytes) {
      throw new IllegalArgumentException(
          "A line of %d bytes and a page of %d: both must be positive, and a page no shorter than a line"
              .formatted(lineBytes, pageBytes));
    }
    if (idCharacters < 1 || nameCharacters < 1 || urlCharacters < 1 || entities < 0 || depth < 1) {
      throw new IllegalArgumentException("The limits of a record must be positive");
    }
  }

  /** The same limits with another longest line and page. */
  public FormatLimits withBytes(int line, int page) {
    return new FormatLimits(
        line,
        page,
        idCharacters,
        nameCharacters,
        urlCharacters,
        entities,
        depth,
        earliestPost,
        earliestDocument,
        ahead);
  }
}
