package chancery.kit.error;

import com.google.rpc.Code;

/** Ends long computations for whose results nobody waits any more. */
public final class Interruption {

  private Interruption() {}

  /**
   * To be called again and again.
   *
   * @param computing the thread that is interrupted when the caller goes away, whether this one or
   *     one that this one helps
   * @throws ChanceryException CANCELLED if it has been interrupted
   */
  public static void check(Thread computing) {
    if (computing.isInterrupted()) {
      throw gone();
    }
  }

  /** What is answered then, though nobody hears it. */
  public static ChanceryException gone() {
    return ChanceryException.of(Code.CANCELLED, "CANCELLED", "The caller went away");
  }
}
