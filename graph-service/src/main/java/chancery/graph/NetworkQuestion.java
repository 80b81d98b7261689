package chancery.graph;

import chancery.graph.network.NetworkMethod;
import chancery.graph.v1.GetNetworkRequest;
import chancery.kit.error.ChanceryException;

/** A request for a network, checked and with its defaults filled in. */
record NetworkQuestion(NetworkSlice slice, NetworkMethod method) {

  static NetworkQuestion of(GetNetworkRequest request, NetworkLimits limits) {
    return new NetworkQuestion(
        NetworkSlice.of(request.getSlice(), request.getSubject(), request.getKindsList()),
        method(request, limits));
  }

  private static NetworkMethod method(GetNetworkRequest request, NetworkLimits limits) {
    int limit = request.getLimit() == 0 ? limits.defaultLimit() : request.getLimit();
    if (limit < 0 || limit > limits.largestLimit()) {
      throw ChanceryException.invalid(
          "limit", "must be from 1 to %d, not %d".formatted(limits.largestLimit(), limit));
    }
    return new NetworkMethod(
        limit,
        request.getSeed(),
        NetworkSlice.resolution(request.hasResolution(), request.getResolution(), limits),
        NodeFigures.asked(request.getMeasuresList()),
        limits.pathSources());
  }

  /** What decides the answer, in one form: no defaults open, nothing about time or patience. */
  GetNetworkRequest canonical() {
    GetNetworkRequest.Builder canonical =
        GetNetworkRequest.newBuilder()
            .setSlice(slice.canonicalSlice())
            .setSubject(slice.canonicalSubject())
            .addAllKinds(slice.subject().canonicalKinds())
            .setLimit(method.limit())
            .setSeed(method.seed())
            .setResolution(method.resolution());
    method.measures().stream().sorted().map(NodeFigures::message).forEach(canonical::addMeasures);
    return canonical.build();
  }
}
