package chancery.graph;

import static chancery.graph.InventedPosts.by;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.v1.AccountSignals;
import chancery.graph.v1.AccountSignalsRequest;
import chancery.graph.v1.AccountSignalsResponse;
import chancery.graph.v1.IdentityServiceGrpc;
import chancery.graph.v1.Impersonator;
import chancery.graph.v1.ImpersonatorsRequest;
import chancery.graph.v1.ImpersonatorsResponse;
import chancery.graph.v1.Likeness;
import chancery.graph.v1.RankSignalsRequest;
import chancery.graph.v1.RankSignalsResponse;
import chancery.graph.v1.SignalKind;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.Events;
import chancery.kit.testing.RunningService;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityServiceIT {

  private static final int HOUR = 3600;

  private final RunningGraph graph;
  private final Upstream upstream;
  private final RunningService service;

  IdentityServiceIT() throws IOException, InterruptedException {
    graph = new RunningGraph("-Xmx160m");
    upstream = graph.upstream();
    service = graph.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  @Test
  void anImpostorIsFoundAndTheActorIsNot() {
    ministry("impostor");
    long position =
        upstream.appendAll(
            "impostor",
            List.of(
                named("1", "7", "MFA_Osterland", "Osterland Foreign Ministry", 10),
                named("2", "8", "MFA_0sterland", "Osterland Foreign Ministry", 20),
                named("3", "8", "MFA_0sterland", "Osterland Foreign Ministry", 40),
                named("4", "9", "quiet_harbour", "Ada of the Harbour", 30)));

    ImpersonatorsResponse answer = stub().impersonators(request("impostor", position).build());

    assertThat(answer.getTotal()).isEqualTo(1);
    assertThat(answer.getAccounts()).isEqualTo(2);
    assertThat(answer.getNames()).isEqualTo(2);
    Impersonator found = answer.getItems(0);
    assertThat(found.getAccount()).isEqualTo("x:8");
    assertThat(found.getHandle()).isEqualTo("MFA_0sterland");
    assertThat(found.getActorId()).isEqualTo("mfa");
    assertThat(found.getActorName()).isEqualTo("Osterland Foreign Ministry");
    assertThat(found.getReasons(0).getLikeness()).isEqualTo(Likeness.LIKENESS_CONFUSABLE);
    assertThat(found.getReasons(0).getWith()).isEqualTo("MFA_Osterland");
    assertThat(found.getReasonsCount()).isEqualTo(2);
    assertThat(found.getScore()).isGreaterThan(0.95);
    assertThat(found.getPosts()).isEqualTo(2);
    assertThat(found.getFirstAt().getSeconds()).isEqualTo(20);
    assertThat(found.getLastAt().getSeconds()).isEqualTo(40);
    assertThat(found.getFollowers()).isEqualTo(12);
    assertThat(found.getPostsLink()).isEqualTo("/v1/corpora/impostor/posts?q=author%3A%22x%3A8%22");
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(4);
    assertThat(answer.getAsOf().getPosition()).isEqualTo(position);
  }

  @Test
  void scoreActorAndLimitNarrow() {
    ministry("narrow");
    long position =
        upstream.appendAll(
            "narrow",
            List.of(
                named("1", "8", "MFA_0sterland", "Somebody", 20),
                named("2", "9", "MFA_Osterlnd", "Somebody", 30)));

    assertThat(ids(request("narrow", position))).containsExactly("x:8", "x:9");
    assertThat(ids(request("narrow", position).setMinScore(0.8))).containsExactly("x:8");
    assertThat(ids(request("narrow", position).setLimit(1))).containsExactly("x:8");
    assertThat(ids(request("narrow", position).addActorIds("mfa"))).hasSize(2);
    assertThat(failure(request("narrow", position).addActorIds("nobody")).violations())
        .extracting("field")
        .containsExactly("actor");
    assertThat(failure(request("narrow", position).setMinScore(2)).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure(request("narrow", position).setLimit(501)).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure(request("nowhere", 0)).code()).isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void aDeletedActorIsNobodysModel() {
    ministry("deleted");
    upstream.append("deleted", named("1", "8", "MFA_0sterland", "Somebody", 20).toBuilder());
    long position = upstream.append("deleted", Events.actorDeleted("mfa"));

    assertThat(ids(request("deleted", position))).isEmpty();
  }

  @Test
  void theAccountThatNeverSleepsComesFirst() {
    long position = upstream.appendAll("rhythm", town());

    RankSignalsResponse answer =
        stub().rankSignals(ranking("rhythm", position).setLimit(3).build());

    assertThat(answer.getTotal()).isEqualTo(21);
    assertThat(answer.getLeftOut()).isEqualTo(1);
    assertThat(answer.getItemsCount()).isEqualTo(3);
    AccountSignals first = answer.getItems(0);
    assertThat(first.getAccount()).isEqualTo("x:machine");
    assertThat(first.getStrongestList())
        .contains(
            SignalKind.SIGNAL_KIND_NIGHT_GAP,
            SignalKind.SIGNAL_KIND_REGULARITY,
            SignalKind.SIGNAL_KIND_REPOSTS);
    assertThat(first.getScore().getScore())
        .isBetween(first.getScore().getLow(), first.getScore().getHigh())
        .isGreaterThan(answer.getItems(1).getScore().getScore());
    assertThat(answer.getEvidence().getLeftOut(0).getPosts()).isEqualTo(1);
  }

  @Test
  void oneAccountIsToldBesideTheOthers() {
    long position = upstream.appendAll("one", town());
    AccountSignalsRequest.Builder request =
        AccountSignalsRequest.newBuilder().setAccount("x:MACHINE_handle");
    request.getSliceBuilder().setCorpus("one").setMinPosition(position);

    AccountSignalsResponse answer = stub().accountSignals(request.build());

    assertThat(answer.getAccount().getAccount()).isEqualTo("x:machine");
    assertThat(answer.getAccount().getSignalsList())
        .filteredOn(signal -> signal.getKind() == SignalKind.SIGNAL_KIND_REPOSTS)
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.getValue()).isEqualTo(1);
          assertThat(signal.getMedian()).isZero();
          assertThat(signal.getUnusual()).isGreaterThan(0.9);
        });
    assertThat(answer.getTotal()).isEqualTo(21);
    assertThat(stub().rankSignals(ranking("one", position).setLimit(1).build()).getItems(0))
        .isEqualTo(answer.getAccount());
  }

  @Test
  void anAccountOfFewPostsHasSignalsAndNoScore() {
    long position = upstream.appendAll("few", town());
    AccountSignalsRequest.Builder request =
        AccountSignalsRequest.newBuilder().setAccount("x:guest");
    request.getSliceBuilder().setCorpus("few").setMinPosition(position);

    AccountSignals guest = stub().accountSignals(request.build()).getAccount();
    assertThat(guest.hasScore()).isFalse();
    assertThat(guest.getSignalsList()).isNotEmpty();

    try {
      AccountSignalsResponse unexpected =
          stub().accountSignals(request.setAccount("x:stranger").build());
      throw new AssertionError("An answer where an error was expected: " + unexpected);
    } catch (StatusRuntimeException failure) {
      assertThat(Statuses.fromWire(failure).reason()).isEqualTo("ACCOUNT_NOT_FOUND");
    }
  }

  private void ministry(String corpus) {
    upstream.append(
        corpus,
        Events.actorUpserted(
            Actor.newBuilder()
                .setId("mfa")
                .setName("Osterland Foreign Ministry")
                .addAccounts(Account.newBuilder().setPlatform("x").setHandle("MFA_Osterland"))));
  }

  /** Twenty people who sleep at night, a machine that passes on, and a guest. */
  private static List<Post> town() {
    SplittableRandom random = new SplittableRandom(9);
    List<Post> posts = new ArrayList<>();
    for (int person = 0; person < 20; person++) {
      for (int i = 0; i < 30; i++) {
        long second = random.nextInt(20) * 24L * HOUR + (8 + random.nextInt(13)) * HOUR;
        String id = "p" + person + "_" + i;
        posts.add(
            named(id, "person" + person, "person_" + person, "Person", second + i).toBuilder()
                .setText("What person %d thinks of the day %d".formatted(person, i))
                .build());
      }
    }
    for (int i = 0; i < 60; i++) {
      posts.add(
          named("m" + i, "machine", "machine_handle", "Machine", i * 1900L).toBuilder()
              .setKind(Kind.KIND_REPOST)
              .setRepostOf(by("person1"))
              .build());
    }
    posts.add(named("g", "guest", "guest", "Guest", 100));
    return posts;
  }

  private static Post named(
      String id, String author, String handle, String displayName, long second) {
    Post.Builder post = post(id, author, second);
    post.getAuthorBuilder().setHandle(handle).setDisplayName(displayName).setFollowers(12);
    return post.build();
  }

  private IdentityServiceGrpc.IdentityServiceBlockingStub stub() {
    return service.stub(IdentityServiceGrpc::newBlockingStub);
  }

  private List<String> ids(ImpersonatorsRequest.Builder request) {
    return stub().impersonators(request.build()).getItemsList().stream()
        .map(Impersonator::getAccount)
        .toList();
  }

  private ChanceryException failure(ImpersonatorsRequest.Builder request) {
    return RunningGraph.failure(() -> stub().impersonators(request.build()));
  }

  private static ImpersonatorsRequest.Builder request(String corpus, long minPosition) {
    ImpersonatorsRequest.Builder request = ImpersonatorsRequest.newBuilder();
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }

  private static RankSignalsRequest.Builder ranking(String corpus, long minPosition) {
    RankSignalsRequest.Builder request = RankSignalsRequest.newBuilder();
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }
}
