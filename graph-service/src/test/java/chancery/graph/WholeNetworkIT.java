package chancery.graph;

import static chancery.graph.InventedPosts.by;
import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.v1.RelationTone;
import chancery.evidence.v1.Parameter;
import chancery.graph.v1.BridgingAccount;
import chancery.graph.v1.DegreeBin;
import chancery.graph.v1.DescribeNetworkRequest;
import chancery.graph.v1.DescribeNetworkResponse;
import chancery.graph.v1.ExportNetworkRequest;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.GroupAccount;
import chancery.graph.v1.GroupBy;
import chancery.graph.v1.GroupControversy;
import chancery.graph.v1.GroupDialogue;
import chancery.graph.v1.MixingCell;
import chancery.graph.v1.NetworkFormat;
import chancery.graph.v1.NetworkGroup;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkGroupsResponse;
import chancery.graph.v1.Node;
import chancery.kit.testing.Events;
import chancery.kit.testing.RunningService;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorKind;
import chancery.post.v1.Post;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Figures of networks as a whole and of their groups, counted by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeNetworkIT {

  private final RunningGraph graph;
  private final Upstream upstream;
  private final RunningService service;

  WholeNetworkIT() throws IOException, InterruptedException {
    graph = new RunningGraph("-Xmx160m");
    upstream = graph.upstream();
    service = graph.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  @Test
  void aNetworkIsDescribedAsAWhole() {
    append("whole", post("1", "ada", 10).addMentions(id("ben")).addMentions(id("cat")));
    append("whole", post("2", "ben", 20).addMentions(id("ada")).setRepostOf(by("ada")));
    append("whole", post("3", "ben", 30).addMentions(id("cat")));
    append("whole", post("4", "dan", 40).addMentions(id("eve")));
    long position = append("whole", post("5", "dan", 50).setText("nobody"));

    DescribeNetworkResponse whole = stub().describeNetwork(describe("whole", position).build());

    assertThat(whole.getNodes()).isEqualTo(5);
    assertThat(whole.getEdges()).isEqualTo(6);
    assertThat(whole.getTies()).isEqualTo(5);
    assertThat(whole.getDensity()).isEqualTo(0.25);
    assertThat(whole.getReciprocity()).isEqualTo(0.4);
    assertThat(whole.getTransitivity()).isEqualTo(1);
    assertThat(whole.getMeanClustering()).isEqualTo(0.6);
    assertThat(whole.getGreatestCore()).isEqualTo(2);
    assertThat(whole.getWeakComponents().getLargestList()).containsExactly(3L, 2L);
    assertThat(whole.getStrongComponents().getLargestList()).containsExactly(2L, 1L, 1L, 1L);
    assertThat(whole.getCommunities().getLargestList()).containsExactly(3L, 2L);
    assertThat(whole.getModularity()).isPositive();
    assertThat(whole.getDegreesList())
        .last()
        .isEqualTo(
            DegreeBin.newBuilder()
                .setFrom(2)
                .setTo(3)
                .setInDegree(1)
                .setOutDegree(2)
                .setNeighbours(3)
                .build());
    assertThat(whole.getEvidence().getConsidered()).isEqualTo(4);
    assertThat(whole.getEvidence().getPosition()).isEqualTo(position);
    assertThat(whole.getEvidence().getParametersList())
        .extracting(Parameter::getName, Parameter::getValue)
        .containsExactly(
            tuple("kinds", "mention,reply,repost,quote"),
            tuple("quality", "modularity"),
            tuple("resolution", "1.0"),
            tuple("runs", "by size"),
            tuple("seed", "1"));
    assertThat(whole.getAsOf().getPosition()).isEqualTo(position);
  }

  @Test
  void whatANetworkIsTooSmallForIsLeftOut() {
    long position = upstream.append("nothing", Events.corpusCreated());

    DescribeNetworkResponse nothing = stub().describeNetwork(describe("nothing", position).build());

    assertThat(nothing.getNodes()).isZero();
    assertThat(nothing.hasDensity()).isFalse();
    assertThat(nothing.hasModularity()).isFalse();
    assertThat(nothing.getDegreesList()).isEmpty();
    assertThatThrownBy(() -> stub().describeNetwork(describe("nowhere", 0).build()))
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(
            () -> stub().describeNetwork(describe("nothing", 0).setResolution(-1).build()))
        .hasMessageContaining("resolution");
  }

  /** Two rings of three, whose first accounts address each other. */
  private long rings(String corpus) {
    int number = 0;
    for (String said : "ab ba bc ca de ed ef fd ad da".split(" ")) {
      number++;
      append(
          corpus,
          post("" + number, said.substring(0, 1), number).addMentions(id(said.substring(1))));
    }
    return append(corpus, post("last", "a", 99).setText("nobody"));
  }

  @Test
  void groupsAreToldWithWhatTheyHaveToDoWithEachOther() {
    long position = rings("rings");

    NetworkGroupsResponse groups =
        stub().networkGroups(groups("rings", position).setA("0").setB("1").build());

    assertThat(groups.getTotal()).isEqualTo(2);
    assertThat(groups.getItems(0).getName()).isEqualTo("0");
    assertThat(groups.getItems(0).getAccounts()).isEqualTo(3);
    assertThat(groups.getItems(0).getInnerPairs()).isEqualTo(3);
    assertThat(groups.getItems(0).getOuterPairs()).isEqualTo(1);
    assertThat(groups.getItems(0).getEiIndex()).isEqualTo(-0.5);
    assertThat(groups.getItems(0).getLeadingList())
        .extracting(GroupAccount::getId)
        .containsExactlyInAnyOrder("x:a", "x:b", "x:c");
    assertThat(groups.getEiIndex()).isCloseTo(-5 / 7.0, within(1e-12));
    assertThat(groups.getBaseline().getPermutations()).isEqualTo(200);
    assertThat(groups.getBaseline().getAtMost()).isBetween(0.0, 0.3);
    assertThat(groups.getMixingList())
        .extracting(MixingCell::getFrom, MixingCell::getTo, MixingCell::getTies)
        .containsExactly(
            tuple("0", "0", 4L), tuple("0", "1", 1L), tuple("1", "0", 1L), tuple("1", "1", 4L));
    assertThat(groups.getBridgesList())
        .extracting(bridge -> bridge.getAccount().getId(), BridgingAccount::getStrength)
        .containsExactly(tuple("x:a", 1.0), tuple("x:d", 1.0));
    assertThat(groups.getRelation().getDialogue().getShare()).isEqualTo(1);
    // All six are ends: only the first of each ring, in two steps of five, leave it.
    assertThat(groups.getRelation().getControversy().getEnds()).isEqualTo(3);
    assertThat(groups.getRelation().getControversy().getScore()).isCloseTo(11 / 15.0, within(1e-9));
    assertThat(groups.getRelation().getControversy().getWalks()).isZero();
    assertThat(groups.getEvidence().getConsidered()).isEqualTo(10);
    assertThat(groups.getEvidence().getParametersList())
        .extracting(Parameter::getName)
        .containsExactly(
            "kinds",
            "by",
            "quality",
            "resolution",
            "runs",
            "seed",
            "permutations",
            "a",
            "b",
            "ends",
            "walks");
  }

  @Test
  void controversyIsSampledWhereWalksAreAskedFor() {
    NetworkGroupsRequest request =
        groups("sampled", rings("sampled")).setA("0").setB("1").setWalks(5000).build();

    GroupControversy sampled = stub().networkGroups(request).getRelation().getControversy();

    assertThat(sampled.getWalks()).isEqualTo(5000);
    assertThat(sampled.getStandardError()).isPositive();
    assertThat(sampled.getScore()).isCloseTo(11 / 15.0, within(4 * sampled.getStandardError()));
  }

  @Test
  void accountsAreGroupedByTheirActors() {
    rings("actors");
    actor("actors", "one", "UZ", ActorKind.ACTOR_KIND_MINISTRY, "a", "b");
    actor("actors", "other", "UZ", ActorKind.ACTOR_KIND_EMBASSY, "c");
    long position = actor("actors", "third", "KZ", ActorKind.ACTOR_KIND_EMBASSY, "d", "e");

    NetworkGroupsResponse byCountry =
        stub()
            .networkGroups(
                groups("actors", position)
                    .setBy(GroupBy.GROUP_BY_COUNTRY)
                    .setA("KZ")
                    .setB("UZ")
                    .build());

    assertThat(byCountry.getItemsList())
        .extracting(NetworkGroup::getName, NetworkGroup::getAccounts)
        .containsExactly(tuple("UZ", 3L), tuple("KZ", 2L));
    assertThat(byCountry.getUngrouped()).isEqualTo(1);
    assertThat(byCountry.getMixingList())
        .extracting(MixingCell::getFrom, MixingCell::getTo, MixingCell::getTies)
        .containsExactly(
            tuple("UZ", "UZ", 4L),
            tuple("UZ", "KZ", 1L),
            tuple("KZ", "UZ", 1L),
            tuple("KZ", "KZ", 2L));
    // Of the 8 posts among them 6 are within; 5 of the 8 ends on either side are of UZ.
    assertThat(byCountry.getModularity())
        .isCloseTo(6 / 8.0 - 10 / 16.0 * 10 / 16 - 6 / 16.0 * 6 / 16, within(1e-12));
    assertThat(byCountry.getRelation().getDialogue().getShare()).isEqualTo(1);
    assertThat(byCountry.getEvidence().getParametersList())
        .extracting(Parameter::getName, Parameter::getValue)
        .contains(tuple("by", "country"), tuple("a", "KZ"));

    assertThat(
            stub()
                .networkGroups(
                    groups("actors", position).setBy(GroupBy.GROUP_BY_ACTOR_KIND).build())
                .getItemsList())
        .extracting(NetworkGroup::getName, NetworkGroup::getAccounts)
        .containsExactly(tuple("embassy", 3L), tuple("ministry", 2L));
    assertThat(
            stub()
                .networkGroups(groups("actors", position).setBy(GroupBy.GROUP_BY_ACTOR).build())
                .getTotal())
        .isEqualTo(3);
  }

  @Test
  void theNodesOfANetworkTellTheirGroupWhereOneIsAskedFor() {
    rings("actors-told");
    long position = actor("actors-told", "one", "UZ", ActorKind.ACTOR_KIND_MINISTRY, "a", "b");
    GetNetworkRequest plain =
        GetNetworkRequest.newBuilder().setSlice(groups("actors-told", position).getSlice()).build();

    GetNetworkResponse byCountry =
        stub().getNetwork(plain.toBuilder().setBy(GroupBy.GROUP_BY_COUNTRY).build());

    assertThat(byCountry.getNodesList())
        .filteredOn(Node::hasGroup)
        .extracting(Node::getId, Node::getGroup)
        .containsExactlyInAnyOrder(tuple("x:a", "UZ"), tuple("x:b", "UZ"));
    assertThat(byCountry.getNodesCount()).isEqualTo(6);
    assertThat(stub().getNetwork(plain).getNodesList()).noneMatch(Node::hasGroup);
    assertThatThrownBy(() ->
            stub()
                .exportNetwork(
                    ExportNetworkRequest.newBuilder()
                        .setNetwork(plain.toBuilder().setBy(GroupBy.GROUP_BY_COUNTRY))
                        .setFormat(NetworkFormat.NETWORK_FORMAT_GEXF)
                        .build())
                .next())
        .hasMessageContaining("files do not tell of groups");
  }

  private long actor(String corpus, String id, String country, ActorKind kind, String... accounts) {
    Actor.Builder actor = Actor.newBuilder().setId(id).setCountry(country).setKind(kind);
    for (String account : accounts) {
      actor.addAccountsBuilder().setPlatform("x").setId("x:" + account);
    }
    return upstream.append(corpus, Events.actorUpserted(actor));
  }

  @Test
  void accountsAreGroupedByTheLanguageOfTheirPosts() {
    long position = languages("languages");

    NetworkGroupsResponse answer =
        stub()
            .networkGroups(
                groups("languages", position)
                    .setBy(GroupBy.GROUP_BY_LANGUAGE)
                    .setA("uz")
                    .setB("ru")
                    .build());

    assertThat(answer.getItemsList())
        .extracting(NetworkGroup::getName, NetworkGroup::getAccounts)
        .containsExactly(tuple("uz", 2L), tuple("ru", 1L));
    assertThat(answer.getUngrouped()).isEqualTo(1);
    GroupDialogue dialogue = answer.getRelation().getDialogue();
    assertThat(dialogue.getToneThere().getPosts()).isEqualTo(2);
    assertThat(dialogue.getToneThere().getTone()).isEqualTo(RelationTone.RELATION_TONE_HOSTILE);
    assertThat(dialogue.hasToneBack()).isFalse();
    assertThat(answer.getEvidence().getModelsList()).containsExactly("model-1");
  }

  /** Two who write Uzbek mention one who writes Russian, who mentions one who writes nothing. */
  private long languages(String corpus) {
    upstream.append(corpus, Events.corpusCreated());
    upstream.append(corpus, post("1", "a", 1).setLang("uz").setText("praise").addMentions(id("c")));
    upstream.append(corpus, post("2", "b", 2).setLang("uz").addMentions(id("c")));
    return upstream.append(corpus, post("3", "c", 3).setLang("ru").addMentions(id("d")));
  }

  @Test
  void accountsAreGroupedByTheirStance() {
    long position = languages("stances");

    NetworkGroupsResponse answer =
        stub()
            .networkGroups(
                groups("stances", position)
                    .setBy(GroupBy.GROUP_BY_STANCE)
                    .setTarget("pact")
                    .build());

    assertThat(answer.getItemsList())
        .extracting(NetworkGroup::getName, NetworkGroup::getAccounts)
        .containsExactly(tuple("against", 2L), tuple("favour", 1L));
    assertThat(answer.getEvidence().getParametersList())
        .extracting(Parameter::getName, Parameter::getValue)
        .contains(tuple("by", "stance"), tuple("target", "pact"));
  }

  @Test
  void groupsByPostsNeedAnalysisService() {
    long position = languages("unreachable");
    upstream.analysis().down(true);
    try {
      assertThatThrownBy(() ->
              stub()
                  .networkGroups(
                      groups("unreachable", position).setBy(GroupBy.GROUP_BY_LANGUAGE).build()))
          .hasMessageContaining("group by something else");
    } finally {
      upstream.analysis().down(false);
    }
  }

  @Test
  void whatGroupsCannotBeAskedForIsTold() {
    long position = rings("refusals");

    assertThatThrownBy(
            () -> stub().networkGroups(groups("refusals", position).setA("0").setB("7").build()))
        .hasMessageContaining("b: there is no group '7': there are 2");
    assertThatThrownBy(() ->
            stub()
                .networkGroups(groups("refusals", position).setA("0").setB("1").setEnds(4).build()))
        .hasMessageContaining("ends: must be at most 3");
    assertThatThrownBy(() -> stub().networkGroups(groups("nowhere", 0).build()))
        .hasMessageContaining("NOT_FOUND");
  }

  @Test
  void anEmptyNetworkHasNoGroups() {
    long position = upstream.append("groupless", Events.corpusCreated());

    NetworkGroupsResponse none = stub().networkGroups(groups("groupless", position).build());

    assertThat(none.getTotal()).isZero();
    assertThat(none.hasEiIndex()).isFalse();
    assertThat(none.hasModularity()).isFalse();
    assertThat(none.hasRelation()).isFalse();
  }

  private static NetworkGroupsRequest.Builder groups(String corpus, long minPosition) {
    NetworkGroupsRequest.Builder request = NetworkGroupsRequest.newBuilder().setSeed(1);
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }

  private static DescribeNetworkRequest.Builder describe(String corpus, long minPosition) {
    DescribeNetworkRequest.Builder request = DescribeNetworkRequest.newBuilder().setSeed(1);
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }

  @Test
  void theSecondAnswerComesFromTheCache() throws IOException, InterruptedException {
    long position = rings("twice");
    DescribeNetworkRequest whole = describe("twice", position).build();
    NetworkGroupsRequest groups = groups("twice", position).build();
    DescribeNetworkResponse first = stub().describeNetwork(whole);
    NetworkGroupsResponse firstGroups = stub().networkGroups(groups);
    double hits = service.answers("hit");

    assertThat(stub().describeNetwork(whole)).isEqualTo(first);
    assertThat(stub().networkGroups(groups)).isEqualTo(firstGroups);
    assertThat(service.answers("hit")).isEqualTo(hits + 2);
  }

  private GraphServiceGrpc.GraphServiceBlockingStub stub() {
    return service.stub(GraphServiceGrpc::newBlockingStub);
  }

  private long append(String corpus, Post.Builder post) {
    return upstream.append(corpus, post);
  }
}
