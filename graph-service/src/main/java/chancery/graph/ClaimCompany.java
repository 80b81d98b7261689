package chancery.graph;

import chancery.graph.claim.Sighting;
import chancery.graph.community.LeidenMethod;
import chancery.graph.coordination.Group;
import chancery.graph.interaction.ShareChoice;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.network.DividedNetwork;
import chancery.graph.network.Material;
import chancery.graph.network.Stages;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.NetworkSubject;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What accounts that carry a claim are otherwise part of: communities of the network, and groups
 * that share the same things within a minute, again and again, whatever these things are.
 */
final class ClaimCompany {

  /** Seconds; a claim is passed on by hand, too, but hardly again and again so fast. */
  static final int WINDOW = 60;

  static final double RESOLUTION = 1;

  private static final long DAY = 86_400_000;

  /**
   * A coordinated group.
   *
   * @param carriers those of its members that carry the claim, at least one
   * @param size members in all
   * @param p probability by chance
   */
  record CoordinatedGroup(List<String> carriers, int size, double p) {}

  /**
   * Both by the id of the account.
   *
   * @param communities empty where not asked for
   * @param groups most members first; empty where not asked for
   */
  record Company(Map<String, Integer> communities, List<CoordinatedGroup> groups) {}

  private final Slices slices;
  private final NetworkLimits networks;
  private final CoordinationLimits coordination;

  ClaimCompany(Slices slices, NetworkLimits networks, CoordinationLimits coordination) {
    this.slices = slices;
    this.networks = networks;
    this.coordination = coordination;
  }

  Company of(ClaimQuestion question, List<Sighting> sightings, Stages stages)
      throws InterruptedException {
    Set<String> accounts = new HashSet<>();
    sightings.forEach(sighting -> accounts.add(sighting.account()));
    return new Company(
        question.communities() ? communities(question, accounts, stages) : Map.of(),
        question.coordination() && !sightings.isEmpty()
            ? groups(question, sightings, accounts, stages)
            : List.of());
  }

  private Map<String, Integer> communities(
      ClaimQuestion question, Set<String> accounts, Stages stages) throws InterruptedException {
    Slice slice = question.slice().toBuilder().clearQuery().build();
    NetworkSlice network = NetworkSlice.of(slice, NetworkSubject.getDefaultInstance(), List.of());
    Material material = slices.choose(slice, stages, network.material(networks)).taken();
    LeidenMethod leiden = LeidenMethod.modularity(RESOLUTION, question.seed());
    DividedNetwork divided = DividedNetwork.of(material, leiden, stages);
    int[] of = divided.communities().of();
    Map<String, Integer> communities = new HashMap<>();
    for (int node = 0; node < of.length; node++) {
      String id = divided.network().id(node);
      if (accounts.contains(id)) {
        communities.put(id, of[node]);
      }
    }
    return communities;
  }

  /** From what was shared in the corpus while the claim spread, and a day before and after. */
  private List<CoordinatedGroup> groups(
      ClaimQuestion question, List<Sighting> sightings, Set<String> accounts, Stages stages)
      throws InterruptedException {
    Slice slice =
        Slice.newBuilder()
            .setCorpus(question.slice().getCorpus())
            .setFrom(Timestamps.fromMillis(sightings.getFirst().time() - DAY))
            .setTo(Timestamps.fromMillis(sightings.getLast().time() + DAY))
            .build();
    CoordinationQuestion asked =
        CoordinationQuestion.of(
            DetectRequest.newBuilder().setSlice(slice).setWindow(WINDOW).build(), coordination);
    ShareSelection selection =
        slices
            .choose(
                slice,
                stages,
                (interactions, positions) ->
                    interactions.selectShares(
                        new ShareChoice(
                            Slices.from(slice),
                            Slices.to(slice),
                            Set.copyOf(asked.layers()),
                            positions,
                            coordination.mostShares())))
            .taken();
    Detection detection = Detection.of(selection, asked, stages);
    return groups(selection, detection, accounts);
  }

  private static List<CoordinatedGroup> groups(
      ShareSelection selection, Detection detection, Set<String> accounts) {
    List<CoordinatedGroup> groups = new ArrayList<>();
    for (Group group : detection.groups()) {
      List<String> members = Arrays.stream(group.members()).mapToObj(selection::id).toList();
      List<String> carriers = members.stream().filter(accounts::contains).toList();
      if (!carriers.isEmpty()) {
        groups.add(
            new CoordinatedGroup(carriers, members.size(), detection.significance().of(group)));
      }
    }
    return groups;
  }
}
