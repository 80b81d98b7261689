package chancery.ingest.imports;

import chancery.ingest.v1.Reject;

/** Rejects as they are kept and answered: with the beginning of the record, for people. */
public final class Rejects {

  private static final int EXCERPT = 200;

  private Rejects() {}

  /**
   * @param line from 1
   * @param record of which the first 200 characters are kept
   */
  public static Reject of(long line, String reason, String record) {
    return Reject.newBuilder()
        .setLine(line)
        .setReason(storable(reason))
        .setExcerpt(storable(beginning(record)))
        .build();
  }

  private static String beginning(String record) {
    return record.codePointCount(0, record.length()) <= EXCERPT
        ? record
        : record.substring(0, record.offsetByCodePoints(0, EXCERPT));
  }

  /** PostgreSQL keeps every character but this one. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
