package chancery.ingest;

import chancery.ingest.corpus.CorpusErasure;
import chancery.ingest.imports.Imports;
import chancery.ingest.log.LogFeed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Clears up what the last process left unfinished, and ends what this one is at. */
@ApplicationScoped
class Startup {

  private final Imports imports;
  private final CorpusErasure erasure;
  private final LogFeed feed;

  Startup(Imports imports, CorpusErasure erasure, LogFeed feed) {
    this.imports = imports;
    this.erasure = erasure;
    this.feed = feed;
  }

  void onStart(@Observes StartupEvent started) {
    // May take a while, and nothing waits for it.
    Thread.ofVirtual().name("corpus-erasure").start(erasure::eraseDeleted);
  }

  /** The database's connections are closed after this. */
  void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
    imports.stop();
    feed.close();
  }
}
