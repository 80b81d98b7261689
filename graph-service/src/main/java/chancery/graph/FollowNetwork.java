package chancery.graph;

import chancery.graph.coordination.FollowerOverlap;
import chancery.graph.interaction.ShareSelection;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.ImportedNetwork;
import chancery.log.v1.NetworkData;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who follows accounts, by an imported network. A node is the account whose id it is, with or
 * without its platform, or else whose handle it is, with or without an {@code @}; letter case does
 * not matter.
 */
final class FollowNetwork {

  /** In this order is a node looked for. */
  private static final int NAMES = 5;

  /** By the numbers of the accounts; the followers by their places in the network. */
  private final Int2ObjectOpenHashMap<IntSet> followers = new Int2ObjectOpenHashMap<>();

  /**
   * @param accounts of the selection, of which followers are asked for
   * @throws ChanceryException INVALID_ARGUMENT for a network without directions
   */
  FollowNetwork(ImportedNetwork network, ShareSelection selection, int[] accounts) {
    if (!network.getDirected()) {
      throw ChanceryException.invalid(
          "follows", "must be a directed network, from who follows to who is followed");
    }
    NetworkData data = network.getData();
    int[] accountAt = accountsAt(data, selection, accounts);
    for (int tie = 0; tie < data.getTargetsCount(); tie++) {
      int account = accountAt[data.getTargets(tie)];
      if (account > 0 && data.getSources(tie) != data.getTargets(tie)) {
        followers.get(account - 1).add(data.getSources(tie));
      }
    }
  }

  /** For each node one more than its account, or 0. */
  private int[] accountsAt(NetworkData data, ShareSelection selection, int[] accounts) {
    Map<String, Integer> places = places(data, selection, accounts);
    int[] accountAt = new int[data.getIdsCount()];
    for (int account : accounts) {
      String[] names = names(selection, account);
      for (int i = 0; i < NAMES; i++) {
        Integer place = names[i].isEmpty() ? null : places.get(names[i]);
        if (place != null && accountAt[place] == 0) {
          accountAt[place] = account + 1;
          followers.put(account, new IntOpenHashSet());
          break;
        }
      }
    }
    return accountAt;
  }

  /** Where the names of the accounts stand, those that are there. */
  private static Map<String, Integer> places(
      NetworkData data, ShareSelection selection, int[] accounts) {
    Set<String> wanted = new HashSet<>();
    for (int account : accounts) {
      Collections.addAll(wanted, names(selection, account));
    }
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < data.getIdsCount(); place++) {
      String name = data.getIds(place).toLowerCase(Locale.ROOT);
      if (wanted.contains(name)) {
        places.putIfAbsent(name, place);
      }
    }
    return places;
  }

  private static String[] names(ShareSelection selection, int account) {
    String id = selection.id(account).toLowerCase(Locale.ROOT);
    String platform = id.substring(0, id.indexOf(':') + 1);
    String handle =
        Objects.requireNonNullElse(selection.handle(account), "").toLowerCase(Locale.ROOT);
    return handle.isEmpty()
        ? new String[] {id, id.substring(platform.length()), "", "", ""}
        : new String[] {
          id, id.substring(platform.length()), platform + '@' + handle, '@' + handle, handle
        };
  }

  /**
   * @param members those with most pairs first
   * @param most that are compared
   */
  chancery.graph.v1.FollowerOverlap overlap(int[] members, int most) {
    List<IntSet> found =
        Arrays.stream(members).mapToObj(followers::get).filter(Objects::nonNull).toList();
    List<IntSet> followed = found.stream().filter(set -> !set.isEmpty()).toList();
    List<IntSet> compared = followed.subList(0, Math.min(most, followed.size()));
    chancery.graph.v1.FollowerOverlap.Builder message =
        chancery.graph.v1.FollowerOverlap.newBuilder()
            .setMembers(found.size())
            .setFollowed(followed.size())
            .setCompared(compared.size());
    Optional<FollowerOverlap> overlap = FollowerOverlap.of(compared);
    overlap.ifPresent(of -> message.setMean(of.mean()).setGreatest(of.greatest()));
    return message.build();
  }
}
