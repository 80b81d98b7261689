package chancery.graph.export;

import chancery.graph.network.MeasuredNetwork;
import org.jspecify.annotations.Nullable;

/** What is said of a node, and how the formats call its type. */
enum NodeColumn {
  HANDLE("handle", "string", "string"),
  IN_DEGREE("inDegree", "integer", "int"),
  OUT_DEGREE("outDegree", "integer", "int"),
  WEIGHTED_IN_DEGREE("weightedInDegree", "double", "double"),
  WEIGHTED_OUT_DEGREE("weightedOutDegree", "double", "double"),
  PAGE_RANK("pageRank", "double", "double"),
  COMMUNITY("community", "integer", "int");

  private final String title;
  private final String gexfType;
  private final String graphMlType;

  NodeColumn(String title, String gexfType, String graphMlType) {
    this.title = title;
    this.gexfType = gexfType;
    this.graphMlType = graphMlType;
  }

  String title() {
    return title;
  }

  String gexfType() {
    return gexfType;
  }

  String graphMlType() {
    return graphMlType;
  }

  /** The value, or null for a handle that is not known. */
  @Nullable Object value(MeasuredNetwork network, int node) {
    return switch (this) {
      case HANDLE -> network.network().handle(node);
      case IN_DEGREE -> network.degrees().in()[node];
      case OUT_DEGREE -> network.degrees().out()[node];
      case WEIGHTED_IN_DEGREE -> network.degrees().weightedIn()[node];
      case WEIGHTED_OUT_DEGREE -> network.degrees().weightedOut()[node];
      case PAGE_RANK -> network.pageRank(node);
      case COMMUNITY -> network.communities().of()[node];
    };
  }
}
