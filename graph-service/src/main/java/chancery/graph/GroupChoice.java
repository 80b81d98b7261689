package chancery.graph;

import chancery.graph.v1.GroupBy;
import chancery.kit.error.ChanceryException;
import java.util.Locale;

/**
 * What puts nodes into groups, checked.
 *
 * @param attribute of an imported network; empty where groups are by anything else
 * @param target of stance; empty where groups are by anything else
 */
record GroupChoice(GroupBy by, String attribute, String target) {

  static GroupChoice of(GroupBy by, String attribute, String target, Subject subject) {
    GroupChoice choice = new GroupChoice(known(by), attribute, target);
    choice.requireAttribute(subject);
    choice.requireTarget(subject);
    return choice;
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
          GROUP_BY_ATTRIBUTE,
          GROUP_BY_LANGUAGE,
          GROUP_BY_STANCE ->
          by;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "by",
              "must be COMMUNITY, COUNTRY, ACTOR_KIND, ORGANISATION, ACTOR, TYPE, ATTRIBUTE, LANGUAGE"
                  + " or STANCE");
    };
  }

  private void requireAttribute(Subject subject) {
    boolean byAttribute = by == GroupBy.GROUP_BY_ATTRIBUTE;
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
  }

  private void requireTarget(Subject subject) {
    boolean byStance = by == GroupBy.GROUP_BY_STANCE;
    boolean byLanguage = by == GroupBy.GROUP_BY_LANGUAGE;
    if ((byStance || byLanguage) && subject instanceof Subject.Imported) {
      throw ChanceryException.invalid(
          "by",
          "%s is of posts, which an imported network has none of"
              .formatted(told().toUpperCase(Locale.ROOT)));
    }
    if (byStance == target.isEmpty()) {
      throw ChanceryException.invalid(
          "target", byStance ? "is missing: the name of a stance target" : "goes with by STANCE");
    }
  }

  /** Whether groups are known of the nodes, and not found by an algorithm. */
  boolean isGiven() {
    return by != GroupBy.GROUP_BY_COMMUNITY;
  }

  /** As a parameter of the answer. */
  String told() {
    return by.name().substring("GROUP_BY_".length()).toLowerCase(Locale.ROOT);
  }

  /** What of it the answer is to tell. */
  void addTo(NetworkEvidence evidence) {
    evidence.parameter("by", told());
    if (!attribute.isEmpty()) {
      evidence.parameter("attribute", attribute);
    }
    if (!target.isEmpty()) {
      evidence.parameter("target", target);
    }
  }
}
