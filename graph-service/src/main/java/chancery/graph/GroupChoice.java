package chancery.graph;

import chancery.graph.v1.GroupBy;
import chancery.kit.error.ChanceryException;
import java.util.Locale;

/**
 * What puts nodes into groups, checked.
 *
 * @param attribute of an imported network; empty where groups are by anything else
 */
record GroupChoice(GroupBy by, String attribute) {

  static GroupChoice of(GroupBy by, String attribute, Subject subject) {
    GroupBy known = known(by);
    boolean byAttribute = known == GroupBy.GROUP_BY_ATTRIBUTE;
    if (byAttribute && !(subject instanceof Subject.Imported)) {
      throw ChanceryException.invalid("by", "ATTRIBUTE is of imported networks: name one");
    }
    if (byAttribute == attribute.isEmpty()) {
      throw ChanceryException.invalid(
          "attribute",
          byAttribute
              ? "is missing: the name of what the network tells of its nodes"
              : "goes with by ATTRIBUTE");
    }
    return new GroupChoice(known, attribute);
  }

  private static GroupBy known(GroupBy by) {
    return switch (by) {
      case GROUP_BY_UNSPECIFIED -> GroupBy.GROUP_BY_COMMUNITY;
      case GROUP_BY_COMMUNITY,
          GROUP_BY_COUNTRY,
          GROUP_BY_ACTOR_KIND,
          GROUP_BY_ORGANISATION,
          GROUP_BY_ACTOR,
          GROUP_BY_TYPE,
          GROUP_BY_ATTRIBUTE ->
          by;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "by",
              "must be COMMUNITY, COUNTRY, ACTOR_KIND, ORGANISATION, ACTOR, TYPE or ATTRIBUTE");
    };
  }

  /** Whether groups are known of the nodes, and not found by an algorithm. */
  boolean isGiven() {
    return by != GroupBy.GROUP_BY_COMMUNITY;
  }

  /** As a parameter of the answer. */
  String told() {
    return by.name().substring("GROUP_BY_".length()).toLowerCase(Locale.ROOT);
  }
}
