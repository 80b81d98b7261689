package chancery.graph;

import chancery.graph.GroupsQuestion.Pair;
import chancery.graph.Slices.Chosen;
import chancery.graph.centrality.Assortativity;
import chancery.graph.centrality.Degrees;
import chancery.graph.centrality.PageRank;
import chancery.graph.network.DividedNetwork;
import chancery.graph.network.Network;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.relation.Bridges;
import chancery.graph.relation.Controversy;
import chancery.graph.relation.Dialogue;
import chancery.graph.relation.EiIndex;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.Mixing;
import chancery.graph.relation.NamedGroups;
import chancery.graph.relation.Ties;
import chancery.graph.v1.GroupDialogue;
import chancery.graph.v1.GroupRelation;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkGroupsResponse;
import chancery.kit.error.ChanceryException;
import java.util.ArrayList;
import java.util.List;

/** Answers requests for the groups of networks. */
final class NetworkGroups {

  private static final String METHOD = "graph.groups.4";
  private static final int ENDS = 10;
  private static final int WALKS = 10_000;

  private final Answers answers;
  private final NetworkLimits networks;
  private final GroupLimits limits;
  private final NodeGroups groups;
  private final DialogueTone tone;

  NetworkGroups(
      Answers answers,
      NetworkLimits networks,
      GroupLimits limits,
      NodeGroups groups,
      DialogueTone tone) {
    this.answers = answers;
    this.groups = groups;
    this.tone = tone;
    this.networks = networks;
    this.limits = limits;
  }

  /** The groups, from the cache if they are there. */
  NetworkGroupsResponse get(NetworkGroupsRequest request) throws InterruptedException {
    GroupsQuestion question = GroupsQuestion.of(request, networks, limits);
    return answers.answer(
        METHOD + "." + limits.exactControversy(),
        question.slice().slice(),
        PeopledMaterial.taking(question.slice().material(networks)),
        question.asked(),
        NetworkGroupsResponse.parser(),
        (chosen, stages) -> relate(question, chosen, stages));
  }

  private NetworkGroupsResponse relate(
      GroupsQuestion question, Chosen<PeopledMaterial> chosen, Stages stages) {
    GroupedNetwork grouped = grouped(question, chosen.taken(), stages);
    NetworkGroupsResponse.Builder answer = NetworkGroupsResponse.newBuilder();
    List<String> models = new ArrayList<>();
    if (question.hasPair()) {
      answer.setRelation(stages.run(Stage.MEASURE, () -> relation(question, grouped, models)));
    }
    stages.run(Stage.MEASURE, () -> addGroups(answer, question.asked(), grouped));
    return answer
        .setLeftOut(NetworkMessages.leftOut(grouped.network()))
        .setEvidence(evidence(question, chosen, answer).models(models).build())
        .setAsOf(NetworkMessages.asOf(chosen.asOf()))
        .build();
  }

  private GroupedNetwork grouped(GroupsQuestion question, PeopledMaterial peopled, Stages stages) {
    if (!question.choice().isGiven()) {
      return GroupedNetwork.of(DividedNetwork.of(peopled.material(), question.leiden(), stages));
    }
    Network network = stages.run(Stage.AGGREGATE, peopled.material()::network);
    NamedGroups named = groups.of(question.choice(), question.slice(), network, peopled, stages);
    return GroupedNetwork.of(network, named, question.leiden().modularityResolution());
  }

  private static NetworkGroupsResponse.Builder addGroups(
      NetworkGroupsResponse.Builder answer, NetworkGroupsRequest asked, GroupedNetwork grouped) {
    Ties ties = grouped.ties();
    Grouping grouping = grouped.groups().grouping();
    EiIndex index =
        EiIndex.of(grouped.undirected(), grouping, asked.getPermutations(), asked.getSeed());
    GroupMessages messages =
        new GroupMessages(grouped.network(), grouped.groups(), asked.getLimit());
    messages.addGroups(answer, index, PageRank.of(ties, Degrees.of(ties)));
    messages.addMixing(answer, Mixing.of(ties, grouping, asked.getLimit()));
    messages.addBridges(answer, Bridges.of(ties, grouping), asked.getBridges());
    StructureMessages.ifThere(grouped.modularity(), answer::setModularity);
    StructureMessages.ifThere(Assortativity.byGroup(ties, grouping), answer::setAssortativity);
    return answer.setUngrouped(grouped.groups().ungrouped());
  }

  private GroupRelation relation(
      GroupsQuestion question, GroupedNetwork grouped, List<String> models) {
    NamedGroups groups = grouped.groups();
    Grouping grouping = groups.grouping();
    Pair pair = question.pair(groups);
    GroupRelation.Builder relation =
        GroupMessages.relation(
            question.asked(), controversy(question.asked(), pair, grouped.undirected(), grouping));
    if (grouped.network().directed()) {
      Dialogue dialogue = Dialogue.between(grouped.ties(), grouping, pair.first(), pair.second());
      GroupDialogue.Builder message = GroupMessages.dialogue(dialogue);
      if (question.slice().subject() instanceof Subject.Interacting) {
        models.addAll(
            tone.addTo(
                message,
                grouped.network(),
                question.slice().slice(),
                grouping.members(pair.first()),
                grouping.members(pair.second())));
      }
      relation.setDialogue(message);
    }
    return relation.build();
  }

  private Controversy controversy(
      NetworkGroupsRequest asked, Pair pair, Ties undirected, Grouping grouping) {
    int[] sizes = grouping.sizes();
    int first = sizes[pair.first()];
    int second = sizes[pair.second()];
    int smaller = Math.min(first, second);
    if (asked.getEnds() > smaller) {
      throw ChanceryException.invalid(
          "ends", "must be at most %d, the accounts of the smaller group".formatted(smaller));
    }
    int ends = asked.getEnds() == 0 ? Math.min(ENDS, smaller) : asked.getEnds();
    if (asked.getWalks() == 0 && first + second <= limits.exactControversy()) {
      return Controversy.exact(undirected, grouping, pair.first(), pair.second(), ends);
    }
    int walks = asked.getWalks() == 0 ? WALKS : asked.getWalks();
    return Controversy.sampled(
        undirected, grouping, pair.first(), pair.second(), ends, walks, asked.getSeed());
  }

  private static NetworkEvidence evidence(
      GroupsQuestion question,
      Chosen<PeopledMaterial> chosen,
      NetworkGroupsResponse.Builder answer) {
    NetworkGroupsRequest asked = question.asked();
    NetworkEvidence evidence =
        NetworkEvidence.of(
            "network-groups",
            "3",
            question.slice(),
            chosen.asOf(),
            chosen.taken().material().posts());
    question.choice().addTo(evidence);
    LeidenChoice.tell(evidence, question.leiden())
        .parameter("permutations", asked.getPermutations());
    if (question.hasPair()) {
      evidence
          .parameter("a", asked.getA())
          .parameter("b", asked.getB())
          .parameter("ends", answer.getRelation().getControversy().getEnds())
          .parameter("walks", answer.getRelation().getControversy().getWalks());
    }
    return evidence;
  }
}
