package chancery.analysis;

import static chancery.analysis.Posts.post;
import static chancery.analysis.RunningAnalysis.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.AgreementResponse;
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
import chancery.analysis.v1.HumanCode;
import chancery.analysis.v1.PatternMatch;
import chancery.analysis.v1.PlainText;
import chancery.analysis.v1.TextPart;
import chancery.evidence.v1.LeftOut;
import chancery.kit.testing.TestLog;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Posts are coded by the categories of codebooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodingIT {

  private static final int SAMPLE = 20_000;

  private final List<Post> sample;
  private final TestLog log = new TestLog();
  private final RunningAnalysis analysis;

  CodingIT() throws IOException, InterruptedException {
    sample = InventedTalks.ira(log, SAMPLE);
    InventedTalks.talks(log);
    InventedTalks.own(log);
    analysis = new RunningAnalysis(log, "-Xmx384m");
  }

  @AfterAll
  void stop() throws InterruptedException {
    analysis.close();
  }

  private ContentServiceGrpc.ContentServiceBlockingStub stub() {
    return analysis.content();
  }

  private Slice.Builder slice(String corpus) {
    return analysis.slice(corpus);
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
}
