package chancery.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is before people's eyes: the latest originals, those by well-known accounts more often.
 * Reactions choose from here, mostly within one's own language.
 */
final class Feed {

  private static final int LENGTH = 500;
  private static final int LOOKS = 8;

  private final List<DemoPost> latest = new ArrayList<>();
  private int next;

  void add(DemoPost post) {
    if (latest.size() < LENGTH) {
      latest.add(post);
    } else {
      latest.set(next, post);
      next = (next + 1) % LENGTH;
    }
  }

  boolean isEmpty() {
    return latest.isEmpty();
  }

  /** Looks at a few posts and takes the one that appeals most. */
  DemoPost choose(DemoAccount reader, RandomGenerator random) {
    DemoPost best = latest.get(random.nextInt(latest.size()));
    double bestAppeal = appeal(best, reader);
    for (int i = 1; i < LOOKS; i++) {
      DemoPost post = latest.get(random.nextInt(latest.size()));
      double appeal = appeal(post, reader) * random.nextDouble(0.5, 1.5);
      if (appeal > bestAppeal) {
        best = post;
        bestAppeal = appeal;
      }
    }
    return best;
  }

  private static double appeal(DemoPost post, DemoAccount reader) {
    Country country = post.author().country();
    double near =
        country.equals(reader.country())
            ? 6
            : country.language() == reader.country().language() ? 3 : 1;
    return near * (3 + post.reposts()) * StrictMath.log(10 + post.author().followers());
  }
}
