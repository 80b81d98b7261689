package chancery.analysis;

import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.actorUpserted;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chancery.analysis.v1.AccountServiceGrpc;
import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.Relation;
import chancery.analysis.v1.RelationBucket;
import chancery.analysis.v1.RelationGroup;
import chancery.analysis.v1.RelationParty;
import chancery.analysis.v1.RelationTone;
import chancery.analysis.v1.RelationsRequest;
import chancery.analysis.v1.RelationsResponse;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Actor;
import chancery.post.v1.Kind;
import chancery.slice.v1.Slice;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two Uzbek actors and a Kazakh one; a stranger belongs to none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationsIT {

  private static final String PRAISE = "What wonderful, kind and generous friends, we love you @%s";
  private static final String BLAME = "A disgusting, terrible, shameful lie, we hate this @%s";

  private final TestLog log = new TestLog();
  private final RunningAnalysis analysis;
  private final RunningService service;
  private int number;

  RelationsIT() throws IOException, InterruptedException {
    analysis = new RunningAnalysis(log, "-Xmx384m");
    service = analysis.service();
  }

  @BeforeAll
  void say() {
    log.append("talk", corpusCreated());
    actor("mfa", "UZ", "Ministry");
    actor("embassy", "UZ", "Embassy");
    actor("akorda", "KZ", "Akorda");
    for (int day = 10; day < 30; day++) {
      said("mfa", "2024-01-" + day, PRAISE.formatted("akorda"), Kind.KIND_ORIGINAL);
    }
    for (int day = 10; day < 20; day++) {
      said("akorda", "2024-02-" + day, BLAME.formatted("mfa"), Kind.KIND_ORIGINAL);
    }
    said("embassy", "2024-02-20", BLAME.formatted("akorda"), Kind.KIND_REPOST);
    said("embassy", "2024-02-21", PRAISE.formatted("mfa"), Kind.KIND_ORIGINAL);
    said("mfa", "2024-02-22", PRAISE.formatted("stranger"), Kind.KIND_ORIGINAL);
    said("stranger", "2024-02-23", PRAISE.formatted("mfa"), Kind.KIND_ORIGINAL);
  }

  private void actor(String handle, String country, String name) {
    Actor.Builder actor = Actor.newBuilder().setId("a-" + handle).setCountry(country).setName(name);
    actor.addAccountsBuilder().setPlatform("x").setHandle(handle);
    log.append("talk", actorUpserted(actor));
  }

  private void said(String handle, String day, String text, Kind kind) {
    number++;
    log.append(
        "talk", upserted(post("p" + number, handle, day + "T12:00:00Z", text).setKind(kind)));
  }

  @AfterAll
  void stop() throws InterruptedException {
    analysis.close();
  }

  @Test
  void countriesAddressEachOtherInATone() {
    RelationsResponse answer = relations(request().setBucket(Bucket.BUCKET_MONTH));

    assertThat(answer.getItemsList())
        .extracting(
            relation -> relation.getFrom().getValue(),
            relation -> relation.getTo().getValue(),
            Relation::getPosts,
            Relation::getBack,
            Relation::getTone)
        .containsExactly(
            tuple("UZ", "KZ", 21L, 10L, RelationTone.RELATION_TONE_FRIENDLY),
            tuple("KZ", "UZ", 10L, 21L, RelationTone.RELATION_TONE_HOSTILE));
    Relation first = answer.getItems(0);
    assertThat(first.getReciprocity()).isEqualTo(20 / 31.0);
    assertThat(first.getSentiment().getPosts()).isEqualTo(20);
    assertThat(first.getSentiment().getMean()).isGreaterThan(0.3);
    assertThat(answer.getItems(1).getSentiment().getNegative()).isEqualTo(1);
    assertThat(first.getCourseList())
        .extracting(RelationBucket::getPosts, RelationBucket::getTone)
        .containsExactly(
            tuple(20L, RelationTone.RELATION_TONE_FRIENDLY),
            tuple(1L, RelationTone.RELATION_TONE_OPEN));
    assertThat(answer.getTotal()).isEqualTo(2);
    assertThat(answer.getCut()).isZero();
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(31);
    assertThat(answer.getEvidence().getLeftOut(0).getPosts()).isEqualTo(3);
    assertThat(answer.getEvidence().getModelsList()).isNotEmpty();
    assertThat(answer.getAsOf().getPosition()).isEqualTo(log.head());
  }

  @Test
  void aQueryFindsThePostsOfARelation() {
    assertThat(found("country:UZ AND addresses:KZ")).isEqualTo(21);
    assertThat(found("country:KZ AND addresses:UZ")).isEqualTo(10);
    assertThat(found("actor:a-embassy AND addresses:a-mfa")).isEqualTo(1);
    assertThat(found("addresses:FR")).isZero();
  }

  private long found(String query) {
    return service
        .stub(AnalysisServiceGrpc::newBlockingStub)
        .searchPosts(
            SearchPostsRequest.newBuilder()
                .setSlice(request().getSlice().toBuilder().setQuery(query))
                .build())
        .getTotal();
  }

  @Test
  void actorsAddressEachOther() {
    RelationsResponse answer =
        relations(request().setBy(RelationParty.RELATION_PARTY_ACTOR).setLimit(3));

    assertThat(answer.getItemsList())
        .extracting(
            relation -> relation.getFrom().getLabel(),
            relation -> relation.getTo().getLabel(),
            Relation::getPosts,
            Relation::getBack)
        .containsExactly(
            tuple("Ministry", "Akorda", 20L, 10L),
            tuple("Akorda", "Ministry", 10L, 20L),
            tuple("Embassy", "Akorda", 1L, 0L));
    assertThat(answer.getTotal()).isEqualTo(4);
    assertThat(answer.getCut()).isEqualTo(1);
    assertThat(answer.getItems(0).getCourseList()).isEmpty();
  }

  @Test
  void oneActorsRelationsAreThoseFromAndToIt() {
    RelationsResponse answer =
        relations(request().setBy(RelationParty.RELATION_PARTY_ACTOR).setOf("a-embassy"));

    assertThat(answer.getItemsList())
        .extracting(relation -> relation.getTo().getLabel())
        .containsExactly("Akorda", "Ministry");
  }

  @Test
  void anySetsOfAccountsAddressEachOther() {
    RelationsResponse answer =
        relations(
            request()
                .addGroups(group("visitors", "x:stranger", "x:akorda"))
                .addGroups(group("hosts", "x:mfa", "x:id-embassy")));

    assertThat(answer.getItemsList())
        .extracting(
            relation -> relation.getFrom().getValue(),
            relation -> relation.getTo().getValue(),
            Relation::getPosts,
            Relation::getTone)
        .containsExactly(
            tuple("hosts", "visitors", 22L, RelationTone.RELATION_TONE_FRIENDLY),
            tuple("visitors", "hosts", 11L, RelationTone.RELATION_TONE_HOSTILE));
  }

  private static RelationGroup group(String name, String... accounts) {
    return RelationGroup.newBuilder().setName(name).addAllAccounts(List.of(accounts)).build();
  }

  @Test
  void aHigherThresholdLeavesToneOpenOrNeutral() {
    assertThat(relations(request().setThreshold(1)).getItems(0).getTone())
        .isEqualTo(RelationTone.RELATION_TONE_NEUTRAL);
  }

  @Test
  void aQueryNarrowsWhatIsSaid() {
    RelationsRequest.Builder request = request();
    request.getSliceBuilder().setQuery("kind:repost");

    RelationsResponse answer = relations(request);

    assertThat(answer.getItemsList()).hasSize(1);
    assertThat(answer.getItems(0).getSentiment().getPosts()).isZero();
    assertThat(answer.getItems(0).getTone()).isEqualTo(RelationTone.RELATION_TONE_OPEN);
    assertThat(answer.getItems(0).getReciprocity()).isZero();
  }

  @Test
  void whatIsOutOfBoundsIsRefused() {
    assertThatThrownBy(() -> relations(request().setLimit(1001))).hasMessageContaining("limit");
    assertThatThrownBy(() ->
            relations(request().addGroups(group("a", "x:mfa")).addGroups(group("a", "x:akorda"))))
        .hasMessageContaining("two 'a'");
    assertThatThrownBy(() ->
            relations(
                request().setBy(RelationParty.RELATION_PARTY_ACTOR).addGroups(group("a", "x:mfa"))))
        .hasMessageContaining("by: goes without groups");
    assertThatThrownBy(() -> relations(request().setThreshold(-0.1)))
        .hasMessageContaining("threshold");
    assertThatThrownBy(() -> relations(request().setBucket(Bucket.BUCKET_MINUTE).setLimit(1000)))
        .hasMessageContaining("bucket");
    assertThatThrownBy(() -> relations(request().setSlice(Slice.newBuilder().setCorpus("nowhere"))))
        .hasMessageContaining("NOT_FOUND");
  }

  private RelationsRequest.Builder request() {
    return RelationsRequest.newBuilder()
        .setSlice(Slice.newBuilder().setCorpus("talk").setMinPosition(log.head()));
  }

  private RelationsResponse relations(RelationsRequest.Builder request) {
    return service.stub(AccountServiceGrpc::newBlockingStub).relations(request.build());
  }
}
