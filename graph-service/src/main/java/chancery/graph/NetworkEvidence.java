package chancery.graph;

import chancery.evidence.v1.Evidence;
import chancery.evidence.v1.Parameter;
import chancery.graph.Slices.Chosen;
import chancery.graph.network.Material;
import java.util.Locale;

/**
 * Says what figures of a network rest on. The posts considered are those that the network
 * is made of; no query would list just them, so there is no link to them.
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
    NetworkEvidence evidence =
        new NetworkEvidence(
            Evidence.newBuilder()
                .setMethod(method)
                .setVersion(version)
                .setPosition(chosen.asOf().position())
                .setConsidered(chosen.taken().posts()));
    return switch (slice.subject()) {
      case Subject.Interacting interacting -> evidence.parameter("kinds", interacting.told());
      case Subject.Speaking speaking ->
          evidence
              .parameter("of", speaking.told())
              .parameter("form", speaking.form().name().toLowerCase(Locale.ROOT));
    };
  }

  /** A parameter as it was used, whether asked for or usual. */
  NetworkEvidence parameter(String name, Object value) {
    evidence.addParameters(Parameter.newBuilder().setName(name).setValue(String.valueOf(value)));
    return this;
  }

  Evidence build() {
    return evidence.build();
  }
}
