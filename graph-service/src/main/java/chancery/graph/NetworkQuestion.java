package chancery.graph;

import chancery.graph.community.LeidenMethod;
import chancery.graph.network.NetworkMethod;
import chancery.graph.v1.GetNetworkRequest;
import chancery.kit.error.ChanceryException;

/**
 * A request for a network, checked and with its defaults filled in.
 *
 * @param groups what is told of the nodes
 */
record NetworkQuestion(NetworkSlice slice, NetworkMethod method, GroupChoice groups) {

  static NetworkQuestion of(GetNetworkRequest request, NetworkLimits limits) {
    NetworkSlice slice =
        NetworkSlice.of(request.getSlice(), request.getSubject(), request.getKindsList());
    return new NetworkQuestion(
        slice,
        method(request, limits),
        GroupChoice.of(
            request.getBy(), request.getAttribute(), request.getTarget(), slice.subject()));
  }

  /** Of a file, which does not tell of groups. */
  static NetworkQuestion ofExport(GetNetworkRequest request, NetworkLimits limits) {
    NetworkQuestion question = of(request, limits);
    if (question.groups().isGiven()) {
      throw ChanceryException.invalid(
          "by", "is of the answer as JSON: files do not tell of groups");
    }
    return question;
  }

  private static NetworkMethod method(GetNetworkRequest request, NetworkLimits limits) {
    int limit = request.getLimit() == 0 ? limits.defaultLimit() : request.getLimit();
    if (limit < 0 || limit > limits.largestLimit()) {
      throw ChanceryException.invalid(
          "limit", "must be from 1 to %d, not %d".formatted(limits.largestLimit(), limit));
    }
    return new NetworkMethod(
        limit,
        leiden(request, limits),
        NodeFigures.asked(request.getMeasuresList()),
        limits.pathSources());
  }

  /** Of the communities. */
  static LeidenMethod leiden(GetNetworkRequest request, NetworkLimits limits) {
    return new LeidenChoice(limits, request.getSeed())
        .of(
            request.getQuality(),
            request.hasResolution(),
            request.getResolution(),
            request.getRuns());
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
            .setQuality(LeidenChoice.message(method.leiden().quality()))
            .setResolution(method.leiden().resolution())
            .setRuns(method.leiden().runs())
            .setBy(groups.by())
            .setAttribute(groups.attribute())
            .setTarget(groups.target());
    method.measures().stream().sorted().map(NodeFigures::message).forEach(canonical::addMeasures);
    return canonical.build();
  }
}
