package chancery.ingest.log;

/**
 * A corpus as the log refers to it. A corpus that is deleted and made again under the same name has
 * another number.
 */
public record CorpusKey(int no, String name) {}
