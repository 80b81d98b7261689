package chancery.ingest.format;

/**
 * A record that cannot become a post. Its message is the reason, written for the people who sent
 * the record.
 */
final class BadRecord extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int LONGEST_EXCERPT = 60;

  BadRecord(String reason) {
    // Bad records may come by the million; nobody reads their stack traces.
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** The beginning of a bad value, for the reason. */
  static String excerpt(String value) {
    return value.length() <= LONGEST_EXCERPT ? value : value.substring(0, LONGEST_EXCERPT) + "…";
  }
}
