package chancery.local.client;

/** The gateway answered with a problem; the message is what it says of it. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  Refused(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Of HTTP, e.g. 404. */
  public int status() {
    return status;
  }
}
