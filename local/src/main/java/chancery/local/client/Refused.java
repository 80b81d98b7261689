package chancery.local.client;

/** The gateway answered with a problem; the message is what it says of it. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  Refused(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Of HTTP. */
  int status() {
    return status;
  }
}
