package chancery.graph.export;

import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.NodeMeasure;
import chancery.graph.network.NodeMeasures;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a node, and how the formats call its type. */
enum NodeColumn {
  TYPE("type", "string", "string"),
  HANDLE("handle", "string", "string"),
  IN_DEGREE("inDegree", "integer", "int"),
  OUT_DEGREE("outDegree", "integer", "int"),
  WEIGHTED_IN_DEGREE("weightedInDegree", "double", "double"),
  WEIGHTED_OUT_DEGREE("weightedOutDegree", "double", "double"),
  PAGE_RANK("pageRank", "double", "double"),
  COMMUNITY("community", "integer", "int"),
  HUB("hub", "double", "double"),
  AUTHORITY("authority", "double", "double"),
  BETWEENNESS("betweenness", "double", "double"),
  BETWEENNESS_ERROR("betweennessError", "double", "double"),
  CLOSENESS("closeness", "double", "double"),
  HARMONIC("harmonic", "double", "double"),
  CORE("core", "integer", "int"),
  CLUSTERING("clustering", "double", "double");

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

  /** Those that a network has: its own, and those that were asked for. */
  static List<NodeColumn> of(MeasuredNetwork network) {
    return Arrays.stream(values()).filter(column -> column.isIn(network.measures())).toList();
  }

  private boolean isIn(NodeMeasures measures) {
    return switch (this) {
      case TYPE,
          HANDLE,
          IN_DEGREE,
          OUT_DEGREE,
          WEIGHTED_IN_DEGREE,
          WEIGHTED_OUT_DEGREE,
          PAGE_RANK,
          COMMUNITY ->
          true;
      case HUB, AUTHORITY -> measures.has(NodeMeasure.HITS);
      case BETWEENNESS, BETWEENNESS_ERROR -> measures.has(NodeMeasure.BETWEENNESS);
      case CLOSENESS -> measures.has(NodeMeasure.CLOSENESS);
      case HARMONIC -> measures.has(NodeMeasure.HARMONIC);
      case CORE -> measures.has(NodeMeasure.CORE);
      case CLUSTERING -> measures.has(NodeMeasure.CLUSTERING);
    };
  }

  /** The value, or null for a handle that is not known and a measure not asked for. */
  @Nullable Object value(MeasuredNetwork network, int node) {
    return switch (this) {
      case TYPE -> network.network().type(node).name();
      case HANDLE -> network.network().handle(node);
      case IN_DEGREE -> network.degrees().in()[node];
      case OUT_DEGREE -> network.degrees().out()[node];
      case WEIGHTED_IN_DEGREE -> network.degrees().weightedIn()[node];
      case WEIGHTED_OUT_DEGREE -> network.degrees().weightedOut()[node];
      case PAGE_RANK -> network.pageRank(node);
      case COMMUNITY -> network.communities().of()[node];
      case HUB -> network.measures().hub(node);
      case AUTHORITY -> network.measures().authority(node);
      case BETWEENNESS -> network.measures().betweenness(node);
      case BETWEENNESS_ERROR -> network.measures().betweennessError(node);
      case CLOSENESS -> network.measures().closeness(node);
      case HARMONIC -> network.measures().harmonic(node);
      case CORE -> network.measures().core(node);
      case CLUSTERING -> network.measures().clustering(node);
    };
  }
}
