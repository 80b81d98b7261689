package chancery.graph;

import chancery.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super(
        "graph",
        "row",
        "share",
        "interaction",
        "snapshot",
        "relation",
        "centrality",
        "community",
        "network",
        "coordination",
        "identity",
        "signal",
        "nearcopy",
        "cascade",
        "claim",
        "export");
  }
}
