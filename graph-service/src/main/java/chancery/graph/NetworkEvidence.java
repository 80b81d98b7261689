package chancery.graph;

import chancery.evidence.v1.Evidence;
import chancery.evidence.v1.Parameter;
import chancery.graph.Slices.Chosen;
import chancery.graph.interaction.Selection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says what figures of a network rest on. The posts considered are those with an interaction of the
 * network; no query would list just them, so there is no link to them.
 */
final class NetworkEvidence {

  private final Evidence.Builder evidence;

  private NetworkEvidence(Evidence.Builder evidence) {
    this.evidence = evidence;
  }

  /**
   * Begins with the state of the corpus, the posts, and the kinds of interaction.
   *
   * @param method as docs/methods.md calls it
   * @param version rises when the method would answer otherwise
   */
  static NetworkEvidence of(
      String method, String version, NetworkSlice slice, Chosen<Selection> chosen) {
    String kinds =
        slice.kinds().stream()
            .sorted()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    return new NetworkEvidence(
            Evidence.newBuilder()
                .setMethod(method)
                .setVersion(version)
                .setPosition(chosen.asOf().position())
                .setConsidered(chosen.taken().posts()))
        .parameter("kinds", kinds);
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
