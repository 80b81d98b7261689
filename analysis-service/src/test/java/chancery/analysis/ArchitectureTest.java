package chancery.analysis;

import chancery.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super(
        "analysis",
        "query",
        "text",
        "language",
        "classify",
        "sentiment",
        "enrich",
        "opinion",
        "actor",
        "trend",
        "account",
        "content",
        "index",
        "corpus",
        "answer");
  }
}
