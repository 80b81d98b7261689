package chancery.graph.claim;

import chancery.graph.cascade.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A post that appearances pass on or answer and that is not there: deleted, or never collected.
 *
 * @param reference what is said of it. Where no id is, all posts of its author count as one
 * @param appearances that refer to it
 * @param before when it was first referred to, in milliseconds since 1970
 * @param created when it was made, where its id tells
 */
public record MissingPost(Reference reference, int appearances, long before, OptionalLong created) {

  /** Where it stands in time, as far as is known. */
  public long latest() {
    return created.orElse(before);
  }

  /** Whether it was made before a moment, or may have been. */
  public boolean mayBeBefore(long time) {
    return created.isEmpty() || created.getAsLong() < time;
  }

  /** Ids of the posts that appearances refer to and that are no appearances themselves. */
  public static Set<String> referredTo(List<Sighting> sightings) {
    Set<String> referred = new HashSet<>();
    for (Sighting sighting : sightings) {
      Reference of = sighting.of();
      if (of != null && !of.postId().isEmpty()) {
        referred.add(of.postId());
      }
    }
    sightings.forEach(sighting -> referred.remove(sighting.id()));
    return referred;
  }

  /**
   * Those that are missing, the earliest first as far as is known.
   *
   * @param sightings earliest first
   * @param there ids of posts that are there without being appearances
   */
  public static List<MissingPost> of(List<Sighting> sightings, Set<String> there) {
    Set<String> known = new HashSet<>(there);
    sightings.forEach(sighting -> known.add(sighting.id()));
    Map<Reference, MissingPost> missing = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      Reference of = sighting.of();
      if (of != null && !known.contains(of.postId()) && !isNothing(of)) {
        MissingPost once = new MissingPost(of, 1, sighting.time(), PostIds.createdAt(of.postId()));
        missing.merge(key(of), once, (first, next) -> first.again());
      }
    }
    List<MissingPost> found = new ArrayList<>(missing.values());
    found.sort(
        Comparator.comparingLong(MissingPost::latest)
            .thenComparing(post -> post.reference().postId())
            .thenComparing(post -> post.reference().account())
            .thenComparing(post -> post.reference().handle()));
    return found;
  }

  private static boolean isNothing(Reference reference) {
    return reference.postId().isEmpty() && reference.isAnonymous();
  }

  /** A post by its id; without one, an account. */
  private static Reference key(Reference reference) {
    return reference.postId().isEmpty() ? reference : new Reference(reference.postId(), "", "");
  }

  private MissingPost again() {
    return new MissingPost(reference, appearances + 1, before, created);
  }
}
