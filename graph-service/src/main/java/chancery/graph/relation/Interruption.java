package chancery.graph.relation;

import java.util.concurrent.CancellationException;

/** Ends long computations for whose results nobody waits any more. */
public final class Interruption {

  private Interruption() {}

  /**
   * To be called again and again.
   *
   * @param computing the thread that is interrupted when the caller goes away, whether this one or
   *     one that this one helps
   * @throws CancellationException if it has been interrupted
   */
  public static void check(Thread computing) {
    if (computing.isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
