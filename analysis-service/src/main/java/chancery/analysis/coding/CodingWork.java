package chancery.analysis.coding;

import chancery.analysis.index.PostView;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Codes new posts as they become visible, on threads of its own. While posts come in masses it
 * waits, so that an import is not slowed down.
 */
public final class CodingWork implements AutoCloseable {

  /** The corpora as they are now. */
  public interface Corpora {

    void forEach(Visitor visitor) throws InterruptedException;

    /** Receives a corpus; the view is open during the call. */
    interface Visitor {
      void visit(PostView view, CorpusCodes codes) throws InterruptedException;
    }
  }

  private static final Logger LOG = Logger.getLogger(CodingWork.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Events within a pause that count as masses. */
  private static final int MASSES = 300;

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final Corpora corpora;
  private final Codings codings;
  private final LongSupplier position;
  private final CodingThreads threads;
  private final Thread thread = Thread.ofPlatform().name("coding").daemon().unstarted(this::run);
  private volatile boolean closed;
  private long lastPosition;

  /**
   * @param position in the log up to which the corpora have read
   * @param threads that code posts where many are to be coded
   */
  public CodingWork(Corpora corpora, Codings codings, LongSupplier position, int threads) {
    this.threads = new CodingThreads(threads);
    this.position = position;
    this.corpora = corpora;
    this.codings = codings;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closed) {
        Thread.sleep(masses() || round() ? PAUSE : PAUSE_AFTER_FAILURE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean masses() {
    long now = position.getAsLong();
    boolean masses = lastPosition > 0 && now - lastPosition > MASSES;
    lastPosition = now;
    return masses;
  }

  /** Whether everything went well. */
  private boolean round() throws InterruptedException {
    try {
      corpora.forEach(
          (view, codes) -> codes.catchUp(view, codings.of(view.definitions()), threads));
      return true;
    } catch (RuntimeException failure) {
      if (!closed) {
        LOG.error("Posts could not be coded; trying again", failure);
      }
      return closed;
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.interrupt();
    thread.join(Duration.ofSeconds(10));
    threads.close();
  }
}
