package chancery.graph.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be said of a node beyond its degrees, PageRank and community. */
public enum NodeMeasure {
  /** Hub and authority. */
  HITS,
  BETWEENNESS,
  CLOSENESS,
  HARMONIC,
  CORE,
  CLUSTERING;

  /** Those that are computed from shortest paths, in one walk for all. */
  static final Set<NodeMeasure> OF_PATHS =
      Collections.unmodifiableSet(EnumSet.of(BETWEENNESS, CLOSENESS, HARMONIC));
}
