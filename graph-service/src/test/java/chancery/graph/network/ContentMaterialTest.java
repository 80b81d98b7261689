package chancery.graph.network;

import static chancery.graph.InventedPosts.corpus;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.centrality.Degrees;
import chancery.graph.community.LeidenMethod;
import chancery.graph.interaction.ContentChoice;
import chancery.graph.network.ContentMaterial.Bounds;
import chancery.graph.network.ContentMaterial.Form;
import chancery.graph.share.ContentKind;
import chancery.kit.error.ChanceryException;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentMaterialTest {

  private static final Bounds WIDE = new Bounds(1000, 100, 1_000_000);

  private static final List<Post> POSTS =
      List.of(
          tagged("1", "ada", 10, "Bread", "salt"),
          tagged("2", "ada", 20, "bread"),
          tagged("3", "ben", 30, "BREAD", "milk", "bread"),
          tagged("4", "cat", 40, "milk"),
          tagged("5", "dan", 50, "alone"));

  @Test
  void accountsAreTiedToTheHashtagsOfTheirPosts() {
    Network network = network(POSTS, Form.TWO_MODE, WIDE);

    assertThat(edges(network))
        .containsExactly(
            "x:ada USE #bread 2.0",
            "x:ada USE #salt 1.0",
            "x:ben USE #bread 1.0",
            "x:ben USE #milk 1.0",
            "x:cat USE #milk 1.0",
            "x:dan USE #alone 1.0");
    assertThat(network.directed()).isFalse();
    assertThat(network.type(0)).isEqualTo(NodeType.ACCOUNT);
    assertThat(network.type(4)).isEqualTo(NodeType.HASHTAG);
    Degrees degrees = Degrees.of(network.ties());
    assertThat(degrees.in()).containsExactly(2, 2, 1, 1, 1, 2, 2, 1).isEqualTo(degrees.out());
  }

  @Test
  void hashtagsOfTheSamePostAreTied() {
    assertThat(edges(network(POSTS, Form.TOGETHER, WIDE)))
        .containsExactly("#bread TOGETHER #milk 1.0", "#bread TOGETHER #salt 1.0");
  }

  /** Newman 2001: two users of a hashtag share all of it, three of them half with each. */
  @Test
  void whatFewUseTiesThemMore() {
    List<Post> posts = new ArrayList<>(POSTS);
    posts.add(tagged("6", "cat", 60, "bread"));

    assertThat(edges(network(posts, Form.OF_ACCOUNTS, WIDE)))
        .containsExactly(
            "x:ada COMMON x:ben 0.5", "x:ada COMMON x:cat 0.5", "x:ben COMMON x:cat 1.5");
    assertThat(edges(network(posts, Form.OF_CONTENTS, WIDE)))
        .containsExactly("#bread COMMON #milk 2.0", "#bread COMMON #salt 1.0");
  }

  /** Their weights add up to the hashtags that an account shares with anybody. */
  @Test
  void theWeightsOfAnAccountAreTheHashtagsThatItShares() {
    Network network = network(lively(400), Form.OF_ACCOUNTS, WIDE);
    Network uses = network(lively(400), Form.TWO_MODE, WIDE);
    Degrees ofUses = Degrees.of(uses.ties());
    Degrees degrees = Degrees.of(network.ties());

    assertThat(network.nodes()).isEqualTo(20);
    for (int node = 0; node < network.nodes(); node++) {
      assertThat(degrees.weightedOut()[node]).isCloseTo(ofUses.out()[node], within(1e-9));
    }
  }

  @Test
  void whatTooManyUseIsLeftOutAndNamed() {
    Network network = network(POSTS, Form.OF_ACCOUNTS, new Bounds(1, 100, 1000));

    assertThat(network.edges()).isZero();
    assertThat(network.leftOut()).isEqualTo(new LeftOut(1, 2, List.of("#bread", "#milk")));
  }

  @Test
  void aPostOfTooManyHashtagsIsLeftOut() {
    Network network = network(POSTS, Form.TOGETHER, new Bounds(1000, 1, 1000));

    assertThat(network.nodes()).isZero();
    assertThat(network.leftOut()).isEqualTo(new LeftOut(1, 2, List.of()));
  }

  @Test
  void tooManyPairsAreRefused() {
    assertThatThrownBy(() -> network(POSTS, Form.TOGETHER, new Bounds(1000, 100, 1)))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("2 pairs");
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Post> posts = new ArrayList<>(lively(400));
    List<List<String>> expected = new ArrayList<>();
    for (Form form : Form.values()) {
      expected.add(edges(network(posts, form, WIDE)));
    }
    Collections.shuffle(posts, new Random(4));

    for (Form form : Form.values()) {
      assertThat(edges(network(posts, form, WIDE))).isEqualTo(expected.get(form.ordinal()));
    }
  }

  @Test
  void domainsAreThoseOfLinks() {
    Post linking =
        post("1", "ada", 10)
            .addLinks(Link.newBuilder().setUrl("https://news.example.org/a?utm_source=x"))
            .addLinks(Link.newBuilder().setUrl("https://example.org/b"))
            .addLinks(Link.newBuilder().setUrl("http://example.com"))
            .addHashtags("bread")
            .build();
    Network network =
        new ContentMaterial(
                corpus(List.of(linking)).selectContents(choice(ContentKind.DOMAIN)),
                ContentKind.DOMAIN,
                Form.TWO_MODE,
                WIDE)
            .network();

    assertThat(edges(network))
        .containsExactly("x:ada USE example.com 1.0", "x:ada USE example.org 1.0");
    assertThat(network.type(1)).isEqualTo(NodeType.DOMAIN);
  }

  @Test
  void whatIsMeasuredOfAccountsIsMeasuredOfHashtags() {
    MeasuredNetwork measured =
        MeasuredNetwork.of(
            network(lively(400), Form.TOGETHER, WIDE),
            new NetworkMethod(10, LeidenMethod.modularity(1, 1)),
            Stages.bare());

    assertThat(measured.kept()).hasSize(10);
    assertThat(measured.communities().count()).isPositive();
    assertThat(measured.degrees().in()).isEqualTo(measured.degrees().out());
  }

  private static List<Post> lively(int posts) {
    Random random = new Random(3);
    List<Post> made = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      String one = "t" + random.nextInt(30);
      String other = "t" + random.nextInt(30);
      made.add(tagged("p" + i, "u" + random.nextInt(20), i, one, other));
    }
    return made;
  }

  private static Post tagged(String id, String author, long second, String... tags) {
    return post(id, author, second).addAllHashtags(List.of(tags)).build();
  }

  private static Network network(List<Post> posts, Form form, Bounds bounds) {
    return new ContentMaterial(
            corpus(posts).selectContents(choice(ContentKind.HASHTAG)),
            ContentKind.HASHTAG,
            form,
            bounds)
        .network();
  }

  private static ContentChoice choice(ContentKind kind) {
    return ContentChoice.ofAllPosts(Long.MIN_VALUE, Long.MAX_VALUE, kind, 1_000_000);
  }

  private static List<String> edges(Network network) {
    List<String> edges = new ArrayList<>();
    for (int source = 0; source < network.nodes(); source++) {
      for (int edge = network.firstEdge(source); edge < network.firstEdge(source + 1); edge++) {
        edges.add(
            "%s %s %s %s"
                .formatted(
                    network.id(source),
                    network.kind(edge),
                    network.id(network.target(edge)),
                    network.weight(edge)));
      }
    }
    return edges;
  }
}
