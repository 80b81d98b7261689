package chancery.graph.nearcopy;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Clusters of texts that are nearly the same: after {@link NormalText} their {@link Shingles} have
 * at least a given Jaccard similarity. Candidates come from {@link MinHash}, each is verified, and
 * what is similar is joined, so a cluster may hold two texts that are similar only over others.
 *
 * <p>Of the texts that agree in a band each is compared with the {@link #COMPARED} before it only,
 * so that a text copied very often does not cost the square of its copies; exact copies are one
 * version and not compared at all. Memory grows with the different texts: about 200 bytes and the
 * text for each.
 */
public final class NearCopies {

  public static final double DEFAULT_SIMILARITY = 0.7;
  public static final int DEFAULT_MIN_LENGTH = 20;

  static final int COMPARED = 10;

  private static final int NONE = -1;

  private final double similarity;
  private final int minLength;
  private final Object2IntOpenHashMap<String> versions = new Object2IntOpenHashMap<>();
  private final List<String> normals = new ArrayList<>();
  private final List<int[]> bands = new ArrayList<>();
  private final IntArrayList versionOfText = new IntArrayList();

  /**
   * @param similarity the least, above 0 and up to 1
   * @param minLength texts that have fewer characters after normalisation are in no cluster: a
   *     greeting is no copy
   */
  public NearCopies(double similarity, int minLength) {
    if (!(similarity > 0 && similarity <= 1)) {
      throw new IllegalArgumentException(
          "The similarity of near copies is above 0 and up to 1, not %s".formatted(similarity));
    }
    this.similarity = similarity;
    this.minLength = Math.max(1, minLength);
    versions.defaultReturnValue(NONE);
  }

  /** Texts are numbered from 0 in the order in which they are added. */
  public void add(String text) {
    String normal = NormalText.of(text);
    if (normal.codePointCount(0, normal.length()) < minLength) {
      versionOfText.add(NONE);
      return;
    }
    int version = versions.getInt(normal);
    if (version == NONE) {
      version = normals.size();
      versions.put(normal, version);
      normals.add(normal);
      bands.add(MinHash.bands(Shingles.of(normal)));
    }
    versionOfText.add(version);
  }

  /** Those of at least two texts; most texts first, then by the first text. */
  public List<CopyCluster> clusters() {
    int[] root = joined();
    List<IntArrayList> texts = new ArrayList<>();
    normals.forEach(normal -> texts.add(new IntArrayList()));
    SortedMap<Integer, IntArrayList> members = new TreeMap<>();
    for (int text = 0; text < versionOfText.size(); text++) {
      if (versionOfText.getInt(text) != NONE) {
        texts.get(versionOfText.getInt(text)).add(text);
      }
    }
    for (int version = 0; version < root.length; version++) {
      members.computeIfAbsent(find(root, version), unseen -> new IntArrayList()).add(version);
    }
    return members.values().stream()
        .map(cluster -> cluster(cluster, texts))
        .filter(cluster -> cluster.size() > 1)
        .sorted(Comparator.comparingInt(CopyCluster::size).reversed())
        .toList();
  }

  private CopyCluster cluster(IntArrayList members, List<IntArrayList> texts) {
    long[] first = Shingles.of(normals.get(members.getInt(0)));
    List<CopyCluster.Version> found = new ArrayList<>();
    for (int version : members) {
      double similar = Shingles.similarity(first, Shingles.of(normals.get(version)));
      found.add(new CopyCluster.Version(texts.get(version).toIntArray(), similar));
    }
    return new CopyCluster(List.copyOf(found));
  }

  /** Of each version one that it is joined with, in the end the first of its cluster. */
  private int[] joined() {
    int[] root = new int[normals.size()];
    Arrays.setAll(root, version -> version);
    for (int band = 0; band < MinHash.BANDS; band++) {
      long[] sorted = new long[root.length];
      for (int version = 0; version < sorted.length; version++) {
        sorted[version] = ((long) bands.get(version)[band] << 32) | version;
      }
      LongArrays.radixSort(sorted);
      joinEqual(sorted, root);
    }
    return root;
  }

  private void joinEqual(long[] sorted, int[] root) {
    for (int i = 1; i < sorted.length; i++) {
      int least = Math.max(0, i - COMPARED);
      for (int j = i - 1; j >= least && sorted[j] >> 32 == sorted[i] >> 32; j--) {
        int one = find(root, (int) sorted[i]);
        int other = find(root, (int) sorted[j]);
        if (one != other && areSimilar((int) sorted[i], (int) sorted[j])) {
          root[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
  }

  private boolean areSimilar(int version, int other) {
    return Shingles.similarity(Shingles.of(normals.get(version)), Shingles.of(normals.get(other)))
        >= similarity;
  }

  private static int find(int[] root, int version) {
    int at = version;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
