package chancery.ingest;

import chancery.ingest.corpus.CorpusErasure;
import chancery.ingest.imports.Imports;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Clears up what the last process left unfinished. */
@ApplicationScoped
class Startup {

  private final Imports imports;
  private final CorpusErasure erasure;

  Startup(Imports imports, CorpusErasure erasure) {
    this.imports = imports;
    this.erasure = erasure;
  }

  void onStart(@Observes StartupEvent started) {
    imports.interruptRunning();
    // May take a while, and nothing waits for it.
    Thread.ofVirtual().name("corpus-erasure").start(erasure::eraseDeleted);
  }
}
