package chancery.graph;

import chancery.graph.community.LeidenMethod;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.NamedGroups;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.kit.error.ChanceryException;

/**
 * A request for groups, checked.
 *
 * @param asked in one form: no defaults open, nothing about time or patience; only {@code ends} and
 *     {@code walks} may be 0, as their defaults depend on the groups
 * @param leiden of the communities
 */
record GroupsQuestion(NetworkSlice slice, NetworkGroupsRequest asked, LeidenMethod leiden) {

  private static final int SHOWN = 10;
  private static final int BRIDGES = 20;
  private static final int PERMUTATIONS = 200;

  static GroupsQuestion of(
      NetworkGroupsRequest request, NetworkLimits networks, GroupLimits limits) {
    NetworkSlice slice =
        NetworkSlice.of(request.getSlice(), request.getSubject(), request.getKindsList());
    GroupChoice choice =
        GroupChoice.of(
            request.getBy(), request.getAttribute(), request.getTarget(), slice.subject());
    LeidenMethod leiden =
        new LeidenChoice(networks, request.getSeed())
            .of(
                request.getQuality(),
                request.hasResolution(),
                request.getResolution(),
                request.getRuns());
    NetworkGroupsRequest.Builder asked =
        NetworkGroupsRequest.newBuilder()
            .setSlice(slice.canonicalSlice())
            .setSubject(slice.canonicalSubject())
            .addAllKinds(slice.subject().canonicalKinds())
            .setSeed(request.getSeed())
            .setQuality(LeidenChoice.message(leiden.quality()))
            .setResolution(leiden.resolution())
            .setRuns(leiden.runs())
            .setBy(choice.by())
            .setAttribute(choice.attribute())
            .setTarget(choice.target())
            .setLimit(among("limit", request.getLimit(), 1, limits.shown(), SHOWN))
            .setBridges(among("bridges", request.getBridges(), 1, limits.bridges(), BRIDGES))
            .setPermutations(
                among(
                    "permutations",
                    request.getPermutations(),
                    2,
                    limits.permutations(),
                    PERMUTATIONS));
    addPair(request, asked, limits);
    return new GroupsQuestion(slice, asked.build(), leiden);
  }

  /** What is given for a field, or the usual for 0; refused out of bounds. */
  static int among(String field, int given, int least, int most, int usual) {
    if (given == 0) {
      return Math.min(usual, most);
    }
    if (given < least || given > most) {
      throw ChanceryException.invalid(
          field, "must be from %d to %d, not %d".formatted(least, most, given));
    }
    return given;
  }

  private static void addPair(
      NetworkGroupsRequest request, NetworkGroupsRequest.Builder asked, GroupLimits limits) {
    if (request.hasA() != request.hasB()) {
      throw ChanceryException.invalid(
          request.hasA() ? "b" : "a", "is missing: two groups are compared, a and b");
    }
    if (!request.hasA()) {
      requirePair("ends", request.getEnds());
      requirePair("walks", request.getWalks());
      return;
    }
    if (request.getA().equals(request.getB())) {
      throw ChanceryException.invalid(
          "b", "must be another group than a, not '%s' too".formatted(request.getA()));
    }
    asked
        .setA(request.getA())
        .setB(request.getB())
        .setEnds(among("ends", request.getEnds(), 1, Integer.MAX_VALUE, 0))
        .setWalks(among("walks", request.getWalks(), 1, limits.walks(), 0));
  }

  private static void requirePair(String field, int given) {
    if (given != 0) {
      throw ChanceryException.invalid(field, "is of two groups: name them with a and b");
    }
  }

  GroupChoice choice() {
    return new GroupChoice(asked.getBy(), asked.getAttribute(), asked.getTarget());
  }

  boolean hasPair() {
    return asked.hasA();
  }

  /**
   * The two groups.
   *
   * @throws ChanceryException INVALID_ARGUMENT where one of them does not exist
   */
  Pair pair(NamedGroups groups) {
    return new Pair(existing("a", asked.getA(), groups), existing("b", asked.getB(), groups));
  }

  /** Two groups by number. */
  record Pair(int first, int second) {}

  private static int existing(String field, String name, NamedGroups groups) {
    int number = groups.find(name);
    if (number == Grouping.NONE) {
      throw ChanceryException.invalid(
          field,
          "there is no group '%s': there are %d, the largest are %s"
              .formatted(
                  name,
                  groups.names().size(),
                  String.join(
                      ", ", groups.names().subList(0, Math.min(10, groups.names().size())))));
    }
    return number;
  }
}
