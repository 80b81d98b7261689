package chancery.graph;

import chancery.graph.Slices.Taking;
import chancery.graph.interaction.Choice;
import chancery.graph.interaction.InteractionKind;
import chancery.graph.interaction.Selection;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a network is made of, checked: the interactions of some kinds in the posts of a slice.
 *
 * @param kinds at least one
 */
record NetworkSlice(Slice slice, Set<InteractionKind> kinds) {

  private static final double DEFAULT_RESOLUTION = 1.0;

  static NetworkSlice of(Slice slice, Collection<chancery.graph.v1.InteractionKind> kinds) {
    Slices.check(slice);
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

  /**
   * Takes the interactions.
   *
   * @param most that may be taken
   */
  Taking<Selection> interactions(int most) {
    return (interactions, positions) ->
        interactions.select(
            new Choice(Slices.from(slice), Slices.to(slice), kinds, positions, most));
  }
}
