package chancery.analysis;

import static chancery.analysis.Posts.post;
import static chancery.analysis.RunningAnalysis.fails;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.Aspect;
import chancery.analysis.v1.AspectKind;
import chancery.analysis.v1.AspectsRequest;
import chancery.analysis.v1.AspectsResponse;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.ClassifyAuthorsRequest;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.OpinionServiceGrpc;
import chancery.analysis.v1.OpinionServiceGrpc.OpinionServiceBlockingStub;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.StanceAuthor;
import chancery.analysis.v1.StanceAuthorsRequest;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.analysis.v1.StanceBasis;
import chancery.analysis.v1.StanceItem;
import chancery.analysis.v1.StanceMeasure;
import chancery.analysis.v1.StancePost;
import chancery.analysis.v1.StancePostSort;
import chancery.analysis.v1.StancePostsRequest;
import chancery.analysis.v1.StancePostsResponse;
import chancery.analysis.v1.StanceRequest;
import chancery.analysis.v1.StanceResponse;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionDeleted;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.DefinitionUpserted;
import chancery.log.v1.Event;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import chancery.log.v1.StanceLabelled;
import chancery.log.v1.StanceTarget;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionIT {

  private final TestLog log = new TestLog();
  private final RunningAnalysis analysis;
  private final RunningService service;

  OpinionIT() throws IOException, InterruptedException {
    analysis = new RunningAnalysis(log, "-Xmx384m");
    service = analysis.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    analysis.close();
  }

  /** Ten days of posts about a bridge by three authors, and others about something else. */
  private long addPosts(String corpus) {
    log.append(corpus, corpusCreated());
    long last = 0;
    for (int i = 0; i < 10; i++) {
      String time = "2024-01-%02dT10:00:00Z".formatted(i + 1);
      last =
          add(corpus, "f" + i, "fan", time, "The bridge is long overdue, variant %d".formatted(i));
      last =
          add(corpus, "c" + i, "critic", time, "That bridge is wasted money, case %d".formatted(i));
      last = add(corpus, "n" + i, "clerk", time, "The bridge has %d pillars".formatted(i + 20));
      last = add(corpus, "o" + i, "fan", time, "Fog over the harbour, day %d".formatted(i));
    }
    return last;
  }

  private long add(String corpus, String id, String author, String time, String text) {
    return log.append(corpus, upserted(post(id, author, time, text)));
  }

  private long define(String corpus, String query, List<String> favour, List<String> against) {
    StanceTarget target =
        StanceTarget.newBuilder()
            .setQuery(query)
            .addAllWordsFor(favour)
            .addAllWordsAgainst(against)
            .build();
    Definition definition =
        Definition.newBuilder().setName("bridge").setVersion(1).setStanceTarget(target).build();
    return log.append(
        corpus,
        Event.newBuilder()
            .setDefinitionUpserted(DefinitionUpserted.newBuilder().setDefinition(definition))
            .build());
  }

  private long label(String corpus, Map<String, Stance> labels) {
    StanceLabelled.Builder labelled = StanceLabelled.newBuilder().setTarget("bridge");
    labels.forEach((id, stance) ->
        labelled.addLabels(StanceLabel.newBuilder().setPostId("x:" + id).setStance(stance)));
    return log.append(corpus, Event.newBuilder().setStanceLabelled(labelled).build());
  }

  @Test
  void wordsGiveStancesOverTimeAndByGroup() {
    addPosts("words");
    long position = define("words", "bridge", List.of("long overdue"), List.of("wast*"));
    StanceRequest request =
        StanceRequest.newBuilder()
            .setSlice(slice("words", position))
            .setTarget("bridge")
            .setBucket(Bucket.BUCKET_DAY)
            .build();
    StanceResponse answer = stub().stance(request);
    assertThat(answer.getJudge().getBasis()).isEqualTo(StanceBasis.STANCE_BASIS_WORDS);
    assertThat(answer.getJudge().getNote()).contains("weaker");
    assertThat(answer.getTotal().getPosts()).isEqualTo(30);
    assertThat(answer.getTotal().getFavour()).isEqualTo(10);
    assertThat(answer.getTotal().getAgainst()).isEqualTo(10);
    assertThat(answer.getTotal().getFavourShare().getLow()).isBetween(0.1, 0.33);
    assertThat(answer.getItemsList())
        .hasSize(10)
        .allSatisfy(item -> {
          assertThat(item.getStance().getFavour()).isEqualTo(1);
          assertThat(item.getStance().getNone()).isEqualTo(1);
        });
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(30);
    assertThat(answer.getEvidence().getLeftOutList())
        .singleElement()
        .satisfies(left -> assertThat(left.getPosts()).isEqualTo(10));
    assertThat(answer.getEvidence().getPostsLink()).contains("q=%28bridge%29");
    assertThat(stub().stance(request)).isEqualTo(answer);

    StanceResponse split =
        stub()
            .stance(
                request.toBuilder()
                    .setBy(Dimension.DIMENSION_AUTHOR)
                    .setBucket(Bucket.BUCKET_YEAR)
                    .build());
    assertThat(split.getItemsList())
        .extracting(StanceItem::getGroup)
        .containsExactlyInAnyOrder("x:id-fan", "x:id-critic", "x:id-clerk");
    assertThat(split.getItemsList())
        .allSatisfy(item -> assertThat(item.getStance().getPosts()).isEqualTo(10));
  }

  @Test
  void authorsAreInTheClassOfTheirPosts() {
    addPosts("classes");
    add("classes", "r1", "clerk", "2024-03-01T00:00:00Z", "Мост построен, спасибо всем рабочим");
    for (int i = 0; i < 3; i++) {
      String text = "Этот мост давно нужен нашему городу, и не только ему, " + i;
      add("classes", "r2" + i, "sosed", "2024-03-01T00:00:00Z", text);
    }
    add("classes", "s1", "silent", "2024-03-01T00:00:00Z", "12 34 56");
    long position = define("classes", "bridge", List.of("long overdue"), List.of("wast*"));
    ClassifyAuthorsRequest byLanguage =
        ClassifyAuthorsRequest.newBuilder().setSlice(slice("classes", position)).build();

    assertThat(classes(byLanguage))
        .containsOnly(
            Map.entry("x:id-fan", "en"),
            Map.entry("x:id-critic", "en"),
            Map.entry("x:id-clerk", "en"),
            Map.entry("x:id-sosed", "ru"));
    assertThat(classes(byLanguage.toBuilder().setTarget("bridge").build()))
        .containsOnly(
            Map.entry("x:id-fan", "favour"),
            Map.entry("x:id-critic", "against"),
            Map.entry("x:id-clerk", "undecided"));
    fails(
        () -> classes(byLanguage.toBuilder().setTarget("tunnel").build()),
        Code.NOT_FOUND,
        "no stance target 'tunnel'");
  }

  private Map<String, String> classes(ClassifyAuthorsRequest request) {
    Map<String, String> classes = new HashMap<>();
    service
        .stub(AnalysisServiceGrpc::newBlockingStub)
        .classifyAuthors(request)
        .forEachRemaining(part ->
            part.getAuthorsList()
                .forEach(author -> classes.put(author.getId(), author.getValue())));
    return classes;
  }

  @Test
  void authorsAreRankedByTheirLeaning() {
    addPosts("authors");
    add("authors", "one", "newcomer", "2024-01-05T00:00:00Z", "This bridge is long overdue");
    long position = define("authors", "bridge", List.of("long overdue"), List.of("wast*"));
    StanceAuthorsRequest request =
        StanceAuthorsRequest.newBuilder()
            .setSlice(slice("authors", position))
            .setTarget("bridge")
            .setSide(Stance.STANCE_FAVOUR)
            .setPageSize(1)
            .build();
    StanceAuthorsResponse first = stub().stanceAuthors(request);
    assertThat(first.getSupporters()).isEqualTo(1);
    assertThat(first.getOpponents()).isEqualTo(1);
    assertThat(first.getUndecided()).isEqualTo(2);
    StanceAuthor fan = first.getItems(0);
    assertThat(fan.getLabel()).isEqualTo("fan");
    assertThat(fan.getPosts()).isEqualTo(10);
    assertThat(fan.getDecided()).isTrue();
    assertThat(fan.getPostIdsList()).hasSize(3).allMatch(id -> id.startsWith("x:f"));
    StanceAuthorsResponse second =
        stub().stanceAuthors(request.toBuilder().setPageToken(first.getNextPageToken()).build());
    assertThat(second.getItems(0).getLeaning()).isLessThan(fan.getLeaning());
    assertThat(second.getItems(0).getDecided()).isFalse();
    assertThat(
            stub()
                .stanceAuthors(request.toBuilder().setSide(Stance.STANCE_AGAINST).build())
                .getItemsList())
        .singleElement()
        .satisfies(author -> assertThat(author.getLabel()).isEqualTo("critic"));
    fails(
        () ->
            stub()
                .stanceAuthors(
                    request.toBuilder()
                        .setSide(Stance.STANCE_AGAINST)
                        .setPageToken(first.getNextPageToken())
                        .build()),
        Code.INVALID_ARGUMENT,
        "another question");
    fails(
        () -> stub().stanceAuthors(request.toBuilder().setSide(Stance.STANCE_NONE).build()),
        Code.INVALID_ARGUMENT,
        "favour, against");
  }

  @Test
  void labelsRetrainAtOnce() {
    addPosts("labels");
    long defined = define("labels", "bridge", List.of(), List.of());
    StancePostsRequest.Builder request =
        StancePostsRequest.newBuilder()
            .setSlice(slice("labels", defined))
            .setTarget("bridge")
            .setSort(StancePostSort.STANCE_POST_SORT_UNCERTAIN)
            .setPageSize(100);
    StancePostsResponse before = stub().stancePosts(request.build());
    assertThat(before.getJudge().getBasis()).isEqualTo(StanceBasis.STANCE_BASIS_NOTHING);
    assertThat(before.getItemsList())
        .hasSize(30)
        .allSatisfy(item -> assertThat(item.getStance()).isEqualTo(Stance.STANCE_UNSPECIFIED));

    Map<String, Stance> labels = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      labels.put("f" + i, Stance.STANCE_FAVOUR);
      labels.put("c" + i, Stance.STANCE_AGAINST);
      labels.put("n" + i, Stance.STANCE_NONE);
    }
    long labelled = label("labels", labels);
    request.setSlice(slice("labels", labelled));
    StancePostsResponse few = stub().stancePosts(request.build());
    assertThat(few.getJudge().getBasis()).isEqualTo(StanceBasis.STANCE_BASIS_LABELS);
    assertThat(few.getJudge().getFavourLabels()).isEqualTo(5);
    assertThat(few.getJudge().hasF1()).isFalse();
    assertThat(few.getJudge().getNote()).contains("few");
    assertThat(few.getItemsList())
        .as("those with labels need none")
        .hasSize(15)
        .noneMatch(item -> labels.containsKey(item.getPost().getId().substring(2)));

    for (int i = 5; i < 10; i++) {
      labels.put("f" + i, Stance.STANCE_FAVOUR);
      labels.put("c" + i, Stance.STANCE_AGAINST);
      labels.put("n" + i, Stance.STANCE_NONE);
    }
    long all = label("labels", labels);
    request.setSlice(slice("labels", all)).setSort(StancePostSort.STANCE_POST_SORT_CERTAIN);
    StancePostsResponse trained =
        stub().stancePosts(request.setStance(Stance.STANCE_AGAINST).build());
    assertThat(trained.getJudge().getF1()).isGreaterThan(0.9);
    assertThat(trained.getItemsList())
        .hasSize(10)
        .allSatisfy(item -> {
          assertThat(item.getPost().getAuthor().getHandle()).isEqualTo("critic");
          assertThat(item.getLabel()).isEqualTo(Stance.STANCE_AGAINST);
          assertThat(item.getAgainst()).isGreaterThan(item.getFavour());
        });

    List<String> paged = new ArrayList<>();
    String token = "";
    do {
      StancePostsResponse page =
          stub().stancePosts(request.setPageSize(3).setPageToken(token).build());
      page.getItemsList().forEach(item -> paged.add(item.getPost().getId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(paged)
        .isEqualTo(
            trained.getItemsList().stream().map(StancePost::getPost).map(p -> p.getId()).toList());

    long taken = label("labels", Map.of("f1", Stance.STANCE_UNSPECIFIED));
    request.setSlice(slice("labels", taken)).setPageToken("").clearStance();
    assertThat(stub().stancePosts(request.build()).getJudge().getFavourLabels()).isEqualTo(9);
  }

  @Test
  void aTargetSelectsPostsByATopic() {
    addPosts("topics");
    defineWorks("topics", "bridge");
    long position =
        define("topics", "topic:\"works/bridges\"", List.of("long overdue"), List.of("wast*"));
    StanceRequest request =
        StanceRequest.newBuilder().setSlice(slice("topics", position)).setTarget("bridge").build();

    StanceMeasure about = stub().stance(request).getTotal();
    assertThat(about.getPosts()).isEqualTo(30);
    assertThat(about.getFavour()).isEqualTo(10);

    // Another version of the codebook makes other posts the target's.
    long fewer = defineWorks("topics", "pillars");
    StanceMeasure fewerAbout =
        stub().stance(request.toBuilder().setSlice(slice("topics", fewer)).build()).getTotal();
    assertThat(fewerAbout.getPosts()).isEqualTo(10);
    assertThat(fewerAbout.getFavour()).isZero();
  }

  /** The codebook {@code works} with the one category {@code bridges} of one word. */
  private long defineWorks(String corpus, String word) {
    Category bridges =
        Category.newBuilder()
            .setName("bridges")
            .addPatterns(Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_WORDS).setText(word))
            .build();
    Definition definition =
        Definition.newBuilder()
            .setName("works")
            .setVersion(word.length())
            .setCodebook(Codebook.newBuilder().addCategories(bridges))
            .build();
    return log.append(
        corpus,
        Event.newBuilder()
            .setDefinitionUpserted(DefinitionUpserted.newBuilder().setDefinition(definition))
            .build());
  }

  @Test
  void aTargetThatIsNoGoodIsRefusedAndOneThatIsGoneIsNotFound() {
    addPosts("bad");
    long bad = define("bad", "bridge AND (", List.of("good"), List.of());
    StanceRequest request =
        StanceRequest.newBuilder().setSlice(slice("bad", bad)).setTarget("bridge").build();
    fails(() -> stub().stance(request), Code.INVALID_ARGUMENT, "query");
    long topic = define("bad", "topic:cyber", List.of("good"), List.of());
    fails(
        () -> stub().stance(request.toBuilder().setSlice(slice("bad", topic)).build()),
        Code.INVALID_ARGUMENT,
        "no topic 'cyber'");
    long conversation = define("bad", "conversation:\"x:f1\"", List.of("good"), List.of());
    fails(
        () -> stub().stance(request.toBuilder().setSlice(slice("bad", conversation)).build()),
        Code.INVALID_ARGUMENT,
        "cannot ask for conversations");
    fails(
        () -> stub().stance(request.toBuilder().setTarget("tunnel").build()),
        Code.NOT_FOUND,
        "there are [bridge]");
    long deleted =
        log.append(
            "bad",
            Event.newBuilder()
                .setDefinitionDeleted(
                    DefinitionDeleted.newBuilder()
                        .setKind(DefinitionKind.DEFINITION_KIND_STANCE_TARGET)
                        .setName("bridge"))
                .build());
    fails(
        () -> stub().stance(request.toBuilder().setSlice(slice("bad", deleted)).build()),
        Code.NOT_FOUND,
        "bridge");
  }

  @Test
  void aspectsArePraisedAndBlamed() {
    log.append("hotel", corpusCreated());
    String[] good = {"wonderful", "lovely", "excellent", "beautiful", "fantastic", "perfect"};
    String[] bad = {"terrible", "awful", "horrible", "disgusting", "dreadful", "miserable"};
    for (int i = 0; i < 30; i++) {
      String time = "2024-02-%02dT10:00:00Z".formatted(i % 28 + 1);
      add(
          "hotel",
          "g" + i,
          "a",
          time,
          "The roof garden was %s, I love it, room %d #view".formatted(good[i % 6], i));
      add(
          "hotel",
          "b" + i,
          "b",
          time,
          "The front desk was %s, I hate it, room %d".formatted(bad[i % 6], i));
      add("hotel", "n" + i, "c", time, "Our train arrives at platform %d".formatted(i));
    }
    long last = add("hotel", "z", "c", "2024-03-01T00:00:00Z", "Lobby");
    AspectsRequest request = AspectsRequest.newBuilder().setSlice(slice("hotel", last)).build();
    AspectsResponse answer = stub().aspects(request);
    assertThat(answer.getPraisedList()).extracting(Aspect::getValue).contains("roof garden");
    assertThat(answer.getBlamedList())
        .extracting(Aspect::getValue)
        .contains("front desk")
        .doesNotContain("terrible");
    Aspect desk =
        answer.getBlamedList().stream()
            .filter(aspect -> aspect.getValue().equals("front desk"))
            .findAny()
            .orElseThrow();
    assertThat(desk.getKind()).isEqualTo(AspectKind.ASPECT_KIND_PHRASE);
    assertThat(desk.getPosts()).isEqualTo(30);
    assertThat(desk.getZ()).isLessThan(-2.5);
    assertThat(desk.hasKeyness()).isFalse();
    assertThat(desk.getPostIdsList()).hasSize(3).allMatch(id -> id.startsWith("x:b"));
    assertThat(
            service
                .stub(AnalysisServiceGrpc::newBlockingStub)
                .searchPosts(
                    SearchPostsRequest.newBuilder()
                        .setSlice(slice("hotel", last).toBuilder().setQuery(desk.getQuery()))
                        .build())
                .getTotal())
        .isEqualTo(desk.getPosts());
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(answer.getSentiment().getPosts());
    assertThat(stub().aspects(request)).isEqualTo(answer);
    AspectsResponse part =
        stub()
            .aspects(
                request.toBuilder()
                    .setSlice(slice("hotel", last).toBuilder().setQuery("garden OR desk"))
                    .setLimit(1)
                    .build());
    assertThat(part.getPraisedList()).hasSize(1);
    assertThat(part.getPraised(0).getKeyness()).isPositive();
    fails(
        () -> stub().aspects(request.toBuilder().setLimit(1000).build()),
        Code.INVALID_ARGUMENT,
        "limit");
  }

  private OpinionServiceBlockingStub stub() {
    return service.stub(OpinionServiceGrpc::newBlockingStub);
  }

  private static Slice slice(String corpus, long position) {
    return Slice.newBuilder().setCorpus(corpus).setMinPosition(position).build();
  }
}
