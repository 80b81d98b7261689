package chancery.ingest.actor;

/** A record that is no actor, and why. */
final class BadActor extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadActor(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
