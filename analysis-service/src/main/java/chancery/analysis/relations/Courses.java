package chancery.analysis.relations;

import chancery.analysis.index.Buckets;
import chancery.analysis.index.MoodTally;
import chancery.analysis.index.Moods;
import chancery.analysis.relations.Pairs.Pair;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sentiment of what shown pairs say, in all and over time. */
final class Courses {

  private final Map<Pair, Integer> places = new HashMap<>();
  private final @Nullable Buckets buckets;
  private final int width;
  private final long[] posts;
  private final MoodTally moods;
  private final Set<String> models = new TreeSet<>();

  /**
   * @param buckets null where no course is wanted
   * @param confidence that a post's sentiment must have to be counted
   */
  Courses(Addressing addressing, Pairs pairs, @Nullable Buckets buckets, double confidence) {
    this.buckets = buckets;
    pairs.shown().forEach(pair -> places.put(pair, places.size()));
    // Of each pair first what is said in all, then its buckets.
    width = 1 + (buckets == null ? 0 : buckets.count());
    posts = new long[places.size() * width];
    moods = new MoodTally(places.size() * width, confidence);
    addressing.forEach(this::count);
  }

  private void count(int from, int to, Addressing.Post post) {
    Integer place = places.get(new Pair(from, to));
    if (place == null) {
      return;
    }
    count(place * width, post);
    if (buckets != null) {
      count(place * width + 1 + buckets.index(post.at()), post);
    }
    if (post.model() != null) {
      models.add(post.model());
    }
  }

  private void count(int cell, Addressing.Post post) {
    posts[cell]++;
    if (post.isJudged()) {
      moods.count(cell, post.sentiment());
    }
  }

  @Nullable Buckets buckets() {
    return buckets;
  }

  /** Models that judged what was said. */
  Set<String> models() {
    return models;
  }

  /** Of all that a shown pair says. */
  Moods moods(Pair pair) {
    return moods.moods(cell(pair));
  }

  long posts(Pair pair, int bucket) {
    return posts[cell(pair) + 1 + bucket];
  }

  Moods moods(Pair pair, int bucket) {
    return moods.moods(cell(pair) + 1 + bucket);
  }

  private int cell(Pair pair) {
    return places.getOrDefault(pair, 0) * width;
  }
}
