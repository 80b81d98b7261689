package chancery.gateway;

import chancery.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("gateway", "json", "query", "table", "stream");
  }
}
