package chancery.graph;

import chancery.graph.network.Network;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.relation.NamedGroups;

/** Puts the nodes of networks into groups that are known here, or that analysis-service knows. */
record NodeGroups(AuthorClasses classes) {

  /**
   * By anything but community.
   *
   * @param slice whose posts tell the language and the stance of accounts
   */
  NamedGroups of(
      GroupChoice choice,
      NetworkSlice slice,
      Network network,
      PeopledMaterial peopled,
      Stages stages) {
    return switch (choice.by()) {
      case GROUP_BY_LANGUAGE, GROUP_BY_STANCE ->
          stages.run(Stage.MATCH, () -> classes.of(network, slice.slice(), choice.target()));
      default -> new GivenGroups(network, peopled.actors()).by(choice);
    };
  }
}
