package chancery.graph;

import chancery.graph.interaction.ShareSelection;
import chancery.graph.nearcopy.CopyCandidates;
import chancery.graph.nearcopy.NearCopies;
import chancery.graph.nearcopy.NearCopies.Clusters;
import chancery.graph.share.Layer;
import chancery.graph.v1.CopyTotal;
import chancery.post.v1.Post;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * The texts of a slice that are near copies of each other.
 *
 * @param clusters of the objects of the selection
 * @param total how they were looked for
 */
record NearCopyTexts(Clusters clusters, CopyTotal total) {

  private static final int NONE = -1;

  /** Has the posts at positions read. */
  interface Reader {
    void read(Collection<Long> positions, Consumer<Post> reader);
  }

  static NearCopyTexts of(
      ShareSelection selection,
      CoordinationQuestion question,
      CoordinationLimits limits,
      Reader reader) {
    int[] shares = textsByTime(selection);
    CopyCandidates candidates =
        new CopyCandidates(
            selection.signatures(),
            question.settings().window(),
            question.leastSimilarity(),
            limits.compared());
    for (int share : shares) {
      candidates.post(selection.object(share), selection.time(share));
    }
    NearCopies copies = new NearCopies(candidates, limits.texts());
    int[] firstPosts = firstPosts(selection, shares);
    read(copies, selection, firstPosts, reader);
    Clusters clusters = copies.clusters(selection.objects(), question.leastSimilarity());
    return new NearCopyTexts(
        clusters,
        CopyTotal.newBuilder()
            .setTexts(Arrays.stream(firstPosts).filter(post -> post != NONE).count())
            .setCandidates(candidates.size())
            .setAlike(clusters.alike())
            .setUnverified(clusters.unverified())
            .setUncompared(candidates.uncompared())
            .setClusters(clusters.count())
            .build());
  }

  /** Of equal times by the number of the text. */
  private static int[] textsByTime(ShareSelection selection) {
    IntArrayList texts = new IntArrayList();
    for (int share = 0; share < selection.size(); share++) {
      if (selection.layer(share) == Layer.TEXT) {
        texts.add(share);
      }
    }
    int[] order = texts.toIntArray();
    long[] times = new long[selection.size()];
    long[] objects = new long[selection.size()];
    for (int share : order) {
      times[share] = selection.time(share);
      objects[share] = selection.object(share);
    }
    LongArrays.radixSortIndirect(order, times, objects, true);
    return order;
  }

  private static int[] firstPosts(ShareSelection selection, int[] shares) {
    int[] posts = new int[selection.objects()];
    Arrays.fill(posts, NONE);
    for (int share : shares) {
      if (posts[selection.object(share)] == NONE) {
        posts[selection.object(share)] = selection.post(share);
      }
    }
    return posts;
  }

  private static void read(
      NearCopies copies, ShareSelection selection, int[] firstPosts, Reader reader) {
    Long2IntOpenHashMap texts = new Long2IntOpenHashMap();
    for (int text : copies.wanted()) {
      texts.put(selection.position(firstPosts[text]), text);
    }
    reader.read(texts.keySet(), post -> copies.read(texts.get(post.getPosition()), post.getText()));
  }
}
