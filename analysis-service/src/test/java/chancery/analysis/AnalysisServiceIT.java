package chancery.analysis;

import static chancery.analysis.Posts.ids;
import static chancery.analysis.Posts.likes;
import static chancery.analysis.Posts.post;
import static chancery.analysis.RunningAnalysis.fails;
import static chancery.kit.testing.Events.actorUpserted;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.postDeleted;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.MatchPostsRequest;
import chancery.analysis.v1.Measure;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.TimelineItem;
import chancery.analysis.v1.TimelineRequest;
import chancery.analysis.v1.TopItem;
import chancery.analysis.v1.TopRequest;
import chancery.analysis.v1.TopResponse;
import chancery.kit.error.Statuses;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.protobuf.Duration;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisServiceIT {

  private static final int SAMPLE = 20_000;
  private static final String TIME = "2024-01-01T00:00:00Z";

  private final TestLog log = new TestLog();
  private final RunningAnalysis analysis;
  private final RunningService service;
  private final List<Post> sample;
  private final long sampleEnd;

  AnalysisServiceIT() throws IOException, InterruptedException {
    try (Stream<Post> posts = IraPosts.open()) {
      sample = posts.limit(SAMPLE).toList();
    }
    log.append("ira", corpusCreated());
    sample.forEach(post -> log.append("ira", upserted(post.toBuilder())));
    sampleEnd = log.head();
    analysis = new RunningAnalysis(log, "-Xmx384m");
    service = analysis.service();
    awaitSample();
  }

  private void awaitSample() {
    TopRequest question =
        top("ira", Dimension.DIMENSION_KIND)
            .setSlice(slice("ira").setMinPosition(sampleEnd))
            .build();
    assertThat(stub().top(question).getTotal()).isEqualTo(SAMPLE);
  }

  @AfterAll
  void stop() throws InterruptedException {
    analysis.close();
  }

  @Test
  void figuresOfTheSampleAreThoseCountedIndependently() {
    Map<String, Long> tags = new HashMap<>();
    Map<String, Set<String>> authorsOfTags = new HashMap<>();
    Map<Long, Long> days = new HashMap<>();
    Map<String, Long> authors = new HashMap<>();
    for (Post post : sample) {
      Set<String> different = new HashSet<>();
      post.getHashtagsList().forEach(tag -> different.add(tag.toLowerCase(Locale.ROOT)));
      for (String tag : different) {
        tags.merge(tag, 1L, Long::sum);
        authorsOfTags.computeIfAbsent(tag, t -> new HashSet<>()).add(post.getAuthor().getId());
      }
      days.merge(post.getCreatedAt().getSeconds() / 86_400, 1L, Long::sum);
      authors.merge(post.getAuthor().getId(), 1L, Long::sum);
    }
    TopResponse top =
        stub()
            .top(
                top("ira", Dimension.DIMENSION_HASHTAG)
                    .addMeasures(Measure.MEASURE_POSTS)
                    .addMeasures(Measure.MEASURE_AUTHORS)
                    .setLimit(30)
                    .build());
    assertThat(top.getTotal()).isEqualTo(sample.size());
    assertThat(top.getValues()).isEqualTo(tags.size());
    assertThat(top.getAsOf().getPosition()).isEqualTo(sampleEnd);
    assertThat(top.getItemsList())
        .hasSize(30)
        .allSatisfy(item -> {
          assertThat(item.getPosts()).isEqualTo(tags.get(item.getValue()));
          assertThat(item.getAuthors())
              .isEqualTo(authorsOfTags.getOrDefault(item.getValue(), Set.of()).size());
        });
    assertThat(top.getItemsList())
        .extracting(TopItem::getPosts)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));

    assertThat(stub().top(top("ira", Dimension.DIMENSION_AUTHOR).build()).getItemsList())
        .allSatisfy(item -> assertThat(item.getPosts()).isEqualTo(authors.get(item.getValue())));

    List<TimelineItem> timeline =
        stub()
            .timeline(
                TimelineRequest.newBuilder()
                    .setSlice(slice("ira"))
                    .setBucket(Bucket.BUCKET_DAY)
                    .build())
            .getItemsList();
    assertThat(timeline)
        .allSatisfy(item ->
            assertThat(item.getPosts())
                .isEqualTo(days.getOrDefault(item.getFrom().getSeconds() / 86_400, 0L)));
    assertThat(timeline.stream().mapToLong(TimelineItem::getPosts).sum()).isEqualTo(sample.size());
  }

  @Test
  void aPhraseIsFoundLiterally() {
    SearchPostsResponse found =
        stub().searchPosts(search("ira", "\"good morning\"").setPageSize(1000).build());
    long expected =
        sample.stream()
            .filter(post ->
                post.getText()
                    .toLowerCase(Locale.ROOT)
                    .matches("(?s).*(?<!\\w)good morning(?!\\w).*"))
            .count();
    assertThat(expected).isPositive();
    assertThat(found.getTotal()).isBetween(expected - 2, expected);
    assertThat(found.getItemsList())
        .allSatisfy(post -> assertThat(post.getText()).containsIgnoringCase("good morning"));
  }

  @Test
  void aPostIsSearchableWithinASecond() {
    log.append("fast", corpusCreated());
    long position = log.append("fast", upserted(post("1", "a", TIME, "hello")));
    long start = System.nanoTime();
    SearchPostsResponse found =
        stub()
            .searchPosts(
                search("fast", "").setSlice(slice("fast").setMinPosition(position)).build());
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(1));
    assertThat(ids(found.getItemsList())).containsExactly("1");
    assertThat(found.getAsOf().getPosition()).isEqualTo(position);
  }

  @Test
  void pagesLeadThroughTheWhole() {
    for (int i = 0; i < 7; i++) {
      log.append("pages", upserted(post("p" + i, "a", TIME, "text")));
    }
    long end = log.head();
    SearchPostsRequest.Builder request =
        search("pages", "text")
            .setSlice(slice("pages").setQuery("text").setMinPosition(end))
            .setPageSize(3);
    List<String> seen = new ArrayList<>();
    SearchPostsResponse page = stub().searchPosts(request.build());
    seen.addAll(ids(page.getItemsList()));
    while (!page.getNextPageToken().isEmpty()) {
      log.append("pages", upserted(post("new" + seen.size(), "a", TIME, "text")));
      page = stub().searchPosts(request.setPageToken(page.getNextPageToken()).build());
      seen.addAll(ids(page.getItemsList()));
    }
    assertThat(seen).containsExactly("p6", "p5", "p4", "p3", "p2", "p1", "p0");
    String token = stub().searchPosts(request.clearPageToken().build()).getNextPageToken();
    fails(
        () -> stub().searchPosts(search("pages", "other").setPageToken(token).build()),
        Code.INVALID_ARGUMENT,
        "pageToken");
  }

  @Test
  void whatCannotBeAnsweredSaysWhy() {
    fails(() -> ask("nowhere", ""), Code.NOT_FOUND, "no corpus 'nowhere'");
    fails(() -> ask("ira", "text:(\"open"), Code.INVALID_ARGUMENT, "column 7");
    fails(() -> ask("ira", "sentiment:good"), Code.INVALID_ARGUMENT, "negative, neutral");
    fails(
        () -> stub().searchPosts(search("ira", "").setPageSize(100_000_000).build()),
        Code.INVALID_ARGUMENT,
        "pageSize");
    fails(
        () -> stub().searchPosts(search("ira", "").setPageToken("???").build()),
        Code.INVALID_ARGUMENT,
        "pageToken");
    fails(
        () -> stub().top(TopRequest.newBuilder().setSlice(slice("ira")).build()),
        Code.INVALID_ARGUMENT,
        "dimension");
    fails(
        () ->
            stub()
                .timeline(
                    TimelineRequest.newBuilder()
                        .setSlice(slice("ira"))
                        .setBucket(Bucket.BUCKET_MINUTE)
                        .build()),
        Code.INVALID_ARGUMENT,
        "larger bucket");
    failsAsEither(
        () ->
            stub()
                .withDeadlineAfter(2, TimeUnit.SECONDS)
                .searchPosts(
                    search("ira", "").setSlice(slice("ira").setMinPosition(1 << 30)).build()),
        Code.DEADLINE_EXCEEDED,
        Code.UNAVAILABLE);
  }

  @Test
  void actorsAndCountriesHoldForPostsThatWereThereBefore() {
    log.append("actors", upserted(post("1", "MFA_Land", TIME, "ours")));
    log.append("actors", upserted(post("2", "other", TIME, "theirs")));
    long position =
        log.append(
            "actors",
            actorUpserted(
                Actor.newBuilder()
                    .setId("mfa")
                    .setName("Ministry")
                    .setCountry("ZZ")
                    .addAccounts(Account.newBuilder().setPlatform("x").setHandle("mfa_land"))));
    Slice.Builder slice = slice("actors").setMinPosition(position);
    for (String query :
        List.of(
            "actor:mfa", "actor:Ministry", "country:zz", "-country:zz OR country:zz actor:min*")) {
      assertThat(
              stub()
                  .searchPosts(
                      SearchPostsRequest.newBuilder().setSlice(slice.setQuery(query)).build())
                  .getItemsList())
          .as(query)
          .extracting(Post::getId)
          .contains(query.startsWith("-") ? "x:2" : "x:1");
    }
    assertThat(stub().top(top("actors", Dimension.DIMENSION_ACTOR).build()).getItemsList())
        .extracting(TopItem::getValue, TopItem::getLabel, TopItem::getPosts)
        .containsExactly(tuple("mfa", "Ministry", 1L));
    assertThat(stub().top(top("actors", Dimension.DIMENSION_COUNTRY).build()).getItemsList())
        .extracting(TopItem::getValue, TopItem::getPosts)
        .containsExactly(tuple("ZZ", 1L));
  }

  @Test
  void exportsAndMatchesAreInTheOrderOfTheLog() {
    List<Post> exported = new ArrayList<>();
    stub()
        .exportPosts(
            ExportPostsRequest.newBuilder().setSlice(slice("ira").setQuery("kind:repost")).build())
        .forEachRemaining(part -> exported.addAll(part.getPostsList()));
    List<Long> matched = new ArrayList<>();
    long[] position = {0};
    stub()
        .matchPosts(
            MatchPostsRequest.newBuilder().setSlice(slice("ira").setQuery("kind:repost")).build())
        .forEachRemaining(
            part -> part.getPositionDeltasList().forEach(d -> matched.add(position[0] += d)));
    assertThat(matched).isSorted().isNotEmpty();
    assertThat(exported).extracting(Post::getPosition).isEqualTo(matched);
  }

  @Test
  void postsAreExportedByTheirPositions() {
    List<Post> reposts = new ArrayList<>();
    stub()
        .exportPosts(
            ExportPostsRequest.newBuilder().setSlice(slice("ira").setQuery("kind:repost")).build())
        .forEachRemaining(part -> reposts.addAll(part.getPostsList()));
    Post first = reposts.getFirst();
    Post last = reposts.getLast();
    List<Post> exported = new ArrayList<>();

    stub()
        .exportPosts(
            ExportPostsRequest.newBuilder()
                .setSlice(slice("ira").setQuery("nothing is asked for by a query"))
                .addPositions(last.getPosition())
                .addPositions(first.getPosition())
                .addPositions(Long.MAX_VALUE)
                .build())
        .forEachRemaining(part -> exported.addAll(part.getPostsList()));

    assertThat(exported).containsExactly(first, last);
  }

  @Test
  void theSameQuestionIsAnsweredFromTheCacheUntilTheCorpusChanges()
      throws IOException, InterruptedException {
    long first = log.append("cached", upserted(post("1", "a", TIME, "#one").setMetrics(likes(1))));
    TopRequest request =
        top("cached", Dimension.DIMENSION_HASHTAG)
            .setSlice(slice("cached").setMinPosition(first))
            .build();
    TopResponse answer = stub().top(request);
    double hits = service.answers("hit");
    awaitHit(request, hits);
    assertThat(stub().top(request)).isEqualTo(answer);
    long second = log.append("cached", upserted(post("2", "a", TIME, "#one")));
    TopRequest later = request.toBuilder().setSlice(slice("cached").setMinPosition(second)).build();
    assertThat(stub().top(later).getItems(0).getPosts()).isEqualTo(2);
    long third = log.append("cached", postDeleted("x:1", first));
    TopRequest last = request.toBuilder().setSlice(slice("cached").setMinPosition(third)).build();
    assertThat(stub().top(last).getItems(0).getPosts()).isEqualTo(1);
  }

  @Test
  void anAnswerThatMayBeOldStillIncludesThePositionAskedFor()
      throws IOException, InterruptedException {
    long first = log.append("stale", upserted(post("1", "a", TIME, "#one")));
    TopRequest.Builder patient = top("stale", Dimension.DIMENSION_HASHTAG);
    patient.getSliceBuilder().setMaxStaleness(Duration.newBuilder().setSeconds(3600));
    TopRequest.Builder exact = patient.clone();
    exact.getSliceBuilder().setMinPosition(first);
    assertThat(stub().top(exact.build()).getItems(0).getPosts()).isEqualTo(1);
    long second = log.append("stale", upserted(post("2", "a", TIME, "#one")));
    exact.getSliceBuilder().setMinPosition(second);
    assertThat(stub().top(exact.build()).getItems(0).getPosts()).isEqualTo(2);
    log.append("stale", upserted(post("3", "a", TIME, "#one")));
    assertThat(stub().top(patient.build()).getItems(0).getPosts()).isEqualTo(2);
  }

  /** Keeping an answer does not hold its caller up, so the second asker may come too early. */
  private void awaitHit(TopRequest request, double hitsBefore)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (service.answers("hit") <= hitsBefore) {
      assertThat(System.nanoTime()).as("no hit in time").isLessThan(end);
      var unused = stub().top(request);
    }
  }

  @Test
  void metricsSayWhatIsIndexed() throws IOException, InterruptedException {
    assertThat(service.metric("chancery_index_posts")).isGreaterThanOrEqualTo(SAMPLE);
    assertThat(service.metric("chancery_index_bytes")).isPositive();
    assertThat(service.get("/q/metrics").body()).contains("chancery_follower_lag_events{");
  }

  @Test
  void eachCommitIsTimed() throws IOException, InterruptedException {
    double before = service.metric("chancery_index_commit_seconds_count");
    log.append("commits", upserted(post("1", "a", TIME, "text")));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (service.metric("chancery_index_commit_seconds_count") <= before) {
      assertThat(System.nanoTime()).as("no commit in time").isLessThan(end);
    }
    assertThat(service.metric("chancery_index_commit_seconds_sum")).isPositive();
  }

  private AnalysisServiceGrpc.AnalysisServiceBlockingStub stub() {
    return service.stub(AnalysisServiceGrpc::newBlockingStub);
  }

  private SearchPostsResponse ask(String corpus, String query) {
    return stub().searchPosts(search(corpus, query).build());
  }

  private static Slice.Builder slice(String corpus) {
    return Slice.newBuilder().setCorpus(corpus);
  }

  private static SearchPostsRequest.Builder search(String corpus, String query) {
    return SearchPostsRequest.newBuilder().setSlice(slice(corpus).setQuery(query));
  }

  private static TopRequest.Builder top(String corpus, Dimension dimension) {
    return TopRequest.newBuilder().setSlice(slice(corpus)).setDimension(dimension);
  }

  private static void failsAsEither(ThrowingCallable call, Code one, Code other) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(Statuses.fromWire(failure).code()).isIn(one, other));
  }
}
