package chancery.train;

import chancery.analysis.classify.Hash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds texts that are nearly the same as one of a given set: links, mentions, case and punctuation
 * aside, their three-word shingles (words, where there are fewer than three) overlap by at least
 * half (Jaccard; Broder 1997). Shingles lead to candidates, so that nothing is missed.
 */
final class NearCopies implements Predicate<String> {

  private static final double COPY = 0.5;
  private static final int WORDS = 3;

  /** A shingle of so many texts is a phrase of the day and leads to no candidates. */
  private static final int COMMON = 200;

  private static final Pattern NOISE =
      Pattern.compile("(?:https?:?\\S*|www\\.\\S+|@\\w+|\\\\u[0-9a-f]{4}|^rt\\b)");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final List<Set<Integer>> shingles;
  private final Map<Integer, int[]> textsWith = new HashMap<>();

  /**
   * @param texts whose copies are looked for
   */
  NearCopies(List<String> texts) {
    shingles = texts.stream().map(NearCopies::shingles).toList();
    for (int i = 0; i < shingles.size(); i++) {
      for (Integer shingle : shingles.get(i)) {
        int text = i;
        textsWith.compute(
            shingle, (key, texts0) -> texts0 == null ? new int[] {text} : appended(texts0, text));
      }
    }
  }

  private static int[] appended(int[] texts, int text) {
    int[] longer = Arrays.copyOf(texts, texts.length + 1);
    longer[texts.length] = text;
    return longer;
  }

  /** Whether a text is nearly the same as one of the set; an empty one is not. */
  @Override
  public boolean test(String text) {
    Set<Integer> own = shingles(text);
    Map<Integer, Integer> shared = new HashMap<>();
    for (Integer shingle : own) {
      int[] candidates = textsWith.getOrDefault(shingle, new int[0]);
      if (candidates.length > COMMON && own.size() > 1) {
        continue;
      }
      for (int candidate : candidates) {
        shared.merge(candidate, 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .anyMatch(each ->
            overlap(each.getValue(), own.size(), shingles.get(each.getKey()).size()) >= COPY);
  }

  private static double overlap(int shared, int one, int other) {
    return (double) shared / (one + other - shared);
  }

  private static Set<Integer> shingles(String text) {
    String plain = NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    String[] words = GAPS.matcher(plain).replaceAll(" ").strip().split(" ");
    Set<Integer> shingles = new HashSet<>();
    if (words[0].isEmpty()) {
      return shingles;
    }
    int width = Math.min(WORDS, words.length);
    for (int i = 0; i + width <= words.length; i++) {
      shingles.add(Hash.of(String.join(" ", Arrays.asList(words).subList(i, i + width))));
    }
    return shingles;
  }
}
