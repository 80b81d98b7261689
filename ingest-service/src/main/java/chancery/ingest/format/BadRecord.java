package chancery.ingest.format;

/**
 * A record that cannot become a post. Its message is the reason, written for the people who sent
 * the record.
 */
final class BadRecord extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadRecord(String reason) {
    // Bad records may come by the million; nobody reads their stack traces.
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
