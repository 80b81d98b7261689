package chancery.graph;

import static chancery.graph.InventedPosts.ofPost;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.v1.CoordinatedAccount;
import chancery.graph.v1.CoordinatedEdge;
import chancery.graph.v1.CoordinatedGroup;
import chancery.graph.v1.CoordinatedObject;
import chancery.graph.v1.CoordinationServiceGrpc;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.ExamplePost;
import chancery.graph.v1.ShareLayer;
import chancery.kit.error.ChanceryException;
import chancery.kit.testing.Events;
import chancery.kit.testing.RunningService;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import com.google.rpc.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoordinationServiceIT {

  private static final int PLANTED = 5;
  private static final int WAVES = 6;

  private final RunningGraph graph;
  private final Upstream upstream;
  private final RunningService service;

  CoordinationServiceIT() throws IOException, InterruptedException {
    graph = new RunningGraph("-Xmx160m");
    upstream = graph.upstream();
    service = graph.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  @Test
  void aPlantedGroupIsFoundAndTheOrdinaryPublicIsNot() {
    long position = upstream.appendAll("planted", world(1));

    DetectResponse answer = stub().detect(request("planted", position).build());

    assertThat(answer.getGroupsList()).hasSize(1);
    CoordinatedGroup group = answer.getGroups(0);
    assertThat(group.getMembersList())
        .extracting(CoordinatedAccount::getId)
        .containsExactlyInAnyOrder("x:plant0", "x:plant1", "x:plant2", "x:plant3", "x:plant4");
    assertThat(group.getMembers(0).getHandle()).startsWith("Plant");
    assertThat(group.getMembers(0).getPartners()).isEqualTo(PLANTED - 1);
    assertThat(group.getEdges()).isEqualTo(10);
    assertThat(group.getObjectCount()).isEqualTo(WAVES);
    assertThat(group.getLags().getGreatest()).isLessThanOrEqualTo(PLANTED);
    assertThat(group.getP()).isLessThan(1e-6);
    assertThat(answer.getEdgesList()).extracting(CoordinatedEdge::getWeight).containsOnly(6L);
    assertThat(answer.getTotal().getAccounts()).isEqualTo(PLANTED);
    assertThat(answer.getTotal().getLayers(0).getEdges()).isGreaterThan(10);
    assertThat(answer.getAsOf().getPosition()).isEqualTo(position);
    assertThat(answer.getMethod().getWindow()).isEqualTo(10);
    assertThat(answer.getMethod().getEdgeWeight()).isEqualTo(0.5);
  }

  @Test
  void sharedObjectsAreNamedByThePostsThatShowThem() {
    long position = upstream.appendAll("named", world(2));

    CoordinatedGroup group = stub().detect(request("named", position).build()).getGroups(0);

    assertThat(group.getObjectsList()).hasSize(3);
    CoordinatedObject object = group.getObjects(0);
    assertThat(object.getLayer()).isEqualTo(ShareLayer.SHARE_LAYER_LINK);
    assertThat(object.getName()).startsWith("https://almanac.example/story");
    assertThat(object.getPostsLink())
        .startsWith("/v1/corpora/named/posts?q=link%3A%22https%3A%2F%2Falmanac.example%2Fstory");
    assertThat(object.getExamplesList())
        .hasSize(2)
        .allSatisfy(example -> assertThat(example.getText()).startsWith("Read the story"))
        .extracting(ExamplePost::getAuthorId)
        .doesNotHaveDuplicates();
  }

  @Test
  void anEdgeCanBeAskedForInSeveralLayers() {
    long position = upstream.appendAll("layers", world(3));
    DetectRequest.Builder request =
        request("layers", position)
            .clearLayers()
            .addLayers(ShareLayer.SHARE_LAYER_TEXT)
            .addLayers(ShareLayer.SHARE_LAYER_LINK)
            .setEveryEdge(true)
            .setLeastLayers(2);

    DetectResponse answer = stub().detect(request.build());

    assertThat(answer.getGroupsList()).hasSize(1);
    assertThat(answer.getEdges(0).getLayersList())
        .extracting(layer -> layer.getLayer().name())
        .containsExactly("SHARE_LAYER_LINK", "SHARE_LAYER_TEXT");
    assertThat(answer.getEdges(0).getWeight()).isEqualTo(2 * WAVES);
    assertThat(answer.getMethod().hasEdgeWeight()).isFalse();
  }

  @Test
  void aRepostIsNamedByItsOriginal() {
    List<Post> posts = new ArrayList<>();
    for (int wave = 0; wave < 3; wave++) {
      for (int account = 0; account < 2; account++) {
        posts.add(
            post("r" + wave + account, "fan" + account, 1000L * wave + account)
                .setRepostOf(ofPost("origin" + wave))
                .build());
      }
    }
    long position = upstream.appendAll("reposts", posts);
    DetectRequest.Builder request =
        request("reposts", position)
            .clearLayers()
            .addLayers(ShareLayer.SHARE_LAYER_REPOST)
            .setEveryEdge(true);

    CoordinatedGroup group = stub().detect(request.build()).getGroups(0);

    assertThat(group.getObjectsList())
        .extracting(CoordinatedObject::getName)
        .containsExactlyInAnyOrder("x:origin0", "x:origin1", "x:origin2");
    assertThat(group.getObjects(0).getPostsLink()).isEmpty();
    assertThat(group.getMembers(0).hasHandle()).isFalse();
  }

  @Test
  void theOrderOfImportDoesNotMatter() {
    List<Post> posts = world(4);
    long first = upstream.appendAll("ordered", posts);
    Collections.shuffle(posts, new Random(4));
    long second = upstream.appendAll("shuffled", posts);

    DetectResponse one = stub().detect(request("ordered", first).build());
    DetectResponse other = stub().detect(request("shuffled", second).build());

    assertThat(other.getEdgesList()).isEqualTo(one.getEdgesList());
    assertThat(other.getTotal()).isEqualTo(one.getTotal());
    assertThat(other.getGroups(0).getMembersList()).isEqualTo(one.getGroups(0).getMembersList());
  }

  @Test
  void aQuerySelectsThePosts() {
    long position = upstream.appendAll("queried", world(5));
    DetectRequest.Builder request = request("queried", position).setEveryEdge(true);
    request.getSliceBuilder().setQuery("Read the story 1");

    DetectResponse answer = stub().detect(request.setMinParticipation(1).build());

    assertThat(answer.getTotal().getShares()).isEqualTo(PLANTED);
    assertThat(answer.getGroups(0).getObjectCount()).isEqualTo(1);
  }

  @Test
  void aDeletedAuthorLeavesItsGroup() {
    List<Post> posts = world(6);
    long last = upstream.appendAll("deletes", posts);
    long start = last - posts.size() + 1;
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).getAuthor().getId().equals("x:plant0")) {
        positions.add(start + i);
      }
    }
    long position =
        upstream.append(
            "deletes", Events.authorDeleted("x:plant0", positions.toArray(Long[]::new)));

    CoordinatedGroup group = stub().detect(request("deletes", position).build()).getGroups(0);
    assertThat(group.getMembersList())
        .extracting(CoordinatedAccount::getId)
        .containsExactlyInAnyOrder("x:plant1", "x:plant2", "x:plant3", "x:plant4");
  }

  @Test
  void aViralObjectIsNamedAsBounded() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      posts.add(link("v" + i, "v" + i, 10, "https://viral.example/film"));
    }
    long position = upstream.appendAll("viral", posts);

    DetectResponse answer =
        stub().detect(request("viral", position).setMinParticipation(1).setNearest(5).build());

    assertThat(answer.getGroupsList()).isEmpty();
    assertThat(answer.getBoundedList())
        .singleElement()
        .satisfies(bounded -> {
          assertThat(bounded.getName()).isEqualTo("https://viral.example/film");
          assertThat(bounded.getShares()).isEqualTo(30);
          assertThat(bounded.getLostPairs()).isEqualTo(30 * 29 / 2 - 30 * 5 + 15);
        });
  }

  @Test
  void whatIsCutIsCounted() {
    long position = upstream.appendAll("cut", world(7));
    DetectRequest.Builder request = request("cut", position).setEveryEdge(true).setLimit(1);

    DetectResponse answer = stub().detect(request.build());

    assertThat(answer.getGroupsList()).hasSize(1);
    assertThat(answer.getCut().getGroups())
        .isEqualTo(answer.getTotal().getGroups() - 1)
        .isPositive();
  }

  @Test
  void aSliceWithoutSharesHasNoGroups() {
    long position = upstream.append("silent", post("1", "ada", 10).setText("hello"));

    DetectResponse answer = stub().detect(request("silent", position).build());

    assertThat(answer.getGroupsList()).isEmpty();
    assertThat(answer.getTotal().getShares()).isZero();
  }

  @Test
  void theSecondAnswerIsTheSame() {
    long position = upstream.appendAll("cached", world(8));
    DetectResponse first = stub().detect(request("cached", position).build());

    assertThat(stub().detect(request("cached", position).build())).isEqualTo(first);
  }

  @Test
  void withoutAnalysisThePostsCannotBeShown() {
    long position = upstream.appendAll("alone", world(9));
    upstream.analysis().down(true);
    try {
      assertThat(failure(request("alone", position)).reason()).isEqualTo("ANALYSIS_UNAVAILABLE");
    } finally {
      upstream.analysis().down(false);
    }
  }

  @Test
  void badQuestionsAreRefused() {
    long position = upstream.append("bad", post("1", "ada", 10).setText("hello"));
    assertThat(failure(request("nowhere", 0)).code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure(request("bad", position).setWindow(-1)).violations())
        .singleElement()
        .extracting("field")
        .isEqualTo("window");
    DetectRequest.Builder malformed = request("bad", position);
    malformed.getSliceBuilder().setQuery("text:(");
    assertThat(failure(malformed).code()).isEqualTo(Code.INVALID_ARGUMENT);
  }

  @Test
  void sharesAreMeasured() throws IOException, InterruptedException {
    long position = upstream.appendAll("measured", world(10));
    stub().detect(request("measured", position).build());

    assertThat(service.get("/q/metrics").body())
        .contains("chancery_coordination_shares ")
        .contains("chancery_network_build_seconds_count{stage=\"examples\"")
        .contains("chancery_query_seconds_count{method=\"Detect\"");
  }

  private CoordinationServiceGrpc.CoordinationServiceBlockingStub stub() {
    return service.stub(CoordinationServiceGrpc::newBlockingStub);
  }

  private ChanceryException failure(DetectRequest.Builder request) {
    return RunningGraph.failure(() -> stub().detect(request.build()));
  }

  private static DetectRequest.Builder request(String corpus, long minPosition) {
    DetectRequest.Builder request =
        DetectRequest.newBuilder().addLayers(ShareLayer.SHARE_LAYER_LINK);
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }

  /** A public that shares fifty pages as it likes, and five accounts that act together. */
  private static List<Post> world(long seed) {
    Random random = new Random(seed);
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 8000; i++) {
      posts.add(
          link(
              "p" + i,
              "public" + random.nextInt(250),
              random.nextInt(200_000),
              "https://daily.example/" + random.nextInt(50)));
    }
    for (int wave = 0; wave < WAVES; wave++) {
      for (int account = 0; account < PLANTED; account++) {
        Post.Builder post =
            link(
                    "w" + wave + account,
                    "plant" + account,
                    30_000L * wave + account,
                    "https://almanac.example/story" + wave)
                .toBuilder()
                .setText("Read the story %d of this week".formatted(wave));
        post.getAuthorBuilder().setHandle("Plant" + account);
        posts.add(post.build());
      }
    }
    return posts;
  }

  private static Post link(String id, String author, long second, String url) {
    return post(id, author, second).addLinks(Link.newBuilder().setUrl(url)).build();
  }
}
