package chancery.graph;

import chancery.graph.interaction.Choice;
import chancery.graph.interaction.InteractionKind;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network is made of, checked: the interactions of some kinds in the posts of a slice.
 *
 * @param kinds at least one
 */
record NetworkSlice(Slice slice, Set<InteractionKind> kinds) {

  private static final double DEFAULT_RESOLUTION = 1.0;

  static NetworkSlice of(Slice slice, Collection<chancery.graph.v1.InteractionKind> kinds) {
    if (slice.getCorpus().isEmpty()) {
      throw ChanceryException.invalid("slice.corpus", "is missing");
    }
    if (slice.hasFrom()
        && slice.hasTo()
        && Timestamps.compare(slice.getFrom(), slice.getTo()) >= 0) {
      throw ChanceryException.invalid("slice.to", "must be later than slice.from");
    }
    return new NetworkSlice(slice, kinds(kinds));
  }

  private static Set<InteractionKind> kinds(Collection<chancery.graph.v1.InteractionKind> asked) {
    EnumSet<InteractionKind> kinds = EnumSet.noneOf(InteractionKind.class);
    for (chancery.graph.v1.InteractionKind kind : asked) {
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

  /** The resolution of communities that is asked for, or the usual one. */
  static double resolution(boolean given, double asked, NetworkLimits limits) {
    double resolution = given ? asked : DEFAULT_RESOLUTION;
    if (!(resolution > 0 && resolution <= limits.highestResolution())) {
      throw ChanceryException.invalid(
          "resolution",
          "must be above 0 and at most %s, not %s"
              .formatted(limits.highestResolution(), resolution));
    }
    return resolution;
  }

  /** The slice, with nothing about time or patience. */
  Slice canonicalSlice() {
    return slice.toBuilder().clearMinPosition().clearMaxStaleness().build();
  }

  /** All kinds, none left open, in one order. */
  List<chancery.graph.v1.InteractionKind> canonicalKinds() {
    return kinds.stream().sorted().map(NetworkMessages::kind).toList();
  }

  boolean hasQuery() {
    return !slice.getQuery().isBlank();
  }

  /** Age up to which an answer may be older; one that must include a position has none. */
  Duration maxStaleness() {
    return slice.hasMaxStaleness() && !slice.hasMinPosition()
        ? WireTime.duration(slice.getMaxStaleness())
        : Duration.ZERO;
  }

  /**
   * @param positions of the posts that the query matches; null without a query
   * @param most interactions
   */
  Choice choice(long @Nullable [] positions, int most) {
    return new Choice(fromMillis(), toMillis(), kinds, positions, most);
  }

  long fromMillis() {
    return slice.hasFrom() ? WireTime.bound(slice.getFrom()) : Long.MIN_VALUE;
  }

  long toMillis() {
    return slice.hasTo() ? WireTime.bound(slice.getTo()) : Long.MAX_VALUE;
  }
}
