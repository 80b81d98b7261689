package chancery.analysis.index;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be counted.
 *
 * @param confidence probability that a post's likeliest sentiment must have to be counted, 0 to 1
 */
public record Measures(Set<Measure> all, double confidence) {

  /** Posts only. */
  public static final Measures POSTS = of();

  public Measures {
    all = Set.copyOf(all);
  }

  /** These, with every judged post counted. */
  public static Measures of(Measure... all) {
    return new Measures(Set.of(all), 0);
  }

  public boolean contains(Measure measure) {
    return all.contains(measure);
  }

  Measures with(Measure measure) {
    Set<Measure> more = EnumSet.of(measure);
    more.addAll(all);
    return new Measures(more, confidence);
  }
}
