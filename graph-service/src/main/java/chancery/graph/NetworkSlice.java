package chancery.graph;

import chancery.graph.Slices.Taking;
import chancery.graph.interaction.Choice;
import chancery.graph.interaction.ContentChoice;
import chancery.graph.network.ContentMaterial;
import chancery.graph.network.ImportedMaterial;
import chancery.graph.network.InteractionMaterial;
import chancery.graph.network.Material;
import chancery.graph.network.RestrictedMaterial;
import chancery.graph.v1.NetworkSubject;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import java.util.Collection;

/**
 * What a network is made of, checked: something of the posts of a slice, or an imported one.
 *
 * @param subject what of them
 * @param undirected both directions are one
 * @param largestPart only the largest weak component
 */
record NetworkSlice(Slice slice, Subject subject, boolean undirected, boolean largestPart) {

  static NetworkSlice of(
      Slice slice, NetworkSubject subject, Collection<chancery.graph.v1.InteractionKind> kinds) {
    Slices.check(slice);
    Subject of = Subject.of(subject, kinds);
    if (of instanceof Subject.Imported) {
      requireNoPosts(slice);
    }
    return new NetworkSlice(slice, of, subject.getUndirected(), subject.getLargestPart());
  }

  private static void requireNoPosts(Slice slice) {
    if (!slice.getQuery().isBlank() || slice.hasFrom() || slice.hasTo()) {
      throw ChanceryException.invalid(
          "subject.imported",
          "is a network of no posts, of which neither a query nor a time can select; leave these out");
    }
  }

  /** The slice, with nothing about time or patience. */
  Slice canonicalSlice() {
    return slice.toBuilder().clearMinPosition().clearMaxStaleness().build();
  }

  /** The subject, all of it in one form. */
  NetworkSubject canonicalSubject() {
    return subject.canonical().toBuilder()
        .setUndirected(undirected)
        .setLargestPart(largestPart)
        .build();
  }

  /** The same within a narrower time, in milliseconds since 1970. */
  NetworkSlice within(long from, long to) {
    Slice narrowed =
        slice.toBuilder()
            .setFrom(Timestamps.fromMillis(from))
            .setTo(Timestamps.fromMillis(to))
            .build();
    return new NetworkSlice(narrowed, subject, undirected, largestPart);
  }

  /** Takes what the network is to be made of. */
  Taking<Material> material(NetworkLimits limits) {
    return material(limits, limits.mostInteractions());
  }

  /**
   * Takes no more than so much.
   *
   * @param most interactions, or hashtags or domains of posts
   */
  Taking<Material> material(NetworkLimits limits, int most) {
    Taking<? extends Material> all = all(limits, most);
    return (corpus, positions) ->
        new RestrictedMaterial(all.take(corpus, positions), undirected, largestPart);
  }

  private Taking<? extends Material> all(NetworkLimits limits, int most) {
    long from = Slices.from(slice);
    long to = Slices.to(slice);
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
      case Subject.Imported imported ->
          (corpus, positions) -> new ImportedMaterial(corpus.selectImported(imported.name()));
    };
  }
}
