package chancery.graph;

import chancery.graph.centrality.DegreeDistribution;
import chancery.graph.centrality.Structure;
import chancery.graph.centrality.Structure.Parts;
import chancery.graph.community.Communities;
import chancery.graph.network.DividedNetwork;
import chancery.graph.relation.Ties;
import chancery.graph.v1.DegreeBin;
import chancery.graph.v1.DescribeNetworkResponse;
import chancery.graph.v1.NetworkParts;
import java.util.function.DoubleConsumer;

/** Figures of a whole network as an answer. */
final class StructureMessages {

  private StructureMessages() {}

  /** The figures, but for what says where they come from. */
  static DescribeNetworkResponse.Builder of(DividedNetwork divided) {
    Structure structure = Structure.of(divided.ties(), divided.undirected());
    Communities communities = divided.communities();
    DescribeNetworkResponse.Builder answer =
        DescribeNetworkResponse.newBuilder()
            .setNodes(structure.nodes())
            .setTies(ties(divided))
            .setGreatestCore(structure.greatestCore())
            .setWeakComponents(parts(structure.weak()))
            .setStrongComponents(parts(structure.strong()))
            .setCommunities(parts(Parts.of(communities.grouping())));
    ifThere(structure.density(), answer::setDensity);
    if (divided.network().directed()) {
      ifThere(structure.reciprocity(), answer::setReciprocity);
    }
    ifThere(structure.transitivity(), answer::setTransitivity);
    ifThere(structure.meanClustering(), answer::setMeanClustering);
    ifThere(structure.degreeAssortativity(), answer::setDegreeAssortativity);
    if (structure.ties() > 0) {
      answer.setModularity(communities.modularity());
    }
    DegreeDistribution.of(divided.ties(), divided.undirected())
        .bins()
        .forEach(bin -> answer.addDegrees(bin(bin)));
    return answer;
  }

  /** Undirected ones are there from both ends, loops but once. */
  private static int ties(DividedNetwork divided) {
    Ties ties = divided.ties();
    return divided.network().directed() ? ties.size() : (ties.size() + ties.loops()) / 2;
  }

  /** A figure that there is too little for is not a number, and left out. */
  static void ifThere(double value, DoubleConsumer set) {
    if (Double.isFinite(value)) {
      set.accept(value);
    }
  }

  private static NetworkParts parts(Parts parts) {
    NetworkParts.Builder message = NetworkParts.newBuilder().setCount(parts.count());
    parts.largest().forEach(message::addLargest);
    return message.build();
  }

  private static DegreeBin bin(DegreeDistribution.Bin bin) {
    return DegreeBin.newBuilder()
        .setFrom(bin.from())
        .setTo(bin.to())
        .setInDegree(bin.in())
        .setOutDegree(bin.out())
        .setNeighbours(bin.neighbours())
        .build();
  }
}
