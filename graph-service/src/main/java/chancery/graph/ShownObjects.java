package chancery.graph;

import chancery.graph.coordination.BoundedObject;
import chancery.graph.coordination.Group;
import chancery.graph.coordination.SharedObject;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is shown of the objects that groups shared, and of those that could not be compared in full.
 *
 * @param ofGroups for each group those with most pairs, of all layers
 * @param bounded of each layer those that lost most pairs
 */
record ShownObjects(List<List<Shown>> ofGroups, List<Bounded> bounded) {

  private static final int NONE = -1;

  /**
   * @param versions those told, the earliest first; none but of near copies
   * @param versionCount of all
   */
  record Shown(
      Layer layer, SharedObject shared, List<TextVersions.Version> versions, int versionCount) {}

  /**
   * @param firstPost that shares it, by account and time
   */
  record Bounded(Layer layer, BoundedObject object, int firstPost) {}

  /**
   * @param clusterOf for each text that of its cluster which stands for it
   */
  static ShownObjects of(
      CoordinationQuestion question,
      ShareSelection selection,
      int[] clusterOf,
      Detection detection,
      List<Group> groups,
      CoordinationLimits limits) {
    List<List<Shown>> ofGroups = ofGroups(question, detection, groups, limits);
    List<Bounded> bounded = bounded(question, selection, detection, limits);
    if (!question.layers().contains(Layer.NEAR_COPY)) {
      return new ShownObjects(ofGroups, bounded);
    }
    TextVersions versions =
        new TextVersions(
            selection, clusterOf, groupOf(groups, selection.accounts()), copies(ofGroups));
    List<List<Shown>> withVersions = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      int number = group;
      withVersions.add(
          ofGroups.get(group).stream()
              .map(shown ->
                  shown.layer() == Layer.NEAR_COPY
                      ? withVersions(shown, versions.of(number, shown.shared().object()), limits)
                      : shown)
              .toList());
    }
    return new ShownObjects(withVersions, bounded);
  }

  private static Shown withVersions(
      Shown shown, List<TextVersions.Version> versions, CoordinationLimits limits) {
    return new Shown(
        shown.layer(),
        shown.shared(),
        versions.subList(0, Math.min(limits.versions(), versions.size())),
        versions.size());
  }

  private static List<List<Shown>> ofGroups(
      CoordinationQuestion question,
      Detection detection,
      List<Group> groups,
      CoordinationLimits limits) {
    List<List<Shown>> all = new ArrayList<>();
    groups.forEach(group -> all.add(new ArrayList<>()));
    for (int layer = 0; layer < question.layers().size(); layer++) {
      Layer of = question.layers().get(layer);
      List<List<SharedObject>> shared =
          SharedObject.of(
              detection.edges().edges(), groups, detection.layers().get(layer), limits.objects());
      for (int group = 0; group < groups.size(); group++) {
        List<Shown> objects = all.get(group);
        shared.get(group).forEach(object -> objects.add(new Shown(of, object, List.of(), 0)));
      }
    }
    return all.stream()
        .map(objects ->
            objects.stream()
                .sorted(Comparator.comparing(Shown::shared, SharedObject.ORDER))
                .limit(limits.objects())
                .toList())
        .toList();
  }

  private static int[] groupOf(List<Group> groups, int accounts) {
    int[] groupOf = new int[accounts];
    Arrays.fill(groupOf, NONE);
    for (int group = 0; group < groups.size(); group++) {
      for (int member : groups.get(group).members()) {
        groupOf[member] = group;
      }
    }
    return groupOf;
  }

  private static List<Set<Integer>> copies(List<List<Shown>> ofGroups) {
    return ofGroups.stream()
        .map(objects ->
            objects.stream()
                .filter(shown -> shown.layer() == Layer.NEAR_COPY)
                .map(shown -> shown.shared().object())
                .collect(Collectors.toSet()))
        .toList();
  }

  private static List<Bounded> bounded(
      CoordinationQuestion question,
      ShareSelection selection,
      Detection detection,
      CoordinationLimits limits) {
    List<Bounded> bounded = new ArrayList<>();
    for (int layer = 0; layer < detection.layers().size(); layer++) {
      Layer of = question.layers().get(layer);
      detection.layers().get(layer).bounded().stream()
          .limit(limits.bounded())
          .forEach(object -> bounded.add(new Bounded(of, object, NONE)));
    }
    Int2IntOpenHashMap firstPosts = firstPosts(selection, bounded);
    return bounded.stream()
        .map(one -> new Bounded(one.layer(), one.object(), firstPosts.get(one.object().object())))
        .toList();
  }

  private static Int2IntOpenHashMap firstPosts(ShareSelection selection, List<Bounded> bounded) {
    Int2IntOpenHashMap wanted = new Int2IntOpenHashMap();
    bounded.forEach(one -> wanted.put(one.object().object(), NONE));
    for (int share = 0; share < selection.size() && !wanted.isEmpty(); share++) {
      int object = selection.object(share);
      if (wanted.containsKey(object) && wanted.get(object) < 0) {
        wanted.put(object, selection.post(share));
      }
    }
    return wanted;
  }

  /** The posts that show all of these, by their numbers in the selection. */
  IntSet posts() {
    IntSet posts = new IntLinkedOpenHashSet();
    for (List<Shown> objects : ofGroups) {
      for (Shown shown : objects) {
        posts.add(shown.shared().earlierPost());
        posts.add(shown.shared().laterPost());
        shown.versions().forEach(version -> posts.add(version.firstPost()));
      }
    }
    bounded.forEach(one -> posts.add(one.firstPost()));
    return posts;
  }
}
