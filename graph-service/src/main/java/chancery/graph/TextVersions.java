package chancery.graph;

import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The different texts of near copies among the posts of groups. */
final class TextVersions {

  /**
   * Posts of a group with the same text.
   *
   * @param firstPost its number in the selection
   */
  record Version(int text, int firstPost, long firstTime, int posts, int accounts) {

    private static final Comparator<Version> EARLIEST =
        Comparator.comparingLong(Version::firstTime).thenComparingInt(Version::text);

    Version and(int post, long time, boolean isOtherAccount) {
      return new Version(
          text,
          time < firstTime ? post : firstPost,
          Math.min(time, firstTime),
          posts + 1,
          accounts + (isOtherAccount ? 1 : 0));
    }
  }

  private final Long2ObjectMap<List<Version>> byCluster = new Long2ObjectOpenHashMap<>();

  /**
   * @param clusterOf for each text that of its cluster which stands for it
   * @param groupOf for each account the number of its group, or less than 0
   * @param wanted for each group the clusters of which versions are asked for
   */
  TextVersions(
      ShareSelection selection, int[] clusterOf, int[] groupOf, List<Set<Integer>> wanted) {
    Long2ObjectMap<Version> versions = new Long2ObjectOpenHashMap<>();
    int before = -1;
    for (int share = 0; share < selection.size(); share++) {
      int group = groupOf[selection.account(share)];
      int text = selection.object(share);
      if (group >= 0
          && selection.layer(share) == Layer.TEXT
          && wanted.get(group).contains(clusterOf[text])) {
        // Shares come account by account, and of one account text by text.
        boolean isOther =
            before < 0
                || selection.account(before) != selection.account(share)
                || selection.object(before) != text;
        count(versions, key(group, text), selection, share, isOther);
        before = share;
      }
    }
    versions.forEach((key, version) ->
        byCluster
            .computeIfAbsent(
                key(group(key), clusterOf[version.text()]), unseen -> new ArrayList<>())
            .add(version));
    byCluster.values().forEach(found -> found.sort(Version.EARLIEST));
  }

  private static void count(
      Long2ObjectMap<Version> versions,
      long key,
      ShareSelection selection,
      int share,
      boolean isOther) {
    Version known = versions.get(key);
    int post = selection.post(share);
    long time = selection.time(share);
    versions.put(
        key,
        known == null
            ? new Version(selection.object(share), post, time, 1, 1)
            : known.and(post, time, isOther));
  }

  private static long key(int group, int text) {
    return (long) group << 32 | text;
  }

  private static int group(long key) {
    return (int) (key >>> 32);
  }

  /** Of a cluster, the earliest first. */
  List<Version> of(int group, int cluster) {
    List<Version> found = byCluster.get(key(group, cluster));
    return found == null ? List.of() : List.copyOf(found);
  }
}
