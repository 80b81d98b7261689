package chancery.ingest.definition;

/**
 * How much analysts may define.
 *
 * @param bytes largest definition, as it is sent
 * @param names definitions of one kind in a corpus
 * @param versions versions that an answer lists, the newest
 * @param categories of a codebook
 * @param patterns of a codebook, all its categories together
 * @param patternCharacters longest pattern
 * @param words of a stance target, for and against together
 * @param queryCharacters longest query of a stance target
 * @param titleCharacters longest title
 * @param descriptionCharacters longest description
 * @param labels in one request
 * @param pageBytes definitions on one page of a list, together; a larger one goes alone
 * @param findingItems accounts, objects, links, techniques and sightings of a finding, each
 */
public record DefinitionLimits(
    int bytes,
    int names,
    int versions,
    int categories,
    int patterns,
    int patternCharacters,
    int words,
    int queryCharacters,
    int titleCharacters,
    int descriptionCharacters,
    int labels,
    int pageBytes,
    int findingItems) {

  /** With its envelope, such a definition still fits into a message to a follower. */
  static final int MOST_BYTES = 12 << 20;

  public DefinitionLimits {
    if (bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "chancery.definition.bytes is %d; it is 1 to %d".formatted(bytes, MOST_BYTES));
    }
    if (Math.min(names, versions) < 1 || Math.min(labels, pageBytes) < 1) {
      throw new IllegalArgumentException(
          "chancery.definition.names, versions, labels and page-bytes are at least 1");
    }
  }
}
