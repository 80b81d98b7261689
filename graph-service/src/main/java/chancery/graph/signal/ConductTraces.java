package chancery.graph.signal;

import chancery.graph.interaction.Conduct;
import chancery.graph.interaction.PostForm;
import chancery.graph.interaction.PostSelection;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.SelfDescription;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the traces of every account out of what was taken from a corpus. */
public final class ConductTraces {

  private static final double MILLIS_OF_DAY = 86_400_000;
  private static final int NOBODY = -1;

  private final PostSelection posts;
  private final int[] texts;
  private final int[] shared;
  private final int[] repeated;
  private final int[] coordinated;
  private final int[][] partners;
  private final HandleModel handles;

  /**
   * @param coordinatedWith for each account of the shares with how many others it is coordinated
   */
  public ConductTraces(Conduct conduct, int[] coordinatedWith) {
    this.posts = conduct.posts();
    int accounts = posts.accounts();
    this.texts = new int[accounts];
    this.shared = new int[accounts];
    this.repeated = new int[accounts];
    this.coordinated = new int[accounts];
    this.partners = new int[accounts][];
    Arrays.fill(partners, IntArrays.EMPTY_ARRAY);
    Object2IntOpenHashMap<String> numbers = numbers();
    readTexts(conduct.shares(), coordinatedWith, numbers);
    readPartners(conduct.interactions(), numbers);
    this.handles = new HandleModel(known());
  }

  private Object2IntOpenHashMap<String> numbers() {
    Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    numbers.defaultReturnValue(NOBODY);
    for (int account = 0; account < posts.accounts(); account++) {
      numbers.put(posts.id(account), account);
    }
    return numbers;
  }

  private List<String> known() {
    List<String> known = new ArrayList<>();
    for (int account = 0; account < posts.accounts(); account++) {
      String handle = posts.handle(account);
      if (handle != null) {
        known.add(handle);
      }
    }
    return known;
  }

  private void readTexts(
      ShareSelection shares, int[] coordinatedWith, Object2IntOpenHashMap<String> numbers) {
    int[] sharers = sharers(shares);
    int last = NOBODY;
    int account = NOBODY;
    int lastObject = NOBODY;
    for (int share = 0; share < shares.size(); share++) {
      if (shares.account(share) != last) {
        last = shares.account(share);
        lastObject = NOBODY;
        account = numbers.getInt(shares.id(last));
        if (account != NOBODY) {
          coordinated[account] = coordinatedWith[last];
        }
      }
      if (account != NOBODY && shares.layer(share) == Layer.TEXT) {
        int object = shares.object(share);
        texts[account]++;
        shared[account] += sharers[object] > 1 ? 1 : 0;
        repeated[account] += object == lastObject ? 1 : 0;
        lastObject = object;
      }
    }
  }

  /** By object, how many accounts share it; shares lie by account and object. */
  private static int[] sharers(ShareSelection shares) {
    int[] sharers = new int[shares.objects()];
    for (int share = 0; share < shares.size(); share++) {
      boolean again =
          share > 0
              && shares.account(share) == shares.account(share - 1)
              && shares.object(share) == shares.object(share - 1);
      sharers[shares.object(share)] += again ? 0 : 1;
    }
    return sharers;
  }

  private void readPartners(Selection interactions, Object2IntOpenHashMap<String> numbers) {
    long[] pairs = new long[interactions.size()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (long) interactions.source(i) << 32 | interactions.target(i);
    }
    Arrays.sort(pairs);
    IntArrayList counts = new IntArrayList();
    for (int i = 0; i < pairs.length; i++) {
      boolean newSource = i == 0 || pairs[i] >>> 32 != pairs[i - 1] >>> 32;
      if (newSource) {
        keep(interactions, pairs, i, counts, numbers);
        counts.clear();
      }
      if (newSource || pairs[i] != pairs[i - 1]) {
        counts.add(1);
      } else {
        counts.set(counts.size() - 1, counts.topInt() + 1);
      }
    }
    keep(interactions, pairs, pairs.length, counts, numbers);
  }

  /** Those of the source that ends before a place. */
  private void keep(
      Selection interactions,
      long[] pairs,
      int end,
      IntArrayList counts,
      Object2IntOpenHashMap<String> numbers) {
    if (end > 0) {
      int account = numbers.getInt(interactions.id((int) (pairs[end - 1] >>> 32)));
      if (account != NOBODY) {
        partners[account] = counts.toIntArray();
      }
    }
  }

  /** Those of one of the accounts that made posts. */
  public Traces of(int account) {
    return new Traces(
        posts.times(account),
        new Counts(posts.posts(account), posts.posts(account, PostForm.REPOST)),
        new Counts(texts[account], shared[account]),
        new Counts(texts[account], repeated[account]),
        partners[account],
        standing(account));
  }

  private Map<SignalKind, Double> standing(int account) {
    Map<SignalKind, Double> standing = new EnumMap<>(SignalKind.class);
    SelfDescription seen = posts.description(account);
    Long followers = seen.followers();
    Long following = seen.following();
    if (followers != null && following != null) {
      standing.put(SignalKind.FOLLOWING, Math.log10((following + 1.0) / (followers + 1.0)));
    }
    Long created = seen.createdAt();
    if (created != null && created <= posts.first(account)) {
      standing.put(SignalKind.AGE, (posts.first(account) - created) / MILLIS_OF_DAY);
    }
    String handle = posts.handle(account);
    if (handle != null) {
      standing.put(SignalKind.DIGITS, HandleModel.digits(handle));
      standing.put(SignalKind.NAME_SURPRISE, handles.surprise(handle));
    }
    standing.put(SignalKind.COORDINATION, (double) coordinated[account]);
    return standing;
  }
}
