package chancery.graph.identity;

import java.util.List;

/**
 * Why a name may be taken for a registered one.
 *
 * @param weight from 0 to 1, see {@link NameIndex}
 * @param field which of the account's names
 * @param compared that name
 * @param with the registered name
 * @param distance characters edited; 0 unless {@link Likeness#EDITED}
 * @param added what the name has more than the registered one, or that has more; empty unless
 *     {@link Likeness#ADDED_WORDS}
 */
public record Resemblance(
    Likeness likeness,
    double weight,
    NameField field,
    String compared,
    RegisteredName with,
    int distance,
    List<String> added) {

  public Resemblance {
    added = List.copyOf(added);
  }
}
