package chancery.graph;

import chancery.graph.ClaimCompany.CoordinatedGroup;
import chancery.graph.claim.Amplifier;
import chancery.graph.claim.Reach;
import chancery.graph.claim.Sighting;
import chancery.graph.v1.CoordinatedClaimGroup;
import chancery.graph.v1.CoordinatedPart;
import com.google.protobuf.util.Timestamps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The part that coordinated groups play in the appearances of a claim. */
final class CoordinatedClaim {

  private static final int GROUPS = 10;
  private static final int MEMBERS = 20;
  private static final int LEAST_EARLY = 10;

  private final List<CoordinatedGroup> groups;
  private final List<Sighting> sightings;
  private final List<Amplifier> amplifiers;
  private final Reach reach;
  private final Map<String, Integer> groupOf = new HashMap<>();
  private final Map<String, Amplifier> byAccount = new HashMap<>();

  CoordinatedClaim(
      List<CoordinatedGroup> groups,
      List<Sighting> sightings,
      List<Amplifier> amplifiers,
      Reach reach) {
    this.groups = groups;
    this.sightings = sightings;
    this.amplifiers = amplifiers;
    this.reach = reach;
    for (int number = 0; number < groups.size(); number++) {
      for (String member : groups.get(number).carriers()) {
        groupOf.put(member, number);
      }
    }
    amplifiers.forEach(amplifier -> byAccount.put(amplifier.account(), amplifier));
  }

  /** Number of the group that an account belongs to. */
  OptionalInt groupOf(String account) {
    Integer group = groupOf.get(account);
    return group == null ? OptionalInt.empty() : OptionalInt.of(group);
  }

  CoordinatedPart message() {
    int early = Math.min(sightings.size(), Math.max(LEAST_EARLY, (sightings.size() + 9) / 10));
    long appearances = appearances(sightings);
    CoordinatedPart.Builder part =
        CoordinatedPart.newBuilder()
            .setGroups(groups.size())
            .setAccounts(
                amplifiers.stream().filter(one -> groupOf.containsKey(one.account())).count())
            .setAppearances(appearances)
            .setAppearanceShare(sightings.isEmpty() ? 0 : (double) appearances / sightings.size())
            .setReachShare(reachShare())
            .setEarlyAppearances(appearances(sightings.subList(0, early)))
            .setEarlyOf(early);
    for (int number = 0; number < Math.min(GROUPS, groups.size()); number++) {
      part.addItems(item(number));
    }
    return part.build();
  }

  private long appearances(List<Sighting> among) {
    return among.stream().filter(one -> groupOf.containsKey(one.account())).count();
  }

  private double reachShare() {
    return amplifiers.stream()
        .filter(one -> groupOf.containsKey(one.account()))
        .mapToDouble(reach::share)
        .filter(Double::isFinite)
        .sum();
  }

  private CoordinatedClaimGroup item(int number) {
    CoordinatedGroup group = groups.get(number);
    List<Sighting> own =
        sightings.stream().filter(one -> groupOf(one.account()).orElse(-1) == number).toList();
    CoordinatedClaimGroup.Builder item =
        CoordinatedClaimGroup.newBuilder()
            .setNumber(number)
            .setAccounts(group.size())
            .setAppearances(own.size())
            .setP(group.p());
    if (!own.isEmpty()) {
      item.setFirstAt(Timestamps.fromMillis(own.getFirst().time()));
    }
    for (String member : group.carriers().stream().limit(MEMBERS).toList()) {
      Amplifier amplifier = byAccount.get(member);
      item.addMembers(ThreadMessages.account(member, amplifier == null ? "" : amplifier.handle()));
    }
    return item.build();
  }
}
