package chancery.graph;

import chancery.graph.network.Network;
import chancery.graph.relation.Bridges;
import chancery.graph.relation.Controversy;
import chancery.graph.relation.Dialogue;
import chancery.graph.relation.EiIndex;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.Mixing;
import chancery.graph.relation.NamedGroups;
import chancery.graph.v1.BridgingAccount;
import chancery.graph.v1.EiBaseline;
import chancery.graph.v1.GroupAccount;
import chancery.graph.v1.GroupControversy;
import chancery.graph.v1.GroupDialogue;
import chancery.graph.v1.GroupRelation;
import chancery.graph.v1.MixingCell;
import chancery.graph.v1.NetworkGroup;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkGroupsResponse;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/** Groups of a network, the largest first, as an answer that shows the largest. */
final class GroupMessages {

  private static final int LEADING = 3;

  private final Network network;
  private final NamedGroups groups;
  private final Grouping grouping;
  private final int shown;

  GroupMessages(Network network, NamedGroups groups, int most) {
    this.network = network;
    this.groups = groups;
    this.grouping = groups.grouping();
    this.shown = Math.min(most, grouping.count());
  }

  void addGroups(NetworkGroupsResponse.Builder answer, EiIndex index, double[] pageRank) {
    NetworkGroup.Builder[] messages = new NetworkGroup.Builder[shown];
    int[] sizes = grouping.sizes();
    for (int group = 0; group < shown; group++) {
      messages[group] =
          NetworkGroup.newBuilder()
              .setName(groups.name(group))
              .setAccounts(sizes[group])
              .setInnerPairs(index.internal()[group])
              .setOuterPairs(index.external()[group]);
      StructureMessages.ifThere(index.index(group), messages[group]::setEiIndex);
    }
    addLeading(messages, pageRank);
    for (NetworkGroup.Builder group : messages) {
      answer.addItems(group);
    }
    answer.setTotal(grouping.count()).setBaseline(baseline(index.baseline()));
    StructureMessages.ifThere(index.index(), answer::setEiIndex);
  }

  private void addLeading(NetworkGroup.Builder[] messages, double[] pageRank) {
    int[] byRank = new int[pageRank.length];
    Arrays.setAll(byRank, node -> node);
    IntArrays.mergeSort(byRank, (a, b) -> Double.compare(pageRank[b], pageRank[a]));
    for (int node : byRank) {
      int group = grouping.of()[node];
      if (group != Grouping.NONE && group < shown && messages[group].getLeadingCount() < LEADING) {
        messages[group].addLeading(account(network, node));
      }
    }
  }

  private static EiBaseline baseline(EiIndex.Baseline baseline) {
    EiBaseline.Builder message =
        EiBaseline.newBuilder()
            .setPermutations(baseline.permutations())
            .setAtMost(baseline.atMost())
            .setAtLeast(baseline.atLeast());
    StructureMessages.ifThere(baseline.mean(), message::setMean);
    StructureMessages.ifThere(baseline.deviation(), message::setDeviation);
    return message.build();
  }

  void addMixing(NetworkGroupsResponse.Builder answer, Mixing mixing) {
    for (int from = 0; from < mixing.ties().length; from++) {
      for (int to = 0; to < mixing.ties().length; to++) {
        if (mixing.ties()[from][to] > 0) {
          MixingCell.Builder cell =
              answer
                  .addMixingBuilder()
                  .setTies(mixing.ties()[from][to])
                  .setWeight(mixing.weights()[from][to]);
          if (from < shown) {
            cell.setFrom(groups.name(from));
          }
          if (to < shown) {
            cell.setTo(groups.name(to));
          }
        }
      }
    }
  }

  void addBridges(NetworkGroupsResponse.Builder answer, Bridges bridges, int most) {
    for (int node : bridges.strongest(most)) {
      answer.addBridges(
          BridgingAccount.newBuilder()
              .setAccount(account(network, node))
              .setGroup(groups.name(grouping.of()[node]))
              .setStrength(bridges.strength(node))
              .setOutward(bridges.outward().toOthers()[node])
              .setInward(bridges.inward().toOthers()[node])
              .setOutwardParticipation(bridges.outward().participation()[node])
              .setInwardParticipation(bridges.inward().participation()[node]));
    }
  }

  /** A node by its names. */
  static GroupAccount account(Network network, int node) {
    GroupAccount.Builder account = GroupAccount.newBuilder().setId(network.id(node));
    String handle = network.handle(node);
    return handle == null ? account.build() : account.setHandle(handle).build();
  }

  static GroupRelation.Builder relation(NetworkGroupsRequest asked, Controversy controversy) {
    return GroupRelation.newBuilder()
        .setA(asked.getA())
        .setB(asked.getB())
        .setControversy(controversy(controversy));
  }

  static GroupDialogue.Builder dialogue(Dialogue dialogue) {
    GroupDialogue.Builder message =
        GroupDialogue.newBuilder()
            .setPairs(dialogue.pairs())
            .setMutualPairs(dialogue.mutualPairs())
            .setWeightThere(dialogue.thereWeight())
            .setWeightBack(dialogue.backWeight());
    StructureMessages.ifThere(dialogue.share(), message::setShare);
    StructureMessages.ifThere(dialogue.weightedShare(), message::setWeightedShare);
    return message;
  }

  private static GroupControversy controversy(Controversy controversy) {
    GroupControversy.Builder message =
        GroupControversy.newBuilder()
            .setEnds(controversy.ends())
            .setStarts(controversy.starts())
            .setWalks(controversy.walks());
    StructureMessages.ifThere(controversy.score(), message::setScore);
    StructureMessages.ifThere(controversy.standardError(), message::setStandardError);
    StructureMessages.ifThere(controversy.firstToFirst(), message::setAToA);
    StructureMessages.ifThere(controversy.secondToFirst(), message::setBToA);
    return message.build();
  }
}
