package chancery.local;

import chancery.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("local", "client", "demo", "imports", "platform", "process", "store");
  }
}
