package chancery.graph.nearcopy;

import chancery.graph.relation.Interruption;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Arrays;

/**
 * Joins the texts that are nearly the same: their {@link Shingles} have at least a given Jaccard
 * similarity. Candidates are verified by the texts themselves, which have to be read for that. What
 * is similar is joined, so a cluster may hold two texts that are similar only over others.
 */
public final class NearCopies {

  public static final double DEFAULT_SIMILARITY = 0.7;
  public static final int DEFAULT_MIN_LENGTH = 20;

  private final CopyCandidates candidates;
  private final IntLinkedOpenHashSet wanted = new IntLinkedOpenHashSet();
  private final Int2ObjectOpenHashMap<long[]> shingles = new Int2ObjectOpenHashMap<>();

  /**
   * @param most texts to be read; the candidates that came first go first
   */
  public NearCopies(CopyCandidates candidates, int most) {
    this.candidates = candidates;
    for (int pair = 0; pair < candidates.size() && wanted.size() < most - 1; pair++) {
      wanted.add(candidates.earlier(pair));
      wanted.add(candidates.later(pair));
    }
  }

  /** The texts to be read. */
  public IntSet wanted() {
    return wanted;
  }

  /** What a text says. */
  public void read(int text, String content) {
    shingles.put(text, Shingles.of(NormalText.of(content)));
  }

  /**
   * What was found.
   *
   * @param of for each text one of its cluster, the same for all of them
   * @param alike pairs that are near copies
   * @param unverified pairs of which a text was not read
   * @param count clusters of at least two texts
   */
  public record Clusters(int[] of, long alike, long unverified, int count) {}

  /**
   * @param texts they are numbered from 0 to this, exclusive
   */
  public Clusters clusters(int texts, double similarity) {
    int[] root = new int[texts];
    Arrays.setAll(root, text -> text);
    long alike = 0;
    long unverified = 0;
    for (int pair = 0; pair < candidates.size(); pair++) {
      Interruption.checkAt(pair);
      long[] one = shingles.get(candidates.earlier(pair));
      long[] other = shingles.get(candidates.later(pair));
      if (one == null || other == null) {
        unverified++;
      } else if (Shingles.similarity(one, other) >= similarity) {
        alike++;
        unite(root, candidates.earlier(pair), candidates.later(pair));
      }
    }
    return new Clusters(flat(root), alike, unverified, clustersOf(root));
  }

  private static void unite(int[] root, int text, int other) {
    int one = find(root, text);
    int two = find(root, other);
    root[Math.max(one, two)] = Math.min(one, two);
  }

  private static int find(int[] root, int text) {
    int at = text;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private static int[] flat(int[] root) {
    for (int text = 0; text < root.length; text++) {
      root[text] = find(root, text);
    }
    return root;
  }

  private static int clustersOf(int[] of) {
    boolean[] isShared = new boolean[of.length];
    int clusters = 0;
    for (int text = 0; text < of.length; text++) {
      if (of[text] != text && !isShared[of[text]]) {
        isShared[of[text]] = true;
        clusters++;
      }
    }
    return clusters;
  }
}
