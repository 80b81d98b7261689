package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.network.Network;
import chancery.graph.relation.Grouping;
import chancery.graph.v1.DescribeNetworkRequest;
import chancery.graph.v1.DescribeNetworkResponse;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.GroupBy;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkGroupsResponse;
import chancery.graph.v1.NetworkSubject;
import chancery.graph.v1.Node;
import chancery.graph.v1.NodeMeasure;
import chancery.kit.testing.RunningService;
import chancery.log.v1.DefinitionDeleted;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Event;
import chancery.log.v1.ImportedNetwork;
import chancery.log.v1.NetworkData;
import chancery.log.v1.NodeAttribute;
import chancery.slice.v1.Slice;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Published networks, brought along, have the figures that networkx and igraph have of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedNetworksIT {

  private static final Offset<Double> AS_PRINTED = within(6e-7);

  private final RunningGraph graph;
  private final Upstream upstream;
  private final RunningService service;

  ImportedNetworksIT() throws IOException, InterruptedException {
    graph = new RunningGraph("-Xmx160m");
    upstream = graph.upstream();
    service = graph.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  @Test
  void theCongressHasThePublishedFigures() throws IOException {
    long position = define("congress", imported(PublishedNetworks.congress(), true).build());

    DescribeNetworkResponse whole = describe(subject("congress"), position);
    assertThat(whole.getNodes()).isEqualTo(475);
    assertThat(whole.getTies()).isEqualTo(13_289);
    assertThat(whole.getStrongComponents().getCount()).isEqualTo(7);
    assertThat(whole.getWeakComponents().getCount()).isEqualTo(1);
    assertThat(whole.getReciprocity()).isCloseTo(0.461585, AS_PRINTED);
    assertThat(whole.getDegreeAssortativity()).isCloseTo(-0.096214, AS_PRINTED);
    assertThat(whole.getGreatestCore()).isEqualTo(27);
    assertThat(whole.getMeanClustering()).isCloseTo(0.301399, AS_PRINTED);
    assertThat(whole.getTransitivity()).isCloseTo(0.269535, AS_PRINTED);
    assertThat(whole.getCommunities().getCount()).isEqualTo(5);
    assertThat(whole.getModularity()).isCloseTo(0.45209, within(6e-6));

    GetNetworkResponse network =
        stub()
            .getNetwork(
                GetNetworkRequest.newBuilder()
                    .setSlice(slice(position))
                    .setSubject(subject("congress"))
                    .addMeasures(NodeMeasure.NODE_MEASURE_BETWEENNESS)
                    .addMeasures(NodeMeasure.NODE_MEASURE_HITS)
                    .build());
    assertThat(network.getNodes(0).getId()).isEqualTo("GOPLeader");
    assertThat(node(network, "GOPLeader").getPageRank()).isCloseTo(0.016723, AS_PRINTED);
    assertThat(node(network, "RepCasten").getPageRank()).isCloseTo(0.012821, AS_PRINTED);
    assertThat(node(network, "GOPLeader").getBetweenness()).isCloseTo(0.073041, AS_PRINTED);
    assertThat(node(network, "SpeakerPelosi").getBetweenness()).isCloseTo(0.041412, AS_PRINTED);
    assertThat(node(network, "GOPLeader").getAuthority()).isCloseTo(0.039029, AS_PRINTED);
    assertThat(node(network, "RepChipRoy").getAuthority()).isCloseTo(0.032205, AS_PRINTED);
    assertThat(network.getEdges(0).getKind()).isEqualTo(InteractionKind.INTERACTION_KIND_TIE);
    assertThat(network.getEvidence().getConsidered()).isZero();
  }

  @Test
  void theBlogsHaveThePublishedFigures() throws IOException {
    long position = define("blogs", withSides(PublishedNetworks.blogs()));

    DescribeNetworkResponse whole = describe(subject("blogs"), position);
    assertThat(whole.getStrongComponents().getCount()).isEqualTo(688);
    assertThat(whole.getWeakComponents().getCount()).isEqualTo(268);
    assertThat(whole.getReciprocity()).isCloseTo(0.242587, AS_PRINTED);
    assertThat(sides(subject("blogs"), position).getAssortativity())
        .isCloseTo(0.822985, AS_PRINTED);

    NetworkSubject largest =
        subject("blogs").toBuilder().setUndirected(true).setLargestPart(true).build();
    DescribeNetworkResponse part = describe(largest, position);
    assertThat(part.getNodes()).isEqualTo(1222);
    assertThat(part.getTies()).isEqualTo(16_709);
    assertThat(part.getModularity()).isGreaterThan(0.42708);
    assertThat(part.hasReciprocity()).isFalse();
    NetworkGroupsResponse sides = sides(largest, position);
    assertThat(sides.getAssortativity()).isCloseTo(0.811405, AS_PRINTED);
    assertThat(sides.getModularity()).isCloseTo(0.40529, within(6e-6));
    assertThat(sides.getItemsList()).extracting("name").containsExactly("right", "left");
    assertThat(
            stub()
                .getNetwork(
                    GetNetworkRequest.newBuilder()
                        .setSlice(slice(position))
                        .setSubject(largest)
                        .setBy(GroupBy.GROUP_BY_ATTRIBUTE)
                        .setAttribute("side")
                        .build())
                .getNodesList())
        .extracting(Node::getGroup)
        .containsOnly("left", "right");
  }

  @Test
  void theLatestVersionCountsUntilItIsDeleted() {
    define("brief", InventedNetworks.directed("ada ben"));
    long position = define("brief", InventedNetworks.directed("ada cat"));
    assertThat(describe(subject("brief"), position).getNodes()).isEqualTo(2);
    assertThat(
            stub()
                .getNetwork(
                    GetNetworkRequest.newBuilder()
                        .setSlice(slice(position))
                        .setSubject(subject("brief"))
                        .build())
                .getEdges(0)
                .getTarget())
        .isEqualTo("cat");

    long gone =
        upstream.append(
            "published",
            Event.newBuilder()
                .setDefinitionDeleted(
                    DefinitionDeleted.newBuilder()
                        .setKind(DefinitionKind.DEFINITION_KIND_NETWORK)
                        .setName("brief"))
                .build());
    assertThatThrownBy(() -> describe(subject("brief"), gone))
        .hasMessageContaining("NOT_FOUND")
        .hasMessageContaining("no network 'brief'");
  }

  @Test
  void nothingElseSelectsFromAnImportedNetwork() {
    long position = define("alone", InventedNetworks.directed("ada ben"));

    assertThatThrownBy(() ->
            stub()
                .describeNetwork(
                    DescribeNetworkRequest.newBuilder()
                        .setSlice(slice(position).toBuilder().setQuery("bread"))
                        .setSubject(subject("alone"))
                        .build()))
        .hasMessageContaining("subject.imported");
    assertThatThrownBy(() ->
            stub()
                .describeNetwork(
                    DescribeNetworkRequest.newBuilder()
                        .setSlice(slice(position))
                        .setSubject(subject("alone"))
                        .addKinds(InteractionKind.INTERACTION_KIND_REPLY)
                        .build()))
        .hasMessageContaining("leave of, project and kinds out");
  }

  private DescribeNetworkResponse describe(NetworkSubject subject, long position) {
    return stub()
        .describeNetwork(
            DescribeNetworkRequest.newBuilder()
                .setSlice(slice(position))
                .setSubject(subject)
                .setSeed(1)
                .build());
  }

  private NetworkGroupsResponse sides(NetworkSubject subject, long position) {
    return stub()
        .networkGroups(
            NetworkGroupsRequest.newBuilder()
                .setSlice(slice(position))
                .setSubject(subject)
                .setBy(GroupBy.GROUP_BY_ATTRIBUTE)
                .setAttribute("side")
                .build());
  }

  private static Node node(GetNetworkResponse network, String id) {
    return network.getNodesList().stream()
        .filter(node -> node.getId().equals(id))
        .findAny()
        .orElseThrow();
  }

  private static NetworkSubject subject(String name) {
    return NetworkSubject.newBuilder().setImported(name).build();
  }

  private static Slice slice(long position) {
    return Slice.newBuilder().setCorpus("published").setMinPosition(position).build();
  }

  private GraphServiceGrpc.GraphServiceBlockingStub stub() {
    return service.stub(GraphServiceGrpc::newBlockingStub);
  }

  private long define(String name, ImportedNetwork network) {
    return upstream.append("published", InventedNetworks.defined(name, network));
  }

  private static ImportedNetwork withSides(Network blogs) throws IOException {
    Grouping sides = PublishedNetworks.sides(blogs);
    NodeAttribute.Builder attribute = NodeAttribute.newBuilder().setName("side");
    for (int node = blogs.nodes() - 1; node >= 0; node--) {
      attribute.addValues(sides.of()[node] == 0 ? "left" : "right");
    }
    ImportedNetwork.Builder network = imported(blogs, false);
    network.getDataBuilder().addAttributes(attribute);
    return network.build();
  }

  /** The nodes from last to first, so that their order is not yet that of their ids. */
  private static ImportedNetwork.Builder imported(Network network, boolean weighted) {
    NetworkData.Builder data = NetworkData.newBuilder();
    int last = network.nodes() - 1;
    for (int source = 0; source <= last; source++) {
      data.addIds(network.id(last - source));
      for (int edge = network.firstEdge(source); edge < network.firstEdge(source + 1); edge++) {
        data.addSources(last - source).addTargets(last - network.target(edge));
        if (weighted) {
          data.addWeights(network.weight(edge));
        }
      }
    }
    return ImportedNetwork.newBuilder().setDirected(true).setWeighted(weighted).setData(data);
  }
}
