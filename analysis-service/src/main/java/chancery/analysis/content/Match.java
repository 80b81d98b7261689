package chancery.analysis.content;

import chancery.log.v1.Pattern;

/**
 * A place where a pattern was found.
 *
 * @param category its place in {@link CodebookAutomaton#categories}
 * @param part of the post
 * @param from first character in that part; -1 in hashtags
 * @param to after the last one
 * @param found what stands there
 */
public record Match(int category, Pattern pattern, Part part, int from, int to, String found) {

  /** Parts of a post. */
  public enum Part {
    TITLE,
    TEXT,
    HASHTAGS
  }
}
