package chancery.analysis.content;

/**
 * How large a codebook may be.
 *
 * @param patterns in all categories together
 * @param characters of one pattern
 * @param words of one pattern
 * @param everywhere regular expressions that have to be run over every text, because they require
 *     no letters in a row
 */
public record CodebookLimits(int patterns, int characters, int words, int everywhere) {

  /** What services use where nothing else is set. */
  public static final CodebookLimits USUAL = new CodebookLimits(50_000, 1000, 16, 50);
}
