package chancery.graph.claim;

import java.util.List;

/**
 * How many followers accounts have together. Who follows two of them is counted twice: who follows
 * whom is not known.
 *
 * @param followers of the accounts of which they are known
 * @param known how many accounts these are
 */
public record Reach(long followers, int known) {

  public static Reach of(List<Amplifier> amplifiers) {
    long followers = 0;
    int known = 0;
    for (Amplifier amplifier : amplifiers) {
      if (amplifier.followers() != Sighting.UNKNOWN) {
        followers += amplifier.followers();
        known++;
      }
    }
    return new Reach(followers, known);
  }

  /** The part of an account; not a number where its followers are not known. */
  public double share(Amplifier amplifier) {
    return amplifier.followers() == Sighting.UNKNOWN || followers == 0
        ? Double.NaN
        : (double) amplifier.followers() / followers;
  }
}
