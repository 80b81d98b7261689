package chancery.analysis.coding;

import chancery.analysis.index.PostView;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Codes new posts as they become visible, on a thread of its own. */
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
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final Corpora corpora;
  private final Codings codings;
  private final Thread thread = Thread.ofPlatform().name("coding").daemon().unstarted(this::run);
  private volatile boolean closed;

  public CodingWork(Corpora corpora, Codings codings) {
    this.corpora = corpora;
    this.codings = codings;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closed) {
        Thread.sleep(round() ? PAUSE : PAUSE_AFTER_FAILURE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether everything went well. */
  private boolean round() throws InterruptedException {
    try {
      corpora.forEach((view, codes) -> codes.catchUp(view, codings.of(view.definitions())));
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
  }
}
