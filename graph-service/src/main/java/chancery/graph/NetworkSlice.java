package chancery.graph;

import chancery.graph.Slices.Taking;
import chancery.graph.interaction.Choice;
import chancery.graph.interaction.ContentChoice;
import chancery.graph.network.ContentMaterial;
import chancery.graph.network.InteractionMaterial;
import chancery.graph.network.Material;
import chancery.graph.v1.NetworkSubject;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import java.util.Collection;

/**
 * What a network is made of, checked: something of the posts of a slice.
 *
 * @param subject what of them
 */
record NetworkSlice(Slice slice, Subject subject) {

  private static final double DEFAULT_RESOLUTION = 1.0;

  static NetworkSlice of(
      Slice slice,
      NetworkSubject subject,
      Collection<chancery.graph.v1.InteractionKind> kinds) {
    Slices.check(slice);
    return new NetworkSlice(slice, Subject.of(subject, kinds));
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

  /** Takes what the network is to be made of. */
  Taking<Material> material(NetworkLimits limits) {
    long from = Slices.from(slice);
    long to = Slices.to(slice);
    int most = limits.mostInteractions();
    return switch (subject) {
      case Subject.Interacting interacting ->
          (corpus, positions) ->
              new InteractionMaterial(
                  corpus.select(new Choice(from, to, interacting.kinds(), positions, most)));
      case Subject.Speaking speaking ->
          (corpus, positions) ->
              new ContentMaterial(
                  corpus.selectContents(
                      new ContentChoice(from, to, speaking.of(), positions, most)),
                  speaking.of(),
                  speaking.form(),
                  limits.bounds());
    };
  }
}
