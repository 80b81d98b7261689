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
        "nearcopy",
        "cascade",
        "claim",
        "export");
  }
}
