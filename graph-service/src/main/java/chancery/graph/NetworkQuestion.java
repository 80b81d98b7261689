package chancery.graph;

import chancery.graph.interaction.InteractionKind;
import chancery.graph.network.NetworkMethod;
import chancery.graph.v1.GetNetworkRequest;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A request for a network, checked and with its defaults filled in.
 *
 * @param kinds at least one
 */
record NetworkQuestion(Slice slice, Set<InteractionKind> kinds, NetworkMethod method) {

  private static final double DEFAULT_RESOLUTION = 1.0;

  static NetworkQuestion of(GetNetworkRequest request, NetworkLimits limits) {
    Slices.check(request.getSlice());
    return new NetworkQuestion(request.getSlice(), kinds(request), method(request, limits));
  }

  private static NetworkMethod method(GetNetworkRequest request, NetworkLimits limits) {
    int limit = request.getLimit() == 0 ? limits.defaultLimit() : request.getLimit();
    if (limit < 0 || limit > limits.largestLimit()) {
      throw ChanceryException.invalid(
          "limit", "must be from 1 to %d, not %d".formatted(limits.largestLimit(), limit));
    }
    double resolution = request.hasResolution() ? request.getResolution() : DEFAULT_RESOLUTION;
    if (!(resolution > 0 && resolution <= limits.highestResolution())) {
      throw ChanceryException.invalid(
          "resolution",
          "must be above 0 and at most %s, not %s"
              .formatted(limits.highestResolution(), resolution));
    }
    return new NetworkMethod(limit, request.getSeed(), resolution);
  }

  private static Set<InteractionKind> kinds(GetNetworkRequest request) {
    EnumSet<InteractionKind> kinds = EnumSet.noneOf(InteractionKind.class);
    for (chancery.graph.v1.InteractionKind kind : request.getKindsList()) {
      kinds.add(
          switch (kind) {
            case INTERACTION_KIND_MENTION -> InteractionKind.MENTION;
            case INTERACTION_KIND_REPLY -> InteractionKind.REPLY;
            case INTERACTION_KIND_REPOST -> InteractionKind.REPOST;
            case INTERACTION_KIND_QUOTE -> InteractionKind.QUOTE;
            case INTERACTION_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw ChanceryException.invalid(
                    "kinds", "must be of MENTION, REPLY, REPOST, QUOTE; leave out for all");
          });
    }
    return kinds.isEmpty() ? EnumSet.allOf(InteractionKind.class) : kinds;
  }

  /** What decides the answer, in one form: no defaults open, nothing about time or patience. */
  GetNetworkRequest canonical() {
    GetNetworkRequest.Builder canonical =
        GetNetworkRequest.newBuilder()
            .setSlice(slice.toBuilder().clearMinPosition().clearMaxStaleness())
            .setLimit(method.limit())
            .setSeed(method.seed())
            .setResolution(method.resolution());
    kinds.stream().sorted().map(NetworkMessages::kind).forEach(canonical::addKinds);
    return canonical.build();
  }

  Duration maxStaleness() {
    return Slices.maxStaleness(slice);
  }

  long fromMillis() {
    return Slices.from(slice);
  }

  long toMillis() {
    return Slices.to(slice);
  }
}
