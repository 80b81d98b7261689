package chancery.graph;

import chancery.graph.v1.GroupBy;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.kit.error.ChanceryException;
import java.util.regex.Pattern;

/**
 * A request for groups, checked.
 *
 * @param asked in one form: no defaults open, nothing about time or patience; only {@code ends} and
 *     {@code walks} may be 0, as their defaults depend on the groups
 */
record GroupsQuestion(NetworkSlice slice, NetworkGroupsRequest asked) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int SHOWN = 10;
  private static final int BRIDGES = 20;
  private static final int PERMUTATIONS = 200;

  static GroupsQuestion of(
      NetworkGroupsRequest request, NetworkLimits networks, GroupLimits limits) {
    NetworkSlice slice = 
        NetworkSlice.of(request.getSlice(), request.getSubject(), request.getKindsList());
    NetworkGroupsRequest.Builder asked =
        NetworkGroupsRequest.newBuilder()
            .setSlice(slice.canonicalSlice())
            .setSubject(slice.subject().canonical())
            .addAllKinds(slice.subject().canonicalKinds())
            .setSeed(request.getSeed())
            .setResolution(
                NetworkSlice.resolution(request.hasResolution(), request.getResolution(), networks))
            .setBy(by(request.getBy()))
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
    return new GroupsQuestion(slice, asked.build());
  }

  private static GroupBy by(GroupBy by) {
    return switch (by) {
      case GROUP_BY_UNSPECIFIED, GROUP_BY_COMMUNITY -> GroupBy.GROUP_BY_COMMUNITY;
      case UNRECOGNIZED -> throw ChanceryException.invalid("by", "must be COMMUNITY");
    };
  }

  private static int among(String field, int given, int least, int most, int usual) {
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
    int a = number("a", request.getA());
    int b = number("b", request.getB());
    if (a == b) {
      throw ChanceryException.invalid("b", "must be another group than a, not %d too".formatted(a));
    }
    asked
        .setA(String.valueOf(a))
        .setB(String.valueOf(b))
        .setEnds(among("ends", request.getEnds(), 1, Integer.MAX_VALUE, 0))
        .setWalks(among("walks", request.getWalks(), 1, limits.walks(), 0));
  }

  private static void requirePair(String field, int given) {
    if (given != 0) {
      throw ChanceryException.invalid(field, "is of two groups: name them with a and b");
    }
  }

  private static int number(String field, String group) {
    if (NUMBER.matcher(group).matches()) {
      return Integer.parseInt(group);
    }
    throw ChanceryException.invalid(
        field, "must be the number of a community, from 0, not '%s'".formatted(group));
  }

  boolean hasPair() {
    return asked.hasA();
  }

  /**
   * The two groups.
   *
   * @param count of groups that there are
   * @throws ChanceryException INVALID_ARGUMENT where one of them does not exist
   */
  Pair pair(int count) {
    return new Pair(existing("a", asked.getA(), count), existing("b", asked.getB(), count));
  }

  /** Two groups by number. */
  record Pair(int first, int second) {}

  private static int existing(String field, String group, int count) {
    int number = Integer.parseInt(group);
    if (number >= count) {
      throw ChanceryException.invalid(
          field, "there is no group %d: there are %d, from 0".formatted(number, count));
    }
    return number;
  }
}
