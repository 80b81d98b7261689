package chancery.graph.cascade;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Posts put under one another by what they refer to. They are numbered in the order of their times,
 * of the same time in that of their ids, so that nothing depends on the order in which they were
 * found. Posts that are referred to but not there have a place, too.
 */
public final class PostThread {

  /** A post, or one that is not there: then as what is said of it, and when that was first. */
  private record Entry(String id, long time, @Nullable ThreadPost post, Reference reference) {}

  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparingLong(Entry::time)
          .thenComparing(entry -> entry.post() != null)
          .thenComparing(Entry::id);

  private final List<Entry> entries;
  private final @Nullable Relation[] relations;
  private final Forest forest;

  private PostThread(List<Entry> entries, int[] parents, @Nullable Relation[] relations) {
    this.entries = entries;
    this.relations = relations;
    this.forest = Forest.of(parents);
  }

  /**
   * The tree below a post. Where a post refers to several, the first relation in their order counts
   * whose other post is there.
   *
   * @param rootId of the post, which need not be there
   * @param posts those that may be part of it
   * @param chosen relations that put one post under another
   */
  public static PostThread cascade(String rootId, List<ThreadPost> posts, Set<Relation> chosen) {
    Map<String, Entry> known = entries(posts);
    if (!known.containsKey(rootId)) {
      long first = posts.stream().mapToLong(ThreadPost::time).min().orElse(0);
      known.put(rootId, new Entry(rootId, first, null, said(rootId, posts)));
    }
    return new Building(known, chosen).below(rootId);
  }

  private static Reference said(String id, List<ThreadPost> posts) {
    return posts.stream()
        .flatMap(post -> post.references().values().stream())
        .filter(reference -> reference.postId().equals(id) && !reference.isAnonymous())
        .min(Comparator.comparing(Reference::account).thenComparing(Reference::handle))
        .orElse(new Reference(id, "", ""));
  }

  /** All posts under those that they answer. */
  public static PostThread conversation(List<ThreadPost> posts) {
    Map<String, Entry> known = entries(posts);
    for (ThreadPost post : posts) {
      Reference answered = post.references().get(Relation.REPLY);
      if (answered != null && !answered.postId().isEmpty()) {
        Entry absent = new Entry(answered.postId(), post.time(), null, answered);
        known.merge(answered.postId(), absent, PostThread::better);
      }
    }
    return new Building(known, EnumSet.of(Relation.REPLY)).whole();
  }

  /** What is there counts; of what is not, the earliest that is said. */
  private static Entry better(Entry one, Entry other) {
    return one.post() != null || IN_ORDER.compare(one, other) <= 0 ? one : other;
  }

  private static Map<String, Entry> entries(List<ThreadPost> posts) {
    Map<String, Entry> entries = new HashMap<>();
    for (ThreadPost post : posts) {
      Reference itself = new Reference(post.id(), post.account(), post.handle());
      entries.put(post.id(), new Entry(post.id(), post.time(), post, itself));
    }
    return entries;
  }

  /** Posts in their order, and what is above each. */
  private static final class Building {
    private final List<Entry> entries;
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private final int[] parents;
    private final @Nullable Relation[] relations;

    Building(Map<String, Entry> known, Set<Relation> chosen) {
      entries = known.values().stream().sorted(IN_ORDER).toList();
      numbers.defaultReturnValue(Forest.NONE);
      entries.forEach(entry -> numbers.put(entry.id(), numbers.size()));
      parents = new int[entries.size()];
      relations = new Relation[entries.size()];
      for (int number = 0; number < parents.length; number++) {
        parents[number] = Forest.NONE;
        place(number, chosen);
      }
    }

    private void place(int number, Set<Relation> chosen) {
      ThreadPost post = entries.get(number).post();
      for (Relation relation : Relation.values()) {
        Reference reference =
            post == null || !chosen.contains(relation) ? null : post.references().get(relation);
        int parent = reference == null ? Forest.NONE : numbers.getInt(reference.postId());
        if (parent != Forest.NONE && parent != number) {
          parents[number] = parent;
          relations[number] = relation;
          return;
        }
      }
    }

    PostThread whole() {
      return new PostThread(entries, parents, relations);
    }

    /** Only what is at or below a post. */
    PostThread below(String rootId) {
      int root = numbers.getInt(rootId);
      parents[root] = Forest.NONE;
      relations[root] = null;
      Forest all = Forest.of(parents);
      boolean[] isBelow = new boolean[parents.length];
      for (int node = 0; node < all.size(); node++) {
        int post = all.post(node);
        int parent = all.parent(node);
        isBelow[post] = post == root || parent != Forest.NONE && isBelow[all.post(parent)];
      }
      return kept(isBelow);
    }

    private PostThread kept(boolean[] isKept) {
      int[] places = new int[isKept.length];
      List<Entry> kept = new ArrayList<>();
      for (int number = 0; number < isKept.length; number++) {
        places[number] = kept.size();
        if (isKept[number]) {
          kept.add(entries.get(number));
        }
      }
      int[] above = new int[kept.size()];
      @Nullable Relation[] how = new Relation[kept.size()];
      for (int number = 0; number < isKept.length; number++) {
        if (isKept[number]) {
          int parent = parents[number];
          above[places[number]] = parent == Forest.NONE ? Forest.NONE : places[parent];
          how[places[number]] = relations[number];
        }
      }
      return new PostThread(kept, above, how);
    }
  }

  /** Of the posts, by their numbers. */
  public Forest forest() {
    return forest;
  }

  public int size() {
    return entries.size();
  }

  /** The post, or null for one that is not there. */
  public @Nullable ThreadPost post(int number) {
    return entries.get(number).post();
  }

  /** What is known of a post, there or not. */
  public Reference reference(int number) {
    return entries.get(number).reference();
  }

  public String id(int number) {
    return entries.get(number).id();
  }

  /** Of a post that is not there the time at which it is first referred to. */
  public long time(int number) {
    return entries.get(number).time();
  }

  /** To the post above; null for a root. */
  public @Nullable Relation relation(int number) {
    return relations[number];
  }

  /** How the posts that are there grew in number. */
  public Growth growth(int points) {
    long[] times = new long[size()];
    boolean[] isKnown = new boolean[size()];
    for (int number = 0; number < times.length; number++) {
      times[number] = time(number);
      isKnown[number] = post(number) != null;
    }
    return Growth.of(forest, times, isKnown, points);
  }
}
