package chancery.graph.export;

import static chancery.graph.InventedPosts.by;
import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.everything;
import static chancery.graph.InventedPosts.handle;
import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.lively;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.community.LeidenMethod;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.InteractionMaterial;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import chancery.graph.network.NetworkMethod;
import chancery.graph.network.NodeMeasure;
import chancery.graph.network.Spells;
import chancery.graph.network.Spells.Spell;
import chancery.graph.network.Stages;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class ExportFormatTest {

  private static final AsOf AS_OF =
      new AsOf(42, Timestamp.newBuilder().setSeconds(1_700_000_000).build());

  /** Characters that need care: markup, quotes, a control character, other scripts. */
  private static final String AWKWARD = "<\"a&b,\u0001'> Ünïcödé مرحبا 😀";

  private static final MeasuredNetwork SMALL = measure(small(), 100);
  private static final MeasuredNetwork LIVELY = measure(lively(2000, 120, 8), 80);

  @Test
  void gexfIsValid() throws Exception {
    for (MeasuredNetwork network : List.of(SMALL, LIVELY)) {
      validate(write(ExportFormat.GEXF, network), resource("/schema/gexf.xsd"));
    }
  }

  @Test
  void gexfWithTimeIsValid() throws Exception {
    Network whole = SMALL.network();
    Spells spells =
        Spells.of(
            whole,
            List.of(new Spell(0, 86_400_000L), new Spell(86_400_000L, 3 * 86_400_000L)),
            List.of(whole, whole));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExportFormat.GEXF.write(SMALL, AS_OF, spells, bytes);

    validate(bytes.toByteArray(), resource("/schema/gexf.xsd"));
    Element spell = elements(parse(bytes.toByteArray()), Gexf.NAMESPACE, "spell").getFirst();
    assertThat(spell.getAttribute("start")).isEqualTo("1970-01-01");
    assertThat(spell.getAttribute("end")).isEqualTo("1970-01-03");
  }

  @Test
  void graphMlIsValid() throws Exception {
    for (MeasuredNetwork network : List.of(SMALL, LIVELY)) {
      validate(write(ExportFormat.GRAPHML, network), resource("/graphml.xsd"));
    }
  }

  @Test
  void gexfHoldsNodesEdgesKindsAndWeights() throws Exception {
    Document gexf = parse(write(ExportFormat.GEXF, SMALL));

    List<Element> edges = elements(gexf, Gexf.NAMESPACE, "edge");
    assertThat(edges)
        .extracting(edge ->
            String.join(
                " ",
                edge.getAttribute("source"),
                edge.getAttribute("kind"),
                edge.getAttribute("target"),
                edge.getAttribute("weight")))
        .containsExactly("x:1 MENTION x:2 2.0", "x:1 REPOST x:2 1.0", "x:1 MENTION x:@plain 1.0");
    List<Element> nodes = elements(gexf, Gexf.NAMESPACE, "node");
    assertThat(nodes)
        .extracting(node -> node.getAttribute("label"))
        .containsExactlyInAnyOrder(AWKWARD.replace('\u0001', '\uFFFD'), "x:2", "plain");
    assertThat(elements(gexf, Gexf.VIZ, "position")).hasSize(3);
    assertThat(elements(gexf, Gexf.NAMESPACE, "meta").getFirst().getAttribute("lastmodifieddate"))
        .isEqualTo("2023-11-14");
  }

  @Test
  void aReaderOfGraphMlFindsTheNetwork() throws Exception {
    Graph<String, DefaultWeightedEdge> read =
        new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    Map<String, String> nodeData = new HashMap<>();
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(name -> name);
    importer.addVertexAttributeConsumer(
        (node, value) -> nodeData.put(node.getFirst() + " " + node.getSecond(), value.getValue()));
    importer.importGraph(
        read,
        new StringReader(new String(write(ExportFormat.GRAPHML, SMALL), StandardCharsets.UTF_8)));

    assertThat(read.vertexSet()).containsExactlyInAnyOrder("n0", "n1", "n2");
    assertThat(read.edgeSet())
        .extracting(read::getEdgeWeight)
        .containsExactlyInAnyOrder(2.0, 1.0, 1.0);
    assertThat(nodeData)
        .containsEntry("n0 account", "x:2")
        .containsEntry("n0 inDegree", "1")
        .containsEntry("n0 weightedInDegree", "3.0")
        .doesNotContainKey("n0 handle")
        .containsEntry("n1 account", "x:@plain")
        .containsEntry("n2 handle", AWKWARD.replace('\u0001', '\uFFFD'));
  }

  @Test
  void theFilesSayWhatTheyShowAndHowItWasComputed() throws Exception {
    String expected = "80 of %d nodes".formatted(LIVELY.network().nodes());
    Document gexf = parse(write(ExportFormat.GEXF, LIVELY));
    Document graphMl = parse(write(ExportFormat.GRAPHML, LIVELY));
    for (Element description :
        List.of(
            elements(gexf, Gexf.NAMESPACE, "description").getFirst(),
            elements(graphMl, GraphMl.NAMESPACE, "desc").getFirst())) {
      assertThat(description.getTextContent())
          .startsWith(expected)
          .contains("as of position 42", "seed 1", "resolution 1.0", "modularity 0.");
    }
  }

  @Test
  void everyMeasureIsInTheFiles() throws Exception {
    int node = SMALL.kept()[0];
    Document gexf = parse(write(ExportFormat.GEXF, SMALL));
    Map<String, String> values = new HashMap<>();
    NodeList found =
        elements(gexf, Gexf.NAMESPACE, "node")
            .getFirst()
            .getElementsByTagNameNS(Gexf.NAMESPACE, "attvalue");
    for (int i = 0; i < found.getLength(); i++) {
      Element value = (Element) found.item(i);
      values.put(value.getAttribute("for"), value.getAttribute("value"));
    }
    assertThat(values)
        .containsEntry("inDegree", String.valueOf(SMALL.degrees().in()[node]))
        .containsEntry("outDegree", String.valueOf(SMALL.degrees().out()[node]))
        .containsEntry("weightedInDegree", String.valueOf(SMALL.degrees().weightedIn()[node]))
        .containsEntry("weightedOutDegree", String.valueOf(SMALL.degrees().weightedOut()[node]))
        .containsEntry("pageRank", String.valueOf(SMALL.pageRank(node)))
        .containsEntry("community", String.valueOf(SMALL.communities().of()[node]));
  }

  @Test
  void measuresThatWereAskedForAreColumnsAndNoOthers() throws Exception {
    MeasuredNetwork asked =
        MeasuredNetwork.of(
            new InteractionMaterial(corpus(lively(2000, 120, 8)).select(everything())),
            new NetworkMethod(
                80,
                LeidenMethod.modularity(1, 1),
                Set.of(NodeMeasure.BETWEENNESS, NodeMeasure.CORE),
                50),
            Stages.bare());

    assertThat(columns(asked)).containsExactly("betweenness", "betweennessError", "core");
    assertThat(columns(LIVELY)).isEmpty();
    assertThat(new String(write(ExportFormat.GRAPHML, asked), StandardCharsets.UTF_8))
        .contains("paths from 50 accounts")
        .contains("<data key=\"betweenness\">")
        .doesNotContain("closeness");
    validate(write(ExportFormat.GEXF, asked), resource("/schema/gexf.xsd"));
    validate(write(ExportFormat.GRAPHML, asked), resource("/graphml.xsd"));
  }

  /** Those beyond the ones of every network. */
  private static List<String> columns(MeasuredNetwork network) throws Exception {
    return elements(parse(write(ExportFormat.GEXF, network)), Gexf.NAMESPACE, "attribute").stream()
        .map(column -> column.getAttribute("title"))
        .skip(8)
        .filter(title -> !title.equals("kind"))
        .toList();
  }

  @Test
  void linesOfJsonHoldNodesThenEdges() throws Exception {
    List<String> lines =
        new String(write(ExportFormat.NDJSON, SMALL), StandardCharsets.UTF_8).lines().toList();

    assertThat(lines).hasSize(7);
    assertThat(lines.getFirst()).startsWith("{\"description\":\"3 of 3 nodes");
    assertThat(lines.get(1))
        .startsWith(
            "{\"node\":{\"id\":\"x:2\",\"type\":\"ACCOUNT\",\"inDegree\":1,\"outDegree\":0,")
        .contains(",\"community\":0,\"x\":")
        .endsWith("}}");
    assertThat(lines.get(3)).contains("\"handle\":\"<\\\"a&b,\\u0001'> Ünïcödé مرحبا 😀\"");
    assertThat(lines.getLast())
        .isEqualTo(
            "{\"edge\":{\"source\":\"x:1\",\"target\":\"x:@plain\",\"kind\":\"MENTION\",\"weight\":1.0}}");
  }

  @Test
  void csvQuotesWhatNeedsIt() throws Exception {
    String csv = new String(write(ExportFormat.CSV, SMALL), StandardCharsets.UTF_8);

    String quoted = '"' + AWKWARD.replace("\"", "\"\"") + '"';
    assertThat(csv)
        .isEqualTo(
            """
            source,target,kind,weight,sourceHandle,targetHandle
            x:1,x:2,MENTION,2.0,%1$s,
            x:1,x:2,REPOST,1.0,%1$s,
            x:1,x:@plain,MENTION,1.0,%1$s,plain
            """
                .formatted(quoted)
                .replace("\n", "\r\n"));
  }

  @Test
  void theSameNetworkIsTheSameFile() throws Exception {
    MeasuredNetwork again = measure(lively(2000, 120, 8), 80);
    for (ExportFormat format : ExportFormat.values()) {
      assertThat(write(format, again)).isEqualTo(write(format, LIVELY));
    }
  }

  @Test
  void anEmptyNetworkIsAValidFile() throws Exception {
    MeasuredNetwork empty = measure(List.of(), 10);
    validate(write(ExportFormat.GEXF, empty), resource("/schema/gexf.xsd"));
    validate(write(ExportFormat.GRAPHML, empty), resource("/graphml.xsd"));
  }

  private static List<Post> small() {
    Post.Builder first = post("p1", "1", 10).addMentions(id("2")).addMentions(handle("plain"));
    first.getAuthorBuilder().setHandle(AWKWARD);
    Post.Builder second = post("p2", "1", 20).addMentions(id("2")).setRepostOf(by("2"));
    return List.of(first.build(), second.build());
  }

  private static MeasuredNetwork measure(List<Post> posts, int limit) {
    return MeasuredNetwork.of(
        new InteractionMaterial(corpus(posts).select(everything())),
        new NetworkMethod(limit, LeidenMethod.modularity(1, 1)),
        Stages.bare());
  }

  private static byte[] write(ExportFormat format, MeasuredNetwork network) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(network, AS_OF, bytes);
    return bytes.toByteArray();
  }

  private static void validate(byte[] document, URL schema) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(document)));
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(ExportFormatTest.class.getResource(name), name);
  }

  private static Document parse(byte[] xml)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> elements(Document document, String namespace, String name) {
    NodeList found = document.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
