package chancery.analysis.content;

import chancery.analysis.content.Agreement.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * People's codes beside those of a codebook. What people say of a post together is what more than
 * half of its coders say; a category that half of them give and half do not is undecided there.
 */
public final class Comparison {

  /**
   * @param people the categories that more than half of the coders give
   * @param judgements each coder's, by name
   */
  public record JudgedPost(
      String post,
      Set<String> people,
      Set<String> codebook,
      SortedMap<String, TreeSet<String>> judgements) {

    /** Whether people and codebook, or people among themselves, say different things. */
    public boolean disputed() {
      return !people.equals(codebook)
          || judgements.values().stream().anyMatch(given -> !given.equals(people));
    }
  }

  /**
   * @param scored posts of which people are decided
   * @param neither of them, those that neither gives it
   * @param undecided posts
   */
  public record CategoryCounts(ScoredCategory scored, long neither, long undecided) {}

  /** What people say and what the codebook says; empty for nothing. */
  public record Pair(String people, String codebook) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byPeople = people.compareTo(other.people);
      return byPeople != 0 ? byPeople : codebook.compareTo(other.codebook);
    }
  }

  private final List<JudgedPost> posts = new ArrayList<>();

  /**
   * @param codebook the categories that the codebook gives, by post; other posts are left out
   */
  public Comparison(HumanCodes codes, Map<String, Set<String>> codebook) {
    for (String post : codes.posts()) {
      Set<String> found = codebook.get(post);
      if (found != null) {
        SortedMap<String, TreeSet<String>> judgements = codes.of(post);
        TreeSet<String> people = new TreeSet<>();
        judgements.values().stream()
            .flatMap(TreeSet::stream)
            .filter(category -> HumanCodes.majority(judgements, category) > 0)
            .forEach(people::add);
        posts.add(new JudgedPost(post, people, new TreeSet<>(found), judgements));
      }
    }
  }

  /** By post id. */
  public List<JudgedPost> posts() {
    return List.copyOf(posts);
  }

  public List<JudgedPost> disputed() {
    return posts.stream().filter(JudgedPost::disputed).toList();
  }

  /** Agreement on whole sets of categories: equal or not. */
  public Agreement onSets(boolean withCodebook) {
    Map<Set<String>, Double> numbers = new HashMap<>();
    return agreement(
        withCodebook, given -> numbers.computeIfAbsent(given, added -> (double) numbers.size()));
  }

  /** Agreement on one category: given or not. */
  public Agreement on(String category, boolean withCodebook) {
    return agreement(withCodebook, given -> given.contains(category) ? 1 : 0);
  }

  private Agreement agreement(boolean withCodebook, ToDoubleFunction<Set<String>> value) {
    List<double[]> units = new ArrayList<>();
    for (JudgedPost post : posts) {
      List<Set<String>> given = new ArrayList<>(post.judgements().values());
      if (withCodebook) {
        given.add(post.codebook());
      }
      units.add(given.stream().mapToDouble(value).toArray());
    }
    return new Agreement(Level.NOMINAL, units);
  }

  public CategoryCounts counts(String category) {
    long[] counts = new long[4];
    long undecided = 0;
    for (JudgedPost post : posts) {
      int majority = HumanCodes.majority(post.judgements(), category);
      if (majority == 0) {
        undecided++;
      } else {
        boolean found = post.codebook().contains(category);
        counts[(majority > 0 ? 2 : 0) + (found ? 1 : 0)]++;
      }
    }
    return new CategoryCounts(
        new ScoredCategory(counts[3], counts[1], counts[2]), counts[0], undecided);
  }

  /**
   * Posts by what people say and what the codebook does. A category that both give stands beside
   * itself; each that only people give beside each that only the codebook gives, or beside nothing.
   */
  public SortedMap<Pair, Long> confusion() {
    SortedMap<Pair, Long> confusion = new TreeMap<>();
    for (JudgedPost post : posts) {
      for (Pair pair : pairs(post)) {
        confusion.merge(pair, 1L, Long::sum);
      }
    }
    return confusion;
  }

  private static List<Pair> pairs(JudgedPost post) {
    List<Pair> pairs = new ArrayList<>();
    List<String> onlyPeople = new ArrayList<>();
    List<String> onlyCodebook = new ArrayList<>(post.codebook());
    onlyCodebook.removeAll(post.people());
    for (String category : post.people()) {
      if (post.codebook().contains(category)) {
        pairs.add(new Pair(category, category));
      } else {
        onlyPeople.add(category);
      }
    }
    if (onlyPeople.isEmpty() && (!onlyCodebook.isEmpty() || pairs.isEmpty())) {
      onlyPeople.add("");
    }
    if (onlyCodebook.isEmpty()) {
      onlyCodebook.add("");
    }
    for (String people : onlyPeople) {
      onlyCodebook.forEach(codebook -> pairs.add(new Pair(people, codebook)));
    }
    return pairs;
  }
}
