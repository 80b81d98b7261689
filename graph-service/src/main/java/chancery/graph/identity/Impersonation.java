package chancery.graph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The actor that an account resembles most, and why.
 *
 * @param actor id
 * @param score 1 − Π(1 − w) over the weights w of the reasons
 * @param reasons greatest weight first: at most one for each of the account's names
 */
public record Impersonation(String actor, double score, List<Resemblance> reasons) {

  public Impersonation {
    reasons = List.copyOf(reasons);
  }

  /**
   * Holds an account's names against the registered ones; null where it resembles nobody.
   *
   * @param handle null where there is none
   * @param displayName the same
   */
  public static @Nullable Impersonation of(
      NameIndex index, @Nullable String handle, @Nullable String displayName) {
    Map<String, List<Resemblance>> byActor = new TreeMap<>();
    collect(index, NameField.HANDLE, handle, byActor);
    collect(index, NameField.DISPLAY_NAME, displayName, byActor);
    Impersonation best = null;
    for (Map.Entry<String, List<Resemblance>> actor : byActor.entrySet()) {
      Impersonation one = of(actor.getKey(), actor.getValue());
      if (best == null || one.score() > best.score()) {
        best = one;
      }
    }
    return best;
  }

  private static void collect(
      NameIndex index,
      NameField field,
      @Nullable String name,
      Map<String, List<Resemblance>> byActor) {
    if (name != null) {
      for (Resemblance one : index.resembling(field, name)) {
        byActor.computeIfAbsent(one.with().actor(), none -> new ArrayList<>()).add(one);
      }
    }
  }

  private static Impersonation of(String actor, List<Resemblance> all) {
    Map<NameField, Resemblance> strongest = new TreeMap<>();
    for (Resemblance one : all) {
      strongest.merge(one.field(), one, (a, b) -> b.weight() > a.weight() ? b : a);
    }
    double left = 1;
    for (Resemblance one : strongest.values()) {
      left *= 1 - one.weight();
    }
    return new Impersonation(
        actor,
        1 - left,
        strongest.values().stream()
            .sorted(Comparator.comparingDouble(Resemblance::weight).reversed())
            .toList());
  }
}
