package chancery.graph;

import static chancery.graph.InventedPosts.ofPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.v1.Amplifier;
import chancery.graph.v1.Appearance;
import chancery.graph.v1.AppearanceWay;
import chancery.graph.v1.CascadeLevel;
import chancery.graph.v1.CascadeServiceGrpc;
import chancery.graph.v1.Claim;
import chancery.graph.v1.ConversationExchange;
import chancery.graph.v1.Crossing;
import chancery.graph.v1.ExportAppearancesRequest;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.GetCascadeResponse;
import chancery.graph.v1.GetConversationRequest;
import chancery.graph.v1.GetConversationResponse;
import chancery.graph.v1.PostRelation;
import chancery.graph.v1.ThreadNode;
import chancery.graph.v1.TraceClaimRequest;
import chancery.graph.v1.TraceClaimResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.RunningService;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CascadeServiceIT {

  private static final String RUMOUR =
      "The harbour of Port Almanac will be closed for the whole summer, says the mayor";
  private static final int VIRAL = 100_000;

  private final RunningGraph graph;
  private final Upstream upstream;
  private final RunningService service;
  private final long spread;
  private final long talk;
  private final long rumour;
  private final long viral;

  CascadeServiceIT() throws IOException, InterruptedException {
    graph = new RunningGraph("-Xmx140m", "chancery.cascade.posts", "140000");
    upstream = graph.upstream();
    service = graph.service();
    spread = upstream.appendAll("spread", spread());
    talk = upstream.appendAll("talk", talk());
    rumour = upstream.appendAll("rumour", rumour());
    viral = upstream.appendAll("viral", viral());
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  @Test
  void aCascadeHasItsFiguresAndItsTree() {
    GetCascadeResponse answer = stub().getCascade(cascade("spread", "x:1", spread).build());

    assertThat(answer.getFigures().getSize()).isEqualTo(5);
    assertThat(answer.getFigures().getDepth()).isEqualTo(3);
    assertThat(answer.getFigures().getMaxBreadth()).isEqualTo(2);
    assertThat(answer.getFigures().getStructuralVirality()).isCloseTo(2.0, within(1e-12));
    assertThat(answer.getFigures().getReposts()).isEqualTo(1);
    assertThat(answer.getFigures().getQuotes()).isEqualTo(1);
    assertThat(answer.getFigures().getReplies()).isEqualTo(2);
    assertThat(answer.getFigures().getReach()).isEqualTo(100 + 200 + 300 + 400 + 500);
    assertThat(answer.getNodesList())
        .extracting(ThreadNode::getPostId)
        .containsExactly("x:1", "x:2", "x:3", "x:4", "x:5");
    assertThat(answer.getNodes(0).hasParent()).isFalse();
    assertThat(answer.getNodes(3).getParent()).isEqualTo(2);
    assertThat(answer.getNodes(3).getRelation()).isEqualTo(PostRelation.POST_RELATION_REPLY);
    assertThat(answer.getLevelsList())
        .extracting(CascadeLevel::getSeconds)
        .containsExactly(0.0, 10.0, 30.0, 40.0);
    assertThat(answer.getSpreaders(0).getAccount().getId()).isEqualTo("x:cy");
    assertThat(answer.getSpreaders(0).getDescendants()).isEqualTo(2);
    assertThat(answer.getCurve(answer.getCurveCount() - 1).getPosts()).isEqualTo(5);
    assertThat(answer.getEvidence().getMethod()).isEqualTo("cascade");
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(5);
    assertThat(answer.getEvidence().getPostsLink())
        .isEqualTo("/v1/corpora/spread/posts?q=cascade%3A%22x%3A1%22");
    assertThat(answer.getAsOf().getPosition()).isEqualTo(spread);
  }

  @Test
  void aCascadeOfRepostsAloneIsSmaller() {
    GetCascadeResponse answer =
        stub()
            .getCascade(
                cascade("spread", "x:1", spread)
                    .addRelations(PostRelation.POST_RELATION_REPOST)
                    .build());

    assertThat(answer.getFigures().getSize()).isEqualTo(2);
    assertThat(answer.getEvidence().getParametersList())
        .anySatisfy(parameter -> assertThat(parameter.getValue()).isEqualTo("repost"));
  }

  @Test
  void aRootThatTheCorpusLacksIsSaidToBeMissing() {
    GetCascadeResponse answer = stub().getCascade(cascade("spread", "x:gone", spread).build());

    assertThat(answer.getFigures().getRootMissing()).isTrue();
    assertThat(answer.getNodes(0).getMissing()).isTrue();
    assertThat(answer.getNodes(0).getAuthor().getHandle()).isEqualTo("Vanished");
    assertThat(answer.getFigures().getSize()).isEqualTo(2);
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(1);
  }

  @Test
  void ofAViralPostTheTotalsAreExactAndTheNodesFew() {
    GetCascadeResponse answer =
        stub().getCascade(cascade("viral", "x:v", viral).setLimit(100).build());

    assertThat(answer.getFigures().getSize()).isEqualTo(VIRAL + 1);
    assertThat(answer.getFigures().getMaxBreadth()).isEqualTo(VIRAL);
    assertThat(answer.getNodesList()).hasSize(100);
    assertThat(answer.getNodes(0).getChildren()).isEqualTo(VIRAL);
    assertThat(answer.getCut().getNodes()).isEqualTo(VIRAL + 1 - 100);
    assertThat(answer.getCurveCount()).isBetween(150, 200);
    assertThat(answer.getCurve(answer.getCurveCount() - 1).getPosts()).isEqualTo(VIRAL + 1);
  }

  @Test
  void aConversationTellsWhoAnswersWhom() {
    GetConversationResponse answer =
        stub()
            .getConversation(
                GetConversationRequest.newBuilder()
                    .setSlice(cascade("talk", "x:t1", talk).getSlice())
                    .setPostId("x:t1")
                    .build());

    assertThat(answer.getFigures().getPosts()).isEqualTo(5);
    assertThat(answer.getFigures().getMissing()).isEqualTo(1);
    assertThat(answer.getFigures().getParts()).isEqualTo(2);
    assertThat(answer.getFigures().getAlternations()).isEqualTo(2);
    assertThat(answer.getFigures().getLongestExchange()).isEqualTo(4);
    assertThat(answer.getFigures().getMutualPairs()).isEqualTo(1);
    assertThat(answer.getExchangesList()).hasSize(1);
    ConversationExchange exchange = answer.getExchanges(0);
    assertThat(exchange.getAToB() + exchange.getBToA()).isEqualTo(3);
    assertThat(answer.getMoodByDepth(0).getMean()).isCloseTo(0.5, within(1e-6));
    assertThat(answer.getMoodByTimeList()).hasSize(5);
    assertThat(answer.getParticipants(0).getPosts()).isEqualTo(2);
  }

  @Test
  void aClaimIsTracedFromItsLink() {
    TraceClaimResponse answer =
        stub().traceClaim(trace(Claim.newBuilder().setLink("http://daily.example/harbour#top")));

    assertThat(ids(answer)).containsExactly("m:1", "x:r1", "x:r2", "x:r5");
    assertThat(answer.getClaim().getLinksList()).containsExactly("https://daily.example/harbour");
    assertThat(answer.getTotal().getReposts()).isEqualTo(1);
    assertThat(answer.getPlatformsList()).extracting(Crossing::getName).containsExactly("m", "x");
    assertThat(answer.getLanguagesList()).extracting(Crossing::getName).containsExactly("fr", "en");
    assertThat(answer.getEvidence().getPostsLink()).contains("link%3A%22");
    assertThat(answer.getCoordinated())
        .isEqualTo(answer.getCoordinated().getDefaultInstanceForType());
  }

  @Test
  void aClaimIsTracedFromItsText() {
    TraceClaimResponse answer =
        stub().traceClaim(trace(Claim.newBuilder().setText(RUMOUR + " https://other.example")));

    assertThat(ids(answer)).containsExactly("x:r0", "x:r1", "x:r2", "x:r3", "x:r4");
    assertThat(answer.getAppearances(1).getWaysList())
        .containsExactly(AppearanceWay.APPEARANCE_WAY_COPY);
    assertThat(answer.getAppearances(1).getSimilarity()).isEqualTo(1);
    assertThat(answer.getAppearances(3).getWaysList())
        .containsExactly(AppearanceWay.APPEARANCE_WAY_NEAR_COPY);
    assertThat(answer.getAppearances(3).getSimilarity()).isBetween(0.7, 0.999);
    assertThat(answer.getOrigin().getEarliest().getPostId()).isEqualTo("x:r0");
    assertThat(answer.getOrigin().getEarliestRefers()).isTrue();
    assertThat(answer.getOrigin().getMissing(0).getPostId()).isEqualTo("x:lost");
    assertThat(answer.getOrigin().getMissing(0).getMayBeEarlier()).isTrue();
    assertThat(answer.getOrigin().getMissing(0).getAuthor().getHandle()).isEqualTo("Source");
    assertThat(answer.getOrigin().getCorpusFrom().getSeconds()).isEqualTo(50);
    assertThat(answer.getCut().getCompared()).isPositive();
    assertThat(answer.getCut().getMoreCopies()).isFalse();
  }

  @Test
  void aClaimIsTracedFromAPost() {
    TraceClaimResponse answer = stub().traceClaim(trace(Claim.newBuilder().setPostId("x:r2")));

    // A repost stands for the post that it passes on.
    assertThat(answer.getClaim().getPostId()).isEqualTo("x:r1");
    assertThat(ids(answer)).containsExactly("m:1", "x:r0", "x:r1", "x:r2", "x:r3", "x:r4", "x:r5");
    assertThat(answer.getAppearances(2).getWaysList())
        .containsExactly(
            AppearanceWay.APPEARANCE_WAY_POST,
            AppearanceWay.APPEARANCE_WAY_LINK,
            AppearanceWay.APPEARANCE_WAY_COPY);
    assertThat(answer.getLeading(0).getAccount().getId()).isEqualTo("x:big");
    assertThat(answer.getLeading(0).getReachShare()).isGreaterThan(0.5);
    assertThat(answer.getFirstList()).extracting(Amplifier::getOrder).startsWith(1L, 2L, 3L);
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(7);
  }

  @Test
  void aHashtagAndItsLimitAreTraced() {
    TraceClaimResponse answer =
        stub()
            .traceClaim(
                trace(Claim.newBuilder().setHashtag("#Harbour")).toBuilder().setLimit(1).build());

    assertThat(answer.getTotal().getAppearances()).isEqualTo(2);
    assertThat(ids(answer)).containsExactly("x:r3");
    assertThat(answer.getCut().getAppearances()).isEqualTo(1);
    assertThat(answer.getCurveList()).hasSize(2);
  }

  @Test
  void communitiesAndCoordinationAreToldWhereAskedFor() {
    TraceClaimResponse answer =
        stub()
            .traceClaim(
                trace(Claim.newBuilder().setPostId("x:r1")).toBuilder()
                    .setCommunities(true)
                    .setCoordination(true)
                    .build());

    assertThat(answer.getCommunitiesList()).isNotEmpty();
    assertThat(answer.getCoordinated().getGroups()).isEqualTo(1);
    assertThat(answer.getCoordinated().getItems(0).getMembersList())
        .extracting("id")
        .containsExactly("x:twin1", "x:twin2");
    assertThat(answer.getCoordinated().getAppearances()).isEqualTo(2);
    assertThat(answer.getFirstList())
        .filteredOn(Amplifier::hasCoordinatedGroup)
        .extracting(one -> one.getAccount().getId())
        .containsExactly("x:twin1", "x:twin2");
  }

  @Test
  void allAppearancesAreExported() {
    List<String> ids = new ArrayList<>();
    stub()
        .exportAppearances(
            ExportAppearancesRequest.newBuilder()
                .setTrace(
                    trace(Claim.newBuilder().setPostId("x:r1")).toBuilder().setLimit(1).build())
                .build())
        .forEachRemaining(part ->
            part.getAppearancesList().forEach(appearance -> ids.add(appearance.getPostId())));

    assertThat(ids).containsExactly("m:1", "x:r0", "x:r1", "x:r2", "x:r3", "x:r4", "x:r5");
  }

  @Test
  void theSecondAnswerIsTheSame() {
    TraceClaimRequest request = trace(Claim.newBuilder().setPostId("x:r1"));

    assertThat(stub().traceClaim(request)).isEqualTo(stub().traceClaim(request));
  }

  @Test
  void badQuestionsAreRefused() {
    fails(() -> stub().getCascade(cascade("nowhere", "x:1", 0).build()), Code.NOT_FOUND, "nowhere");
    fails(
        () -> stub().getCascade(cascade("spread", "x:none", spread).build()),
        Code.NOT_FOUND,
        "x:none");
    fails(
        () -> stub().getCascade(cascade("spread", "", spread).build()),
        Code.INVALID_ARGUMENT,
        "postId");
    fails(
        () -> stub().getCascade(cascade("spread", "x:1", spread).setLimit(5001).build()),
        Code.INVALID_ARGUMENT,
        "5000");
    fails(
        () -> stub().traceClaim(trace(Claim.newBuilder())),
        Code.INVALID_ARGUMENT,
        "a link, a text");
    fails(
        () -> stub().traceClaim(trace(Claim.newBuilder().setText("Too short"))),
        Code.INVALID_ARGUMENT,
        "20 characters");
    fails(
        () -> stub().traceClaim(trace(Claim.newBuilder().setPostId("x:none"))),
        Code.NOT_FOUND,
        "x:none");
  }

  @Test
  void withoutAnalysisThereAreNoPosts() {
    upstream.analysis().down(true);
    try {
      fails(
          () -> stub().getCascade(cascade("spread", "x:2", spread).build()),
          Code.UNAVAILABLE,
          "analysis-service");
    } finally {
      upstream.analysis().down(false);
    }
  }

  private static List<String> ids(TraceClaimResponse answer) {
    return answer.getAppearancesList().stream().map(Appearance::getPostId).toList();
  }

  private static void fails(ThrowingCallable call, Code code, String saying) {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(call))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              ChanceryException known = Statuses.fromWire(failure);
              assertThat(known.code()).isEqualTo(code);
              assertThat(known.getMessage()).contains(saying);
            });
  }

  private CascadeServiceGrpc.CascadeServiceBlockingStub stub() {
    return service.stub(CascadeServiceGrpc::newBlockingStub);
  }

  private static GetCascadeRequest.Builder cascade(String corpus, String id, long position) {
    GetCascadeRequest.Builder request = GetCascadeRequest.newBuilder().setPostId(id);
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(position);
    return request;
  }

  private TraceClaimRequest trace(Claim.Builder claim) {
    TraceClaimRequest.Builder request = TraceClaimRequest.newBuilder().setClaim(claim);
    request.getSliceBuilder().setCorpus("rumour").setMinPosition(rumour);
    return request.build();
  }

  private static Post.Builder post(String id, String author, long second, long followers) {
    Post.Builder post = InventedPosts.post(id, author, second).setText("Post " + id);
    post.getAuthorBuilder().setFollowers(followers);
    post.getEnrichmentBuilder().setLang("en");
    return post;
  }

  private static Post repost(Post.Builder post, String original) {
    return post.setKind(Kind.KIND_REPOST).setRepostOf(ofPost(original)).build();
  }

  private static List<Post> spread() {
    PostReference lost =
        PostReference.newBuilder().setPostId("x:gone").setAuthorHandle("Vanished").build();
    return List.of(
        post("1", "ann", 0, 100).build(),
        repost(post("2", "bo", 10, 200), "1"),
        post("3", "cy", 20, 300).setKind(Kind.KIND_QUOTE).setQuoteOf(ofPost("1")).build(),
        post("4", "di", 30, 400).setKind(Kind.KIND_REPLY).setInReplyTo(ofPost("3")).build(),
        post("5", "ed", 40, 500).setKind(Kind.KIND_REPLY).setInReplyTo(ofPost("4")).build(),
        post("6", "flo", 50, 600).setKind(Kind.KIND_REPOST).setRepostOf(lost).build());
  }

  private static List<Post> talk() {
    Post.Builder start = post("t1", "ann", 0, 1);
    start.getEnrichmentBuilder().getSentimentBuilder().setScore(0.5f);
    return List.of(
        start.build(),
        post("t2", "bo", 10, 1).setInReplyTo(ofPost("t1")).build(),
        post("t3", "ann", 20, 1).setInReplyTo(ofPost("t2")).build(),
        post("t4", "bo", 30, 1).setInReplyTo(ofPost("t3")).build(),
        post("t5", "cy", 40, 1).setInReplyTo(ofPost("erased")).setConversationId("x:t1").build());
  }

  private static List<Post> rumour() {
    PostReference lost =
        PostReference.newBuilder().setPostId("x:lost").setAuthorHandle("Source").build();
    Post.Builder mast = linked(post("0", "toot", 90, 10));
    mast.setId("m:1").setPlatform("m").getEnrichmentBuilder().setLang("fr");
    Post.Builder near = post("r3", "twin1", 130, 40).setText(RUMOUR.replace("summer", "winter"));
    near.addHashtags("Harbour").getEnrichmentBuilder().addHashtags("harbour");
    Post.Builder tagged = post("r4", "twin2", 135, 50).setText("ATTENTION! " + RUMOUR);
    tagged.addHashtags("Harbour").getEnrichmentBuilder().addHashtags("harbour");
    List<Post> posts = new ArrayList<>();
    posts.add(post("first", "zed", 50, 1).setText("The weather is fine today in town").build());
    posts.add(mast.build());
    posts.add(post("r0", "old", 95, 20).setText(RUMOUR + "!").setQuoteOf(lost).build());
    posts.add(linked(post("r1", "ann", 100, 30)).setText(RUMOUR).build());
    posts.add(repost(post("r2", "big", 120, 5000).setText(RUMOUR), "r1"));
    posts.add(near.build());
    posts.add(tagged.build());
    posts.add(linked(post("r5", "flo", 140, 60)).setText("See this").build());
    posts.addAll(together("twin", 3));
    posts.addAll(together("other", 2));
    return posts;
  }

  /** Two accounts that share so many links within seconds. */
  private static List<Post> together(String name, int waves) {
    List<Post> posts = new ArrayList<>();
    for (int wave = 0; wave < waves; wave++) {
      for (int number = 1; number <= 2; number++) {
        String url = "https://almanac.example/" + name + wave;
        posts.add(
            post(name + wave + number, name + number, 1000L * (wave + 1) + number, 40)
                .addLinks(Link.newBuilder().setUrl(url))
                .build());
      }
    }
    return posts;
  }

  private static Post.Builder linked(Post.Builder post) {
    post.addLinks(Link.newBuilder().setUrl("https://daily.example/harbour"));
    post.getEnrichmentBuilder().addLinks("https://daily.example/harbour");
    return post;
  }

  private static List<Post> viral() {
    List<Post> posts = new ArrayList<>();
    posts.add(post("v", "star", 0, 1).build());
    for (int i = 0; i < VIRAL; i++) {
      posts.add(repost(post("v" + i, "fan" + i, 1 + i, 10), "v"));
    }
    return posts;
  }
}
