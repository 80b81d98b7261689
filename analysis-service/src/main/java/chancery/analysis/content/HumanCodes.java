package chancery.analysis.content;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people say which categories posts belong to. */
public final class HumanCodes {

  private final Set<String> categories;
  private final TreeMap<String, TreeMap<String, TreeSet<String>>> byPost = new TreeMap<>();
  private final TreeSet<String> coders = new TreeSet<>();

  /**
   * @param categories those of the codebook
   */
  public HumanCodes(Collection<String> categories) {
    this.categories = Set.copyOf(categories);
  }

  /**
   * @param category empty where the coder finds none that fits
   * @throws IllegalArgumentException for a category that is not in the codebook
   */
  public void add(String post, String coder, String category) {
    if (!category.isEmpty() && !categories.contains(category)) {
      throw new IllegalArgumentException(
          "the codebook has no category '%s', which %s gives post %s; it has %s"
              .formatted(category, coder, post, String.join(", ", new TreeSet<>(categories))));
    }
    if (post.isEmpty() || coder.isEmpty()) {
      throw new IllegalArgumentException("each code names a post and a coder");
    }
    coders.add(coder);
    TreeSet<String> given =
        byPost
            .computeIfAbsent(post, added -> new TreeMap<>())
            .computeIfAbsent(coder, added -> new TreeSet<>());
    if (!category.isEmpty()) {
      given.add(category);
    }
  }

  public Set<String> posts() {
    return Collections.unmodifiableSet(byPost.keySet());
  }

  public SortedSet<String> coders() {
    return Collections.unmodifiableSortedSet(coders);
  }

  /** The categories that each coder gives a post, by coder. */
  public SortedMap<String, TreeSet<String>> of(String post) {
    return Collections.unmodifiableSortedMap(byPost.getOrDefault(post, new TreeMap<>()));
  }

  /** How much more say yes than no: above 0 for a majority, 0 for a tie. */
  static int majority(Map<String, TreeSet<String>> judgements, String category) {
    int yes = 0;
    for (Set<String> given : judgements.values()) {
      yes += given.contains(category) ? 1 : 0;
    }
    return 2 * yes - judgements.size();
  }
}
