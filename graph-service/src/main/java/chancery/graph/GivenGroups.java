package chancery.graph;

import chancery.graph.interaction.ActorDirectory;
import chancery.graph.network.Network;
import chancery.graph.relation.NamedGroups;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorKind;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts nodes into the groups that are known here: by the actors that accounts belong to, by what an
 * imported network tells, or by their type.
 */
record GivenGroups(Network network, ActorDirectory actors) {

  private static final String KIND_PREFIX = "ACTOR_KIND_";

  /** By what is known without the posts. */
  NamedGroups by(GroupChoice choice) {
    return NamedGroups.of(network.nodes(), node -> group(node, choice));
  }

  private @Nullable String group(int node, GroupChoice choice) {
    return switch (choice.by()) {
      case GROUP_BY_COUNTRY -> ofOwner(node, Actor::getCountry);
      case GROUP_BY_ACTOR_KIND -> ofOwner(node, GivenGroups::kind);
      case GROUP_BY_ORGANISATION -> ofOwner(node, Actor::getOrganisation);
      case GROUP_BY_ACTOR -> ofOwner(node, Actor::getId);
      case GROUP_BY_TYPE -> network.type(node).name().toLowerCase(Locale.ROOT);
      case GROUP_BY_ATTRIBUTE -> network.attribute(node, choice.attribute());
      case GROUP_BY_COMMUNITY,
          GROUP_BY_LANGUAGE,
          GROUP_BY_STANCE,
          GROUP_BY_UNSPECIFIED,
          UNRECOGNIZED ->
          throw new IllegalArgumentException("by: %s is not given".formatted(choice.by()));
    };
  }

  private @Nullable String ofOwner(int node, Function<Actor, String> what) {
    Actor owner = actors.owner(network.id(node), network.handle(node));
    String group = owner == null ? "" : what.apply(owner);
    return group.isEmpty() ? null : group;
  }

  private static String kind(Actor actor) {
    return actor.getKind() == ActorKind.ACTOR_KIND_UNSPECIFIED
        ? ""
        : actor.getKind().name().substring(KIND_PREFIX.length()).toLowerCase(Locale.ROOT);
  }
}
