package chancery.graph;

import chancery.evidence.v1.Evidence;
import chancery.evidence.v1.Parameter;
import chancery.graph.Slices.Chosen;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.Material;
import java.util.List;

/**
 * Says what figures of a network rest on. The posts considered are those that the network is made
 * of; no query would list just them, so there is no link to them.
 */
final class NetworkEvidence {

  private final Evidence.Builder evidence;

  private NetworkEvidence(Evidence.Builder evidence) {
    this.evidence = evidence;
  }

  /**
   * Begins with the state of the corpus, the posts, and what of them the network is of.
   *
   * @param method as docs/methods.md calls it
   * @param version rises when the method would answer otherwise
   */
  static NetworkEvidence of(
      String method, String version, NetworkSlice slice, Chosen<Material> chosen) {
    return of(method, version, slice, chosen.asOf(), chosen.taken().posts());
  }

  /** The same of what was taken otherwise. */
  static NetworkEvidence of(
      String method, String version, NetworkSlice slice, AsOf asOf, long posts) {
    NetworkEvidence evidence =
        new NetworkEvidence(
            Evidence.newBuilder()
                .setMethod(method)
                .setVersion(version)
                .setPosition(asOf.position())
                .setConsidered(posts));
    slice.subject().parameters().forEach(evidence::parameter);
    if (slice.undirected()) {
      evidence.parameter("directed", false);
    }
    if (slice.largestPart()) {
      evidence.parameter("part", "largest");
    }
    return evidence;
  }

  /** A parameter as it was used, whether asked for or usual. */
  NetworkEvidence parameter(String name, Object value) {
    evidence.addParameters(Parameter.newBuilder().setName(name).setValue(String.valueOf(value)));
    return this;
  }

  /** What judged posts. */
  NetworkEvidence models(List<String> models) {
    evidence.addAllModels(models);
    return this;
  }

  Evidence build() {
    return evidence.build();
  }
}
