package chancery.analysis;

import static chancery.analysis.Posts.likes;
import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.actorUpserted;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.AgreementResponse;
import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.CategoryPair;
import chancery.analysis.v1.CategoryShare;
import chancery.analysis.v1.CodebookRequest;
import chancery.analysis.v1.CodebookResponse;
import chancery.analysis.v1.CodedPosts;
import chancery.analysis.v1.CodingItem;
import chancery.analysis.v1.CodingRequest;
import chancery.analysis.v1.CodingResponse;
import chancery.analysis.v1.ContentServiceGrpc;
import chancery.analysis.v1.CooccurrenceRequest;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.Disagreement;
import chancery.analysis.v1.ExplainCodingRequest;
import chancery.analysis.v1.ExplainCodingResponse;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.HumanCode;
import chancery.analysis.v1.KeynessDimension;
import chancery.analysis.v1.KeynessItem;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.KeynessResponse;
import chancery.analysis.v1.PatternMatch;
import chancery.analysis.v1.PlainText;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.StructureRequest;
import chancery.analysis.v1.StructureResponse;
import chancery.analysis.v1.TextPart;
import chancery.evidence.v1.LeftOut;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.kit.testing.WithRedis;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionUpserted;
import chancery.log.v1.Event;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import chancery.post.v1.Kind;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentServiceIT {

  private static final int SAMPLE = 20_000;

  private final WithRedis redis = new WithRedis();
  private final TestLog log = new TestLog();
  private final RunningService service;
  private final List<Post> sample;
  private final long head;

  ContentServiceIT() throws IOException, InterruptedException {
    try (Stream<Post> posts = IraPosts.open()) {
      sample = posts.limit(SAMPLE).toList();
    }
    log.append("ira", corpusCreated());
    sample.forEach(post -> log.append("ira", upserted(post.toBuilder().setLang("en"))));
    log.append("ira", codebook("tags", Pattern.newBuilder().setText("#news")));
    fillTalks();
    fillThread();
    fillOwn();
    head = log.head();
    Map<String, String> settings = new HashMap<>(redis.start());
    settings.put("quarkus.grpc.clients.ingest.port", Integer.toString(log.port()));
    settings.put("chancery.analysis.data", Files.createTempDirectory("analysis").toString());
    service = RunningService.start(settings, "-Xmx384m", "-XX:+UseSerialGC");
  }

  /** Invented talks of two ministries and a reader, over two years. */
  private void fillTalks() {
    log.append("talks", corpusCreated());
    talk("1", "mfa", "2023-03-01T10:00:00Z", "en", "Hackers sent ransomware to our embassy", "fr");
    talk("2", "mfa", "2024-03-01T10:00:00Z", "en", "Disinformation and hackers, again", "fr");
    talk("3", "mid", "2024-04-01T10:00:00Z", "ru", "Хакеры атаковали сервер", "ru");
    talk("4", "mid", "2024-04-02T10:00:00Z", "ru", "Сегодня хорошая погода", "ru");
    talk("5", "leser", "2024-05-01T10:00:00Z", "de", "Hacker sind gefährlich", "de");
    log.append(
        "talks",
        upserted(
            post("6", "reader", "2024-05-02T10:00:00Z", "Is malware involved?")
                .setLang("en")
                .setKind(Kind.KIND_REPLY)
                .setInReplyTo(PostReference.newBuilder().setPostId("x:2"))
                .setMetrics(likes(3))));
    log.append(
        "talks",
        upserted(
            post("7", "mfa", "2024-05-02T10:05:00Z", "Yes")
                .setLang("en")
                .setKind(Kind.KIND_REPLY)
                .setInReplyTo(PostReference.newBuilder().setPostId("x:6"))));
    log.append(
        "talks",
        codebook(
            "bad", Pattern.newBuilder().setText("a++b").setForm(PatternForm.PATTERN_FORM_REGEX)));
    log.append(
        "talks",
        actorUpserted(
            Actor.newBuilder()
                .setId("mfa")
                .setName("Ministry of Foreign Affairs")
                .setCountry("FR")
                .addAccounts(Account.newBuilder().setPlatform("x").setHandle("mfa"))));
  }

  /** Four posts that answer one another in a row, and two others. */
  private void fillThread() {
    log.append("thread", corpusCreated());
    log.append("thread", upserted(post("1", "a", "2024-05-01T10:00:00Z", "First question")));
    for (int i = 2; i <= 4; i++) {
      String text = i == 3 ? "Well" : "Another question";
      log.append(
          "thread",
          upserted(
              post(String.valueOf(i), "b", "2024-05-01T1%d:00:00Z".formatted(i), text)
                  .setKind(Kind.KIND_REPLY)
                  .setInReplyTo(PostReference.newBuilder().setPostId("x:" + (i - 1)))));
    }
    log.append("thread", upserted(post("5", "c", "2024-05-02T10:00:00Z", "A question alone")));
    log.append("thread", upserted(post("6", "c", "2024-05-02T11:00:00Z", "Something else")));
  }

  /** Two posts, each answered, and a codebook in place of the built-in one. */
  private void fillOwn() {
    log.append("own", corpusCreated());
    log.append("own", codebook("digital-diplomacy", Pattern.newBuilder().setText("answer")));
    for (int i = 1; i <= 4; i++) {
      Post.Builder post =
          post(String.valueOf(i), "a", "2024-05-0%dT10:00:00Z".formatted(i), "An answer or none");
      if (i % 2 == 0) {
        post.setKind(Kind.KIND_REPLY)
            .setInReplyTo(PostReference.newBuilder().setPostId("x:" + (i - 1)));
      }
      log.append("own", upserted(post));
    }
  }

  private void talk(
      String id, String author, String time, String lang, String text, String country) {
    log.append(
        "talks",
        upserted(
            post(id, author, time, text)
                .setLang(lang)
                .setPlace(Place.newBuilder().setCountry(country.toUpperCase(Locale.ROOT)))));
  }

  private static Event codebook(String name, Pattern.Builder pattern) {
    if (pattern.getForm() == PatternForm.PATTERN_FORM_UNSPECIFIED) {
      pattern.setForm(PatternForm.PATTERN_FORM_WORDS);
    }
    Category category = Category.newBuilder().setName("only").addPatterns(pattern).build();
    return Event.newBuilder()
        .setDefinitionUpserted(
            DefinitionUpserted.newBuilder()
                .setDefinition(
                    Definition.newBuilder()
                        .setName(name)
                        .setVersion(1)
                        .setCodebook(Codebook.newBuilder().addCategories(category))))
        .build();
  }

  @AfterAll
  void stop() throws InterruptedException {
    service.close();
    log.close();
    redis.stop();
  }

  private ContentServiceGrpc.ContentServiceBlockingStub stub() {
    return service.stub(ContentServiceGrpc::newBlockingStub);
  }

  private Slice.Builder slice(String corpus) {
    return Slice.newBuilder().setCorpus(corpus).setMinPosition(head);
  }

  private CodingRequest.Builder coding(String corpus) {
    return CodingRequest.newBuilder().setSlice(slice(corpus));
  }

  private static long posts(CodedPosts coded, String category) {
    return coded.getCategoriesList().stream()
        .filter(share -> share.getCategory().equals(category))
        .mapToLong(CategoryShare::getPosts)
        .sum();
  }

  @Test
  void aSliceIsCodedByTheBuiltInCodebook() {
    CodingResponse coding = stub().coding(coding("talks").build());

    assertThat(coding.getCodebook()).isEqualTo("digital-diplomacy");
    assertThat(coding.getTotal()).isEqualTo(7);
    assertThat(coding.getAll().getPosts()).isEqualTo(6);
    assertThat(coding.getAll().getCoded()).isEqualTo(4);
    assertThat(coding.getAll().getCategoriesList()).hasSize(10);
    assertThat(posts(coding.getAll(), "cybersecurity")).isEqualTo(4);
    assertThat(posts(coding.getAll(), "information-warfare")).isEqualTo(1);
    assertThat(coding.getAll().getCategories(0).getShare()).isCloseTo(4.0 / 6, within(1e-9));
    assertThat(coding.getAll().getCategories(0).getLow()).isCloseTo(0.3000, within(1e-4));
    assertThat(coding.getItemsList()).isEmpty();
    assertThat(coding.getEvidence().getConsidered()).isEqualTo(6);
    assertThat(coding.getEvidence().getLeftOutList())
        .containsExactly(
            LeftOut.newBuilder()
                .setReason("in a language that the codebook has no patterns for")
                .setPosts(1)
                .build());
    assertThat(coding.getEvidence().getPostsLink())
        .isEqualTo("/v1/corpora/talks/posts?q=%28lang%3Aen+OR+lang%3Aru+OR+lang%3Aund%29");
  }

  @Test
  void categoriesAreComparedByPlaceAndYear() {
    CodingResponse coding =
        stub()
            .coding(
                coding("talks")
                    .setBy(Dimension.DIMENSION_PLACE)
                    .setBucket(Bucket.BUCKET_YEAR)
                    .build());

    assertThat(coding.getItemsList())
        .extracting(
            CodingItem::getGroup,
            item -> item.getFrom().getSeconds(),
            item -> item.getCoded().getPosts(),
            item -> posts(item.getCoded(), "cybersecurity"))
        .containsExactly(
            tuple("fr", 1672531200L, 1L, 1L),
            tuple("fr", 1704067200L, 1L, 1L),
            tuple("ru", 1672531200L, 0L, 0L),
            tuple("ru", 1704067200L, 2L, 1L),
            tuple("other", 1672531200L, 0L, 0L),
            tuple("other", 1704067200L, 2L, 1L));
    assertThat(coding.getItems(2).getCoded().getCategories(0).hasShare()).isFalse();
  }

  @Test
  void groupsHaveTheirLabels() {
    CodingResponse coding =
        stub().coding(coding("talks").setBy(Dimension.DIMENSION_ACTOR).setGroups(1).build());

    assertThat(coding.getItemsList())
        .extracting(CodingItem::getGroup, CodingItem::getLabel)
        .containsExactly(tuple("mfa", "Ministry of Foreign Affairs"), tuple("other", ""));
  }

  @Test
  void aCodebookOfTheCorpusCountsWhatIsThere() {
    long news =
        sample.stream()
            .filter(post ->
                post.getHashtagsList().stream()
                    .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).equals("news")))
            .count();
    CodingResponse coding = stub().coding(coding("ira").setCodebook("tags").build());

    assertThat(news).isPositive();
    assertThat(coding.getVersion()).isEqualTo(1);
    assertThat(coding.getAll().getPosts()).isEqualTo(SAMPLE);
    assertThat(posts(coding.getAll(), "only")).isEqualTo(news);
    assertThat(coding.getEvidence().getLeftOutList()).isEmpty();
  }

  @Test
  void categoriesThatMeetAreCounted() {
    List<CategoryPair> pairs =
        stub()
            .cooccurrence(CooccurrenceRequest.newBuilder().setSlice(slice("talks")).build())
            .getPairsList();

    assertThat(pairs).hasSize(45);
    assertThat(pairs.getFirst().getFirst()).isEqualTo("cybersecurity");
    assertThat(pairs.getFirst().getSecond()).isEqualTo("information-warfare");
    assertThat(pairs.getFirst().getPosts()).isEqualTo(1);
    assertThat(pairs.getFirst().getJaccard()).isEqualTo(0.25);
    assertThat(pairs.getFirst().getPmi()).isCloseTo(Math.log(1.5) / Math.log(2), within(1e-9));
    assertThat(pairs.get(1).hasPmi()).isFalse();
  }

  @Test
  void aSliceIsMarkedOffByItsHashtags() {
    KeynessRequest request =
        KeynessRequest.newBuilder()
            .setSlice(slice("ira").setQuery("hashtag:news"))
            .setDimension(KeynessDimension.KEYNESS_DIMENSION_HASHTAG)
            .build();
    KeynessResponse keyness = stub().keyness(request);

    assertThat(keyness.getTotal() + keyness.getAgainstTotal()).isEqualTo(SAMPLE);
    assertThat(keyness.getItemsList())
        .filteredOn(item -> item.getValue().equals("news"))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.getPosts()).isEqualTo(keyness.getTotal());
          assertThat(item.getAgainstPosts()).isZero();
          assertThat(item.getP()).isEqualTo(0.0001);
        });
    assertThat(keyness.getItemsList())
        .extracting(KeynessItem::getZ)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .allMatch(z -> z > 0);
    assertThat(keyness.getAgainstItemsList()).allMatch(item -> item.getLogOdds() < 0);
  }

  @Test
  void aSliceIsHeldAgainstAnother() {
    KeynessRequest.Builder request =
        KeynessRequest.newBuilder()
            .setSlice(slice("talks").setQuery("lang:en"))
            .setAgainst(Slice.newBuilder().setQuery("lang:ru"))
            .setMinPosts(1);
    KeynessResponse keyness = stub().keyness(request.build());

    assertThat(keyness.getAgainstTotal()).isEqualTo(2);
    assertThat(keyness.getItemsList()).extracting(KeynessItem::getValue).contains("hackers");
    assertThat(keyness.getAgainstItemsList()).extracting(KeynessItem::getValue).contains("хакеры");
    fails(
        () -> stub().keyness(request.clearAgainst().setSlice(slice("talks")).build()),
        Code.INVALID_ARGUMENT,
        "nothing is left");
  }

  @Test
  void aTopicHasItsTotalsAndConversations() {
    StructureResponse structure =
        stub().structure(StructureRequest.newBuilder().setSlice(slice("talks")).build());

    assertThat(structure.getPosts()).isEqualTo(7);
    assertThat(structure.getReplies()).isEqualTo(2);
    assertThat(structure.getParticipants()).isEqualTo(4);
    assertThat(structure.getObservedLikes()).isEqualTo(3);
    assertThat(structure.hasObservedViews()).isFalse();
    assertThat(structure.getConversations().getConversations()).isEqualTo(1);
    assertThat(structure.getItemsList())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.getPostId()).isEqualTo("x:2");
          assertThat(item.getPosts()).isEqualTo(3);
          assertThat(item.getParticipants()).isEqualTo(2);
          assertThat(item.getDepth()).isEqualTo(2);
        });
  }

  @Test
  void aConversationsQuerySelectsExactlyItsPosts() {
    Slice questions = slice("thread").setQuery("question").build();
    StructureResponse structure =
        stub().structure(StructureRequest.newBuilder().setSlice(questions).build());

    assertThat(structure.getPosts()).isEqualTo(4);
    assertThat(structure.getItemsList())
        .singleElement()
        .satisfies(item -> {
          // The post between the second and the fourth is not in the slice, and holds them
          // together.
          assertThat(item.getPosts()).isEqualTo(3);
          assertThat(item.getPostId()).isEqualTo("x:1");
          assertThat(item.getQuery()).isEqualTo("conversation:\"x:1\"");
          assertThat(item.getPostsLink())
              .isEqualTo(
                  "/v1/corpora/thread/posts?q=%28question%29+AND+conversation%3A%22x%3A1%22");
        });
    assertThat(found("(question) AND " + structure.getItems(0).getQuery()))
        .containsExactlyInAnyOrder("x:1", "x:2", "x:4");
    assertThat(structure.getLinks().getReplies())
        .isEqualTo("/v1/corpora/thread/posts?q=%28question%29+AND+kind%3Areply");
    assertThat(found("(question) AND kind:reply")).hasSize((int) structure.getReplies());
    assertThat(structure.getLinks().getConversations())
        .isEqualTo(
            "/v1/corpora/thread/posts?q=%28question%29+AND+%28conversation%3A%22x%3A1%22%29");
    assertThat(found("(question) AND (conversation:\"x:1\")"))
        .hasSize((int) structure.getConversations().getPosts());
    assertThat(structure.getLinks().getObserved()).isEqualTo(structure.getLinks().getPosts());
  }

  @Test
  void thePostsInConversationsHaveALinkWhereTheAnswerNamesEachConversation() {
    StructureRequest.Builder request = StructureRequest.newBuilder().setSlice(slice("own"));
    StructureResponse two = stub().structure(request.build());
    assertThat(two.getConversations().getPosts()).isEqualTo(4);
    assertThat(two.getLinks().getConversations())
        .contains("conversation%3A%22x%3A1%22+OR+conversation%3A%22x%3A3%22");

    StructureResponse one = stub().structure(request.setLimit(1).build());
    assertThat(one.getConversations().getPosts()).isEqualTo(4);
    assertThat(one.getLinks().hasConversations()).isFalse();
    request.setSlice(slice("own").setQuery("nosuchword"));
    assertThat(stub().structure(request.build()).getLinks().hasConversations()).isFalse();
  }

  @Test
  void aCorpusHasTheBuiltInCodebookUnlessItDefinesAnotherOfItsName() {
    CodebookRequest.Builder request =
        CodebookRequest.newBuilder().setCodebook("digital-diplomacy").setSlice(slice("talks"));
    CodebookResponse builtIn = stub().codebook(request.build());
    assertThat(builtIn.getBuiltIn()).isTrue();
    assertThat(builtIn.getDefinition().getCodebook().getCategoriesCount()).isEqualTo(10);
    assertThat(builtIn.getAsOf().getPosition()).isPositive();

    CodebookResponse own = stub().codebook(request.setSlice(slice("own")).build());
    assertThat(own.getBuiltIn()).isFalse();
    assertThat(own.getDefinition().getVersion()).isEqualTo(builtIn.getDefinition().getVersion());
    assertThat(own.getDefinition().getCodebook().getCategoriesCount()).isOne();
    fails(
        () -> stub().codebook(request.setCodebook("none").build()),
        Code.NOT_FOUND,
        "no codebook 'none'");
  }

  @Test
  void conversationsAreFoundFromAnyOfTheirPosts() {
    assertThat(found("conversation:\"x:4\"")).containsExactlyInAnyOrder("x:1", "x:2", "x:3", "x:4");
    assertThat(found("NOT conversation:\"x:3\"")).containsExactlyInAnyOrder("x:5", "x:6");
    assertThat(found("conversation:\"x:5\"")).containsExactly("x:5");
    assertThat(found("conversation:\"x:99\"")).isEmpty();
    fails(() -> found("conversation:x*"), Code.INVALID_ARGUMENT, "whole id of a post");
  }

  @Test
  void aCascadeIsAPostWithAllThatCameOfIt() {
    log.append("spread", corpusCreated());
    log.append("spread", upserted(post("1", "ann", "2024-01-01T10:00:00Z", "The harbour opens")));
    PostReference first = PostReference.newBuilder().setPostId("x:1").build();
    PostReference second = PostReference.newBuilder().setPostId("x:2").build();
    log.append(
        "spread",
        upserted(
            post("2", "bo", "2024-01-01T10:01:00Z", "RT")
                .setKind(Kind.KIND_REPOST)
                .setRepostOf(first)));
    log.append(
        "spread",
        upserted(
            post("3", "cy", "2024-01-01T10:02:00Z", "RT")
                .setKind(Kind.KIND_REPOST)
                .setRepostOf(second)));
    log.append(
        "spread",
        upserted(
            post("4", "di", "2024-01-01T10:03:00Z", "Really?")
                .setKind(Kind.KIND_QUOTE)
                .setQuoteOf(second)));
    log.append(
        "spread",
        upserted(
            post("5", "ed", "2024-01-01T10:04:00Z", "No")
                .setKind(Kind.KIND_REPLY)
                .setInReplyTo(PostReference.newBuilder().setPostId("x:4"))));
    long end = log.append("spread", upserted(post("6", "flo", "2024-01-01T10:05:00Z", "Rain")));
    Slice.Builder slice = Slice.newBuilder().setCorpus("spread").setMinPosition(end);

    assertThat(
            exported(ExportPostsRequest.newBuilder().setSlice(slice.setQuery("cascade:\"x:1\""))))
        .containsExactly("x:1", "x:2", "x:3", "x:4", "x:5");
    assertThat(
            exported(ExportPostsRequest.newBuilder().setSlice(slice.setQuery("cascade:\"x:4\""))))
        .containsExactly("x:4", "x:5");
    assertThat(
            exported(
                ExportPostsRequest.newBuilder()
                    .setSlice(slice.setQuery("harbour"))
                    .setWithReposts(true)))
        .containsExactly("x:1", "x:2", "x:3");
    assertThat(
            exported(
                ExportPostsRequest.newBuilder().setSlice(slice.clearQuery()).addPostIds("x:2")))
        .containsExactly("x:2");
    assertThat(
            exported(
                ExportPostsRequest.newBuilder()
                    .setSlice(slice)
                    .addPostIds("x:1")
                    .setWithReposts(true)
                    .setWithQuotes(true)))
        .containsExactly("x:1", "x:2", "x:3", "x:4");
    fails(
        () -> exported(ExportPostsRequest.newBuilder().setSlice(slice.setQuery("cascade:x*"))),
        Code.INVALID_ARGUMENT,
        "whole id of a post");
  }

  private List<String> exported(ExportPostsRequest.Builder request) {
    List<String> ids = new ArrayList<>();
    service
        .stub(AnalysisServiceGrpc::newBlockingStub)
        .exportPosts(request.build())
        .forEachRemaining(part -> part.getPostsList().forEach(post -> ids.add(post.getId())));
    return ids;
  }

  private List<String> found(String query) {
    return service
        .stub(AnalysisServiceGrpc::newBlockingStub)
        .searchPosts(
            SearchPostsRequest.newBuilder().setSlice(slice("thread").setQuery(query)).build())
        .getItemsList()
        .stream()
        .map(Post::getId)
        .toList();
  }

  @Test
  void peoplesCodesAreHeldAgainstTheCodebook() {
    AgreementRequest.Builder request = AgreementRequest.newBuilder().setSlice(slice("talks"));
    for (String coder : List.of("ann", "bo")) {
      request
          .addCodes(code("x:1", coder, "cybersecurity"))
          .addCodes(code("x:2", coder, "cybersecurity"))
          .addCodes(code("x:4", coder, coder.equals("bo") ? "digital-divide" : ""))
          .addCodes(code("x:404", coder, ""));
    }
    AgreementResponse agreement = stub().agreement(request.setPageSize(1).build());

    assertThat(agreement.getCodersList()).containsExactly("ann", "bo");
    assertThat(agreement.getPosts()).isEqualTo(3);
    // Values: cyber 4, divide 1, none 1; one unit of three disagrees.
    assertThat(agreement.getPeople().getAlpha()).isCloseTo(1 - 5 * 1.0 / 9, within(1e-9));
    assertThat(agreement.getCategories(0).getBoth()).isEqualTo(2);
    assertThat(agreement.getCategories(0).getF1()).isEqualTo(1);
    assertThat(agreement.getCategories(1).getOnlyCodebook()).isEqualTo(1);
    assertThat(agreement.getDisagreements()).isEqualTo(2);
    assertThat(agreement.getItemsList()).extracting(Disagreement::getPostId).containsExactly("x:2");
    AgreementResponse second =
        stub().agreement(request.setPageToken(agreement.getNextPageToken()).build());
    assertThat(second.getItemsList()).extracting(Disagreement::getPostId).containsExactly("x:4");
    assertThat(second.getNextPageToken()).isEmpty();
    fails(
        () -> stub().agreement(request.addCodes(code("x:1", "ann", "sports")).build()),
        Code.INVALID_ARGUMENT,
        "no category 'sports'");
  }

  private static HumanCode code(String post, String coder, String category) {
    return HumanCode.newBuilder().setPostId(post).setCoder(coder).setCategory(category).build();
  }

  @Test
  void aPostsCodingIsExplained() {
    ExplainCodingResponse explained =
        stub()
            .explainCoding(
                ExplainCodingRequest.newBuilder()
                    .setSlice(slice("talks"))
                    .setPostId("x:2")
                    .build());

    assertThat(explained.getLang()).isEqualTo("en");
    assertThat(explained.getCategoriesList())
        .containsExactly("cybersecurity", "information-warfare");
    assertThat(explained.getMatchesList())
        .extracting(
            PatternMatch::getFound,
            match -> match.getPattern().getText(),
            PatternMatch::getFrom,
            PatternMatch::getPart)
        .containsExactly(
            tuple("Disinformation", "disinformation", 0, TextPart.TEXT_PART_TEXT),
            tuple("hackers", "hacker*", 19, TextPart.TEXT_PART_TEXT));
  }

  @Test
  void anyTextsCodingIsExplained() {
    ExplainCodingResponse explained =
        stub()
            .explainCoding(
                ExplainCodingRequest.newBuilder()
                    .setSlice(slice("talks"))
                    .setText(
                        PlainText.newBuilder().setText("Nothing here").addHashtags("CyberSecurity"))
                    .build());

    assertThat(explained.getLang()).isEqualTo("und");
    assertThat(explained.getCategoriesList()).containsExactly("cybersecurity");
    assertThat(explained.getMatches(0).hasFrom()).isFalse();
  }

  @Test
  void whatCannotBeAnsweredSaysWhy() {
    fails(
        () -> stub().coding(coding("talks").setCodebook("none").build()),
        Code.NOT_FOUND,
        "[bad, digital-diplomacy]");
    fails(
        () -> stub().coding(coding("talks").setGroups(301).build()), Code.INVALID_ARGUMENT, "301");
    fails(
        () -> stub().coding(coding("talks").setBucket(Bucket.BUCKET_MINUTE).build()),
        Code.INVALID_ARGUMENT,
        "larger bucket");
    fails(
        () ->
            stub()
                .explainCoding(
                    ExplainCodingRequest.newBuilder()
                        .setSlice(slice("talks"))
                        .setCodebook("bad")
                        .setPostId("x:1")
                        .build()),
        Code.INVALID_ARGUMENT,
        "a++b");
    fails(
        () ->
            stub()
                .explainCoding(
                    ExplainCodingRequest.newBuilder()
                        .setSlice(slice("talks"))
                        .setPostId("x:0")
                        .build()),
        Code.NOT_FOUND,
        "x:0");
  }

  private static void fails(ThrowingCallable call, Code code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              ChanceryException known = Statuses.fromWire(failure);
              assertThat(known.code()).isEqualTo(code);
              assertThat(known).hasMessageContaining(message);
            });
  }
}
