package chancery.graph;

import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chancery.graph.v1.ChangeKind;
import chancery.graph.v1.CoordinatedAccount;
import chancery.graph.v1.CoordinatedGroup;
import chancery.graph.v1.CoordinatedObject;
import chancery.graph.v1.CoordinationServiceGrpc;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.ShareLayer;
import chancery.graph.v1.TextChange;
import chancery.graph.v1.TextVersion;
import chancery.kit.testing.Events;
import chancery.post.v1.Kind;
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

/** Accounts that post nearly the same texts within seconds of each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearCopiesIT {

  /** Invented, each with the word that the members replace, and words to replace it by. */
  private static final String[][] WAVES = {
    {
      "The harbour of the old town stays %s to all ships until the council has met again",
      "closed",
      "barred",
      "locked"
    },
    {
      "Порт старого города остаётся %s для всех судов до следующего заседания совета",
      "закрыт",
      "заперт",
      "заказан"
    },
    {
      "يبقى ميناء المدينة القديمة %s أمام جميع السفن حتى يجتمع المجلس من جديد في الخريف",
      "مغلقا",
      "موصدا",
      "مسدودا"
    },
    {"老城的港口对所有船只%s直到议会在秋天再次开会为止请大家耐心等待进一步的消息谢谢配合", "关闭", "封闭", "封锁"},
  };

  private static final int MEMBERS = 3;

  private final RunningGraph graph;

  NearCopiesIT() throws IOException, InterruptedException {
    graph =
        new RunningGraph(
            "-Xmx160m",
            "chancery.coordination.compared",
            "200",
            "chancery.coordination.objects",
            "4");
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  @Test
  void textsThatDifferInAWordALinkAndAMentionAreNearCopiesInAnyScript() {
    long position = graph.upstream().appendAll("scripts", world(1));

    DetectResponse answer = detect(request("scripts", position));

    assertThat(answer.getGroupsList()).hasSize(1);
    CoordinatedGroup group = answer.getGroups(0);
    assertThat(group.getMembersList())
        .extracting(CoordinatedAccount::getId)
        .containsExactlyInAnyOrder("x:member0", "x:member1", "x:member2");
    assertThat(group.getObjectCount()).isEqualTo(WAVES.length);
    assertThat(answer.getEdgesList())
        .hasSize(3)
        .allSatisfy(edge -> assertThat(edge.getWeight()).isEqualTo(WAVES.length));
    assertThat(answer.getCopies().getClusters()).isEqualTo(WAVES.length);
    assertThat(answer.getCopies().getUnverified()).isZero();
    assertThat(answer.getMethod().getSimilarity()).isEqualTo(0.7);
  }

  @Test
  void theSameTextsAreNoExactCopies() {
    long position = graph.upstream().appendAll("inexact", world(2));
    DetectRequest.Builder request =
        request("inexact", position).clearLayers().addLayers(ShareLayer.SHARE_LAYER_TEXT);

    assertThat(detect(request).getGroupsList()).isEmpty();
  }

  @Test
  void aClusterTellsItsVersionsAndWhatChanged() {
    long position = graph.upstream().appendAll("versions", world(3));

    CoordinatedObject object =
        detect(request("versions", position)).getGroups(0).getObjectsList().stream()
            .filter(one -> one.getName().startsWith("the harbour"))
            .findFirst()
            .orElseThrow();

    assertThat(object.getLayer()).isEqualTo(ShareLayer.SHARE_LAYER_NEAR_COPY);
    assertThat(object.getPostsLink()).isEmpty();
    assertThat(object.getExamplesList()).hasSize(2);
    assertThat(object.getVersionCount()).isEqualTo(MEMBERS);
    assertThat(object.getVersions(0).getSimilarity()).isEqualTo(1);
    assertThat(object.getVersions(0).getChangesList()).isEmpty();
    TextVersion second = object.getVersions(1);
    assertThat(second.getPosts()).isEqualTo(1);
    assertThat(second.getAccounts()).isEqualTo(1);
    assertThat(second.getFirst().getText()).contains("barred");
    assertThat(second.getSimilarity()).isBetween(0.7, 0.99);
    assertThat(second.getChangesList())
        .extracting(TextChange::getKind, TextChange::getText)
        .contains(
            tuple(ChangeKind.CHANGE_KIND_REMOVED, "closed"),
            tuple(ChangeKind.CHANGE_KIND_ADDED, "barred"));
  }

  @Test
  void exactCopiesAreNearCopiesToo() {
    List<Post> posts = new ArrayList<>();
    for (int wave = 0; wave < 2; wave++) {
      for (int account = 0; account < 2; account++) {
        posts.add(
            text("e" + wave + account, "echo" + account, 100L * wave, text(wave, "the same")));
      }
    }
    long position = graph.upstream().appendAll("echo", posts);

    DetectResponse answer = detect(request("echo", position));

    assertThat(answer.getEdges(0).getWeight()).isEqualTo(2);
    CoordinatedObject object = answer.getGroups(0).getObjects(0);
    assertThat(object.getVersionsList())
        .singleElement()
        .satisfies(version -> {
          assertThat(version.getPosts()).isEqualTo(2);
          assertThat(version.getAccounts()).isEqualTo(2);
        });
    assertThat(answer.getCopies().getCandidates()).isZero();
  }

  @Test
  void theOrderOfImportDoesNotMatter() {
    List<Post> posts = world(4);
    long first = graph.upstream().appendAll("ordered", posts);
    Collections.shuffle(posts, new Random(4));
    long second = graph.upstream().appendAll("shuffled", posts);

    DetectResponse one = detect(request("ordered", first));
    DetectResponse other = detect(request("shuffled", second));

    assertThat(other.getEdgesList()).isEqualTo(one.getEdgesList());
    assertThat(other.getTotal()).isEqualTo(one.getTotal());
    assertThat(other.getCopies()).isEqualTo(one.getCopies());
    assertThat(other.getGroups(0).getObjects(0).getVersionsList())
        .isEqualTo(one.getGroups(0).getObjects(0).getVersionsList());
  }

  @Test
  void whatIsNotComparedIsTold() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      posts.add(text("m" + i, "many" + i, 10, text(i, "an unlike text")));
    }
    long position = graph.upstream().appendAll("many", posts);

    DetectResponse answer = detect(request("many", position).setMinParticipation(1));

    assertThat(answer.getCopies().getTexts()).isEqualTo(300);
    assertThat(answer.getCopies().getUncompared()).isEqualTo(99 * 100 / 2);
  }

  @Test
  void groupsTellTheShareOfTheirOriginals() {
    List<Post> posts = world(5);
    posts.add(post("r", "member0", 5).setKind(Kind.KIND_REPOST).build());
    posts.add(post("a", "member1", 6).setKind(Kind.KIND_REPLY).build());
    long position = graph.upstream().appendAll("originals", posts);

    DetectResponse answer = detect(request("originals", position));

    CoordinatedGroup group = answer.getGroups(0);
    assertThat(group.getPosts().getOriginals()).isEqualTo((long) MEMBERS * WAVES.length);
    assertThat(group.getPosts().getPosts()).isEqualTo((long) MEMBERS * WAVES.length + 2);
    assertThat(answer.getTotal().getPosts().getPosts()).isEqualTo(posts.size());
    assertThat(answer.getTotal().getPosts().getOriginals()).isEqualTo(posts.size() - 2);
    assertThat(group.hasFollowers()).isFalse();
  }

  @Test
  void groupsTellWhetherTheSameFollowThem() {
    graph.upstream().appendAll("followed", world(6));
    long position =
        graph
            .upstream()
            .append(
                "followed",
                InventedNetworks.defined(
                    "follows",
                    InventedNetworks.directed(
                        "a x:member0", "b x:member0", "b Member1", "c Member1", "c x:other")));
    DetectRequest.Builder request = request("followed", position).setFollows("follows");

    DetectResponse answer = detect(request);

    assertThat(answer.getMethod().getFollows()).isEqualTo("follows");
    assertThat(answer.getGroups(0).getFollowers())
        .satisfies(followers -> {
          assertThat(followers.getMembers()).isEqualTo(2);
          assertThat(followers.getFollowed()).isEqualTo(2);
          assertThat(followers.getCompared()).isEqualTo(2);
          assertThat(followers.getMean()).isEqualTo(1 / 3.0);
          assertThat(followers.getGreatest()).isEqualTo(1 / 3.0);
        });
    assertThat(RunningGraph.failure(() -> detect(request.setFollows("nobody"))).reason())
        .isEqualTo("NETWORK_NOT_FOUND");
  }

  @Test
  void badQuestionsAreRefused() {
    long position = graph.upstream().append("bad", post("1", "ada", 10).setText("hello"));
    assertThat(
            RunningGraph.failure(() -> detect(request("bad", position).setSimilarity(0.2))).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    graph.upstream().analysis().down(true);
    try {
      long known = graph.upstream().appendAll("unread", world(7));
      assertThat(RunningGraph.failure(() -> detect(request("unread", known))).reason())
          .isEqualTo("ANALYSIS_UNAVAILABLE");
    } finally {
      graph.upstream().analysis().down(false);
    }
  }

  @Test
  void aReplacedPostCountsWithItsNewText() {
    List<Post> posts = world(8);
    long last = graph.upstream().appendAll("replaced", posts);
    Post.Builder other =
        posts.getLast().toBuilder().setText("Nobody has seen the letter that all talk about");
    long position = graph.upstream().append("replaced", Events.upserted(other, last));

    DetectResponse answer = detect(request("replaced", position));

    assertThat(answer.getGroups(0).getPairs())
        .isEqualTo((long) MEMBERS * WAVES.length - (MEMBERS - 1));
  }

  private DetectResponse detect(DetectRequest.Builder request) {
    return graph.service().stub(CoordinationServiceGrpc::newBlockingStub).detect(request.build());
  }

  private static DetectRequest.Builder request(String corpus, long minPosition) {
    DetectRequest.Builder request =
        DetectRequest.newBuilder().addLayers(ShareLayer.SHARE_LAYER_NEAR_COPY).setEveryEdge(true);
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }

  /** A public that says what it likes, now and then by the way the same, and three who vary. */
  private static List<Post> world(long seed) {
    Random random = new Random(seed);
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String author = "public" + random.nextInt(60);
      posts.add(text("p" + i, author, random.nextInt(4000), text(i, "said")));
    }
    for (int i = 0; i < 20; i++) {
      String greeting = text(9000 + i, "everyone greets");
      posts.add(text("g" + i, "public" + i, 5000L + 100 * i, greeting));
      posts.add(text("h" + i, "public" + (i + 20), 5001L + 100 * i, greeting));
    }
    for (int wave = 0; wave < WAVES.length; wave++) {
      for (int member = 0; member < MEMBERS; member++) {
        String text =
            "@reader%d %s https://almanac.example/%d%d"
                .formatted(member, WAVES[wave][0].formatted(WAVES[wave][member + 1]), wave, member);
        posts.add(text("w" + wave + member, "member" + member, 1000L * wave + member, text));
      }
    }
    return posts;
  }

  private static String text(int number, String what) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder(what);
    for (int word = 0; word < 9; word++) {
      text.append(' ').append(Integer.toString(random.nextInt(1 << 28) + (1 << 24), 36));
    }
    return text.toString();
  }

  private static Post text(String id, String author, long second, String text) {
    return post(id, author, second).setText(text).build();
  }
}
