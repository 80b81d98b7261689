package chancery.ingest;

import chancery.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("ingest", "format", "log", "imports", "corpus", "post", "actor", "definition");
  }
}
