package chancery.analysis;

import static chancery.analysis.Posts.post;
import static chancery.analysis.RunningAnalysis.fails;
import static chancery.kit.testing.Events.actorUpserted;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.v1.AccountServiceGrpc;
import chancery.analysis.v1.ActivityHour;
import chancery.analysis.v1.ActorGroup;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.BurstDimension;
import chancery.analysis.v1.BurstItem;
import chancery.analysis.v1.BurstsRequest;
import chancery.analysis.v1.BurstsResponse;
import chancery.analysis.v1.CarrierGroup;
import chancery.analysis.v1.Community;
import chancery.analysis.v1.CurrentBurst;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.analysis.v1.HandleSeen;
import chancery.analysis.v1.HashtagArrival;
import chancery.analysis.v1.HashtagCarrier;
import chancery.analysis.v1.HashtagRequest;
import chancery.analysis.v1.HashtagResponse;
import chancery.analysis.v1.HashtagUse;
import chancery.analysis.v1.MeasureValue;
import chancery.analysis.v1.MeasureWeight;
import chancery.analysis.v1.ProfileRequest;
import chancery.analysis.v1.ProfileResponse;
import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.RankingMeasure;
import chancery.analysis.v1.RankingMember;
import chancery.analysis.v1.RankingsRequest;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.ReportMonth;
import chancery.analysis.v1.ReportRequest;
import chancery.analysis.v1.ReportResponse;
import chancery.analysis.v1.TrendServiceGrpc;
import chancery.analysis.v1.ValueCount;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorKind;
import chancery.post.v1.Kind;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import com.google.rpc.Code;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendsAndAccountsIT {

  private static final int SAMPLE = 30_000;
  private static final int GROUP = 25;

  private final TestLog log = new TestLog();
  private final RunningAnalysis analysis;
  private final RunningService service;
  private final List<Post> sample;
  private final long sampleEnd;

  TrendsAndAccountsIT() throws IOException, InterruptedException {
    try (Stream<Post> posts = IraPosts.open()) {
      sample = posts.limit(SAMPLE).toList();
    }
    log.append("ira", corpusCreated());
    sample.forEach(post -> log.append("ira", upserted(post.toBuilder())));
    sampleEnd = log.head();
    analysis = new RunningAnalysis(log, "-Xmx384m");
    service = analysis.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    analysis.close();
  }

  @Test
  void aProfileIsThatCountedIndependently() {
    String author = busiest(1).getFirst();
    List<Post> own =
        sample.stream().filter(post -> post.getAuthor().getId().equals(author)).toList();
    Map<List<Integer>, Long> hours =
        own.stream().collect(Collectors.groupingBy(this::hour, Collectors.counting()));
    Map<String, Long> tags = new HashMap<>();
    Map<String, Long> mentions = new HashMap<>();
    for (Post post : own) {
      folded(post.getHashtagsList()).forEach(tag -> tags.merge(tag, 1L, Long::sum));
      folded(post.getMentionsList().stream().map(Mention::getHandle).toList())
          .forEach(name -> mentions.merge(name, 1L, Long::sum));
    }

    ProfileResponse profile =
        accounts()
            .profile(
                ProfileRequest.newBuilder()
                    .setSlice(slice("ira").setMinPosition(sampleEnd))
                    .setAccount(author.toLowerCase(Locale.ROOT))
                    .setLimit(20)
                    .build());

    assertThat(profile.getId()).isEqualTo(author);
    assertThat(profile.getFigures().getPosts()).isEqualTo(own.size());
    assertThat(profile.getFigures().getReposts())
        .isEqualTo(own.stream().filter(post -> post.getKind() == Kind.KIND_REPOST).count());
    assertThat(profile.getFigures().getMeanFollowers())
        .isCloseTo(
            own.stream().mapToLong(post -> post.getAuthor().getFollowers()).average().orElseThrow(),
            within(1e-9));
    assertThat(profile.getFigures().getPostsPerDay())
        .isCloseTo(own.size() / (double) days(own), within(1e-9));
    assertThat(profile.getFigures().hasInteractionsPerPost()).isFalse();
    assertThat(
            profile.getActivityList().stream()
                .collect(
                    Collectors.toMap(
                        (ActivityHour hour) -> List.of(hour.getWeekday(), hour.getHour()),
                        ActivityHour::getPosts)))
        .isEqualTo(hours);
    assertThat(counted(profile.getHashtagsList())).isEqualTo(leading(tags, 20));
    assertThat(counted(profile.getMentionsList())).isEqualTo(leading(mentions, 20));
    assertThat(profile.getHandlesList()).hasSize(1);
    assertThat(profile.getEvidence().getConsidered()).isEqualTo(own.size());
    assertThat(profile.getEvidence().getPostsLink()).contains("author");
  }

  @Test
  void aRankingIsThatCountedIndependently() {
    List<String> group = busiest(GROUP);
    RankingsRequest request =
        RankingsRequest.newBuilder()
            .setSlice(slice("ira").setMinPosition(sampleEnd))
            .setGroup(ActorGroup.newBuilder().addAllAccounts(group).addAccounts("x:nobody"))
            .setSeed(5)
            .build();

    RankingsResponse ranking = accounts().rankings(request);

    List<Post> posts =
        sample.stream().filter(post -> group.contains(post.getAuthor().getId())).toList();
    assertThat(ranking.getTotal()).isEqualTo(posts.size());
    assertThat(ranking.getWithoutDataList())
        .extracting(RankingMember::getId)
        .containsExactly("x:nobody");
    assertThat(ranking.getItemsList()).hasSize(GROUP);
    Set<List<String>> addressed = addressed(posts, group);
    double days = days(posts);
    for (RankedActor actor : ranking.getItemsList()) {
      String id = actor.getMember().getId();
      List<Post> own = posts.stream().filter(post -> post.getAuthor().getId().equals(id)).toList();
      long originals = own.stream().filter(post -> post.getKind() == Kind.KIND_ORIGINAL).count();
      assertThat(actor.getPosts()).isEqualTo(own.size());
      assertThat(value(actor, RankingMeasure.RANKING_MEASURE_ACTIVITY))
          .isCloseTo(own.size() / days, within(1e-9));
      assertThat(value(actor, RankingMeasure.RANKING_MEASURE_ORIGINALITY))
          .isCloseTo((double) originals / own.size(), within(1e-9));
      assertThat(value(actor, RankingMeasure.RANKING_MEASURE_REACH))
          .isCloseTo(
              own.stream()
                  .mapToLong(post -> post.getAuthor().getFollowers())
                  .average()
                  .orElseThrow(),
              within(1e-6));
      long inward = group.stream().filter(peer -> addressed.contains(List.of(peer, id))).count();
      assertThat(value(actor, RankingMeasure.RANKING_MEASURE_CENTRALITY))
          .isCloseTo(inward / (GROUP - 1.0), within(1e-9));
      long mutual =
          group.stream()
              .filter(peer ->
                  addressed.contains(List.of(peer, id)) && addressed.contains(List.of(id, peer)))
              .count();
      assertThat(value(actor, RankingMeasure.RANKING_MEASURE_MUTUAL_CONNECTIONS)).isEqualTo(mutual);
      assertThat(actor.getIndex()).isBetween(actor.getIndexLow() - 10, actor.getIndexHigh() + 10);
      assertThat(actor.getSensitivity().getHolds()).isBetween(0.0, 1.0);
    }
    checkIndex(ranking);
    assertThat(accounts().rankings(request.toBuilder().setSeed(5).build())).isEqualTo(ranking);
  }

  /** The index once more, from the measures in the answer. */
  private static void checkIndex(RankingsResponse ranking) {
    for (RankedActor actor : ranking.getItemsList()) {
      double sum = 0;
      double known = 0;
      for (MeasureValue measure : actor.getMeasuresList()) {
        if (measure.hasValue()) {
          List<Double> others =
              ranking.getItemsList().stream()
                  .flatMap(other -> other.getMeasuresList().stream())
                  .filter(other -> other.getMeasure() == measure.getMeasure() && other.hasValue())
                  .map(MeasureValue::getValue)
                  .toList();
          double lower = others.stream().filter(other -> other < measure.getValue()).count();
          double equal = others.stream().filter(other -> other == measure.getValue()).count();
          sum += 100 * (lower + (equal - 1) / 2) / (others.size() - 1);
          known++;
        }
      }
      assertThat(actor.getIndex()).isCloseTo(sum / known, within(1e-6));
      long better =
          ranking.getItemsList().stream()
              .filter(other -> other.getIndex() > actor.getIndex())
              .count();
      assertThat(actor.getPlace()).isEqualTo(better + 1);
    }
  }

  @Test
  void aBurstHasThePostsThatTheSampleHasInIt() {
    BurstsResponse bursts =
        trends()
            .bursts(
                BurstsRequest.newBuilder()
                    .setSlice(slice("ira").setMinPosition(sampleEnd))
                    .setBucket(Bucket.BUCKET_DAY)
                    .build());

    assertThat(bursts.getWarm()).isTrue();
    assertThat(bursts.getTotal()).isEqualTo(SAMPLE);
    assertThat(bursts.getItemsList())
        .isNotEmpty()
        .extracting(BurstItem::getStrength)
        .isSortedAccordingTo(Comparator.reverseOrder());
    for (BurstItem burst : bursts.getItemsList()) {
      List<Post> within =
          sample.stream()
              .filter(post ->
                  Timestamps.compare(post.getCreatedAt(), burst.getFrom()) >= 0
                      && Timestamps.compare(post.getCreatedAt(), burst.getTo()) < 0)
              .toList();
      assertThat(burst.getSlicePosts()).isEqualTo(within.size());
      assertThat(burst.getPosts())
          .isEqualTo(
              within.stream()
                  .filter(post -> folded(post.getHashtagsList()).contains(burst.getValue()))
                  .count())
          .isGreaterThanOrEqualTo(20);
      assertThat(burst.getPostsLink()).contains("hashtag").contains("from=");
    }
    for (BurstDimension dimension :
        List.of(
            BurstDimension.BURST_DIMENSION_WORD,
            BurstDimension.BURST_DIMENSION_DOMAIN,
            BurstDimension.BURST_DIMENSION_AUTHOR)) {
      assertThat(
              trends()
                  .bursts(
                      BurstsRequest.newBuilder()
                          .setSlice(slice("ira"))
                          .setDimension(dimension)
                          .build())
                  .getBursts())
          .as(dimension.name())
          .isPositive();
    }
  }

  @Test
  void theRunningHourIsComparedWithTheHoursTheDayAndTheWeekBefore() {
    log.append("hour", corpusCreated());
    Instant end = Instant.parse("2024-03-08T12:00:00Z");
    for (int hour = 0; hour <= 170; hour++) {
      for (int i = 0; i < 30; i++) {
        boolean morning = hour % 24 == 0;
        String text = hour == 0 && i < 15 ? "#breaking" : morning && i > 18 ? "#coffee" : "quiet";
        log.append(
            "hour",
            upserted(
                post(
                    hour + "-" + i,
                    "a" + i,
                    end.minusSeconds(3600L * hour + 60 + i).toString(),
                    text)));
      }
    }
    CurrentBurstsRequest.Builder request =
        CurrentBurstsRequest.newBuilder().setSlice(slice("hour").setMinPosition(log.head()));

    CurrentBurstsResponse now = trends().currentBursts(request.build());
    assertThat(now.getWarm()).isTrue();
    assertThat(now.getTotal()).isEqualTo(30);
    assertThat(now.getBefore()).isEqualTo(360);
    assertThat(now.getItemsList())
        .extracting(CurrentBurst::getValue, CurrentBurst::getPosts, CurrentBurst::getBefore)
        .containsExactly(tuple("breaking", 15L, 0L));

    request.setAt(Timestamps.fromMillis(end.minusSeconds(7200).toEpochMilli()));
    assertThat(trends().currentBursts(request.build()).getItemsList()).isEmpty();
    request.setAt(Timestamps.fromMillis(end.minusSeconds(3600L * 168).toEpochMilli()));
    assertThat(trends().currentBursts(request.build()).getWarm()).isFalse();
  }

  @Test
  void aHashtagTellsWhoTookItUpAndWhoCarriedIt() {
    log.append("tags", corpusCreated());
    for (String country : List.of("DE", "FR")) {
      log.append(
          "tags",
          actorUpserted(
              Actor.newBuilder()
                  .setId("mfa-" + country)
                  .setName("Ministry " + country)
                  .setKind(ActorKind.ACTOR_KIND_MINISTRY)
                  .setCountry(country)
                  .addAccounts(Account.newBuilder().setPlatform("x").setHandle("mfa_" + country))));
    }
    log.append("tags", upserted(post("1", "mfa_DE", "2024-01-01T00:00:00Z", "#Summit #news")));
    log.append("tags", upserted(post("2", "press", "2024-01-02T00:00:00Z", "#summit")));
    log.append(
        "tags", upserted(post("3", "mfa_FR", "2024-01-03T00:00:00Z", "hear @mfa_de #summit")));
    log.append("tags", upserted(post("4", "mfa_FR", "2024-01-03T01:00:00Z", "#summit")));
    HashtagRequest.Builder request =
        HashtagRequest.newBuilder()
            .setSlice(slice("tags").setMinPosition(log.head()))
            .setTag("#SUMMIT")
            .setBucket(Bucket.BUCKET_DAY);

    HashtagResponse tag = trends().hashtag(request.build());

    assertThat(tag.getTag()).isEqualTo("summit");
    assertThat(tag.getPosts()).isEqualTo(4);
    assertThat(tag.getAuthors()).isEqualTo(3);
    assertThat(tag.getFirstUsersList())
        .extracting(HashtagUse::getAuthorHandle, HashtagUse::getPostId)
        .containsExactly(tuple("mfa_DE", "x:1"), tuple("press", "x:2"), tuple("mfa_FR", "x:3"));
    assertThat(tag.getAdoptionList())
        .extracting(bucket -> bucket.getPosts(), bucket -> bucket.getAdopted())
        .containsExactly(tuple(1L, 1L), tuple(1L, 2L), tuple(2L, 3L));
    assertThat(tag.getCoHashtagsList()).extracting(tag1 -> tag1.getValue()).containsExactly("news");
    assertThat(tag.getGroupsList())
        .extracting(HashtagArrival::getGroup, HashtagArrival::getPosts)
        .containsExactly(tuple("DE", 1L), tuple("FR", 2L));
    assertThat(tag.getCarriersList()).hasSize(1);
    assertThat(tag.getCarriers(0).getFromGroup()).isEqualTo("DE");
    assertThat(tag.getCarriers(0).getToGroup()).isEqualTo("FR");
    assertThat(tag.getCarriers(0).getFirst().getPostId()).isEqualTo("x:3");
    assertThat(tag.getCarriers(0).getSourceHandle()).isEqualTo("mfa_DE");
    HashtagRequest.Builder between =
        request
            .clone()
            .setGroup(CarrierGroup.CARRIER_GROUP_COMMUNITY)
            .setCommunitiesMethod("by hand");
    for (HashtagUse use : tag.getFirstUsersList()) {
      between.addCommunities(
          Community.newBuilder()
              .setName("around " + use.getAuthorHandle())
              .addAccounts(use.getAuthorId()));
    }
    HashtagResponse communities = trends().hashtag(between.build());
    assertThat(communities.getGroupsList())
        .extracting(HashtagArrival::getGroup)
        .containsExactly("around mfa_DE", "around press", "around mfa_FR");
    assertThat(communities.getCarriersList())
        .extracting(HashtagCarrier::getFromGroup, HashtagCarrier::getToGroup)
        .containsExactly(tuple("around mfa_DE", "around mfa_FR"));
    assertThat(communities.getEvidence().getParametersList().toString()).contains("by hand");
    fails(
        () -> trends().hashtag(between.setGroup(CarrierGroup.CARRIER_GROUP_LANG).build()),
        Code.INVALID_ARGUMENT,
        "communities");
    fails(
        () -> trends().hashtag(request.clone().setTag("unheard").build()),
        Code.NOT_FOUND,
        "#unheard");
    fails(
        () -> trends().hashtag(request.clone().setTag("#").build()), Code.INVALID_ARGUMENT, "tag");
  }

  @Test
  void interactionsHandlesAndReportsOfActors() {
    log.append("actors", corpusCreated());
    for (String name : List.of("one", "two", "mute")) {
      log.append(
          "actors",
          actorUpserted(
              Actor.newBuilder()
                  .setId(name)
                  .setName("Embassy " + name)
                  .setKind(ActorKind.ACTOR_KIND_EMBASSY)
                  .setCountry("ZZ")
                  .addAccounts(
                      Account.newBuilder()
                          .setPlatform("x")
                          .setId("x:id-" + name)
                          .setHandle(name))));
    }
    actorPost("1", "one", "2024-01-01T10:00:00Z", "#a hello @two", Kind.KIND_ORIGINAL, 30, 10);
    actorPost("2", "one", "2024-02-01T10:00:00Z", "@two yes", Kind.KIND_REPLY, 10, 0);
    actorPost("3", "two", "2024-02-02T10:00:00Z", "#b @one", Kind.KIND_ORIGINAL, 4, 1);
    actorPost("4", "two", "2024-03-02T10:00:00Z", "RT", Kind.KIND_REPOST, 9000, 900);
    log.append(
        "actors",
        upserted(
            post("5", "one", "2024-03-03T10:00:00Z", "renamed")
                .setAuthor(
                    chancery.post.v1.Author.newBuilder()
                        .setId("x:id-one")
                        .setHandle("First")
                        .setFollowers(400))));
    Slice.Builder year =
        slice("actors")
            .setMinPosition(log.head())
            .setFrom(Timestamps.fromMillis(Instant.parse("2024-01-01T00:00:00Z").toEpochMilli()))
            .setTo(Timestamps.fromMillis(Instant.parse("2025-01-01T00:00:00Z").toEpochMilli()));

    ProfileResponse profile =
        accounts()
            .profile(ProfileRequest.newBuilder().setSlice(year).setAccount("x:FIRST").build());
    assertThat(profile.getId()).isEqualTo("x:id-one");
    assertThat(profile.getActorId()).isEqualTo("one");
    assertThat(profile.getFigures().getInteractionsPerPost()).isEqualTo(20);
    assertThat(profile.getFigures().getInteractionRate()).isCloseTo(40 / 200.0, within(1e-9));
    assertThat(profile.getFigures().getFollowerGrowth()).isEqualTo(3);
    assertThat(profile.getHandlesList())
        .extracting(HandleSeen::getHandle)
        .containsExactly("one", "First");
    assertThat(profile.getSuccessfulPostsList())
        .extracting(Post::getId)
        .containsExactly("x:1", "x:2");

    RankingsRequest.Builder question =
        RankingsRequest.newBuilder()
            .setSlice(year)
            .setGroup(
                ActorGroup.newBuilder().addKinds(ActorKind.ACTOR_KIND_EMBASSY).addCountries("zz"))
            .addWeights(
                MeasureWeight.newBuilder()
                    .setMeasure(RankingMeasure.RANKING_MEASURE_RESONANCE)
                    .setWeight(3));
    RankingsResponse ranking = accounts().rankings(question.build());
    assertThat(ranking.getItemsList())
        .extracting(
            actor -> actor.getMember().getId(),
            actor -> value(actor, RankingMeasure.RANKING_MEASURE_RESONANCE),
            actor -> value(actor, RankingMeasure.RANKING_MEASURE_MUTUAL_CONNECTIONS))
        .containsExactly(tuple("one", 10.0, 1.0), tuple("two", 1.0, 1.0));
    assertThat(ranking.getWithoutDataList())
        .extracting(RankingMember::getId)
        .containsExactly("mute");

    ReportResponse report =
        accounts()
            .report(
                ReportRequest.newBuilder()
                    .setSlice(year)
                    .setRankings(question.clone().clearSlice())
                    .build());
    assertThat(report.getRankings().getItemsList()).isEqualTo(ranking.getItemsList());
    assertThat(report.getMonthsList())
        .hasSize(12)
        .extracting(ReportMonth::getPosts)
        .startsWith(1L, 2L, 2L, 0L);
    assertThat(report.getSuccessfulPosts(0).getId()).isEqualTo("x:1");
    fails(
        () ->
            accounts()
                .report(
                    ReportRequest.newBuilder()
                        .setSlice(slice("actors"))
                        .setRankings(question.clone().clearSlice())
                        .build()),
        Code.INVALID_ARGUMENT,
        "period");
  }

  @Test
  void whatCannotBeAnsweredSaysWhy() {
    Slice.Builder ira = slice("ira");
    fails(
        () -> trends().bursts(BurstsRequest.newBuilder().setSlice(ira).setS(1).build()),
        Code.INVALID_ARGUMENT,
        "s: must be a number above 1");
    fails(
        () -> trends().bursts(BurstsRequest.newBuilder().setSlice(ira).setGamma(-1).build()),
        Code.INVALID_ARGUMENT,
        "gamma");
    fails(
        () -> trends().bursts(BurstsRequest.newBuilder().setSlice(ira).setLimit(5000).build()),
        Code.INVALID_ARGUMENT,
        "limit");
    fails(
        () -> trends().bursts(BurstsRequest.newBuilder().setSlice(slice("nowhere")).build()),
        Code.NOT_FOUND,
        "nowhere");
    fails(
        () ->
            trends()
                .currentBursts(
                    CurrentBurstsRequest.newBuilder().setSlice(ira).setWarmUp(13).build()),
        Code.INVALID_ARGUMENT,
        "warmUp");
    fails(
        () ->
            accounts().profile(ProfileRequest.newBuilder().setSlice(ira).setAccount("x:?").build()),
        Code.NOT_FOUND,
        "x:?");
    fails(() -> accounts().rankings(rankings(ira).build()), Code.INVALID_ARGUMENT, "no actor");
    fails(
        () ->
            accounts()
                .rankings(
                    rankings(ira).setGroup(ActorGroup.newBuilder().addActorIds("who")).build()),
        Code.INVALID_ARGUMENT,
        "who");
    fails(
        () ->
            accounts()
                .rankings(
                    rankings(ira)
                        .addWeights(
                            MeasureWeight.newBuilder()
                                .setMeasure(RankingMeasure.RANKING_MEASURE_REACH)
                                .setWeight(-1))
                        .build()),
        Code.INVALID_ARGUMENT,
        "weights");
  }

  private static RankingsRequest.Builder rankings(Slice.Builder slice) {
    return RankingsRequest.newBuilder().setSlice(slice);
  }

  private void actorPost(
      String id, String handle, String time, String text, Kind kind, long likes, long reposts) {
    Post.Builder post = post(id, handle, time, text).setKind(kind);
    post.getAuthorBuilder().setFollowers(100);
    post.setMetrics(Metrics.newBuilder().setLikes(likes - reposts).setReposts(reposts));
    log.append("actors", upserted(post));
  }

  private List<String> busiest(int authors) {
    Map<String, Long> posts =
        sample.stream()
            .collect(
                Collectors.groupingBy(post -> post.getAuthor().getId(), Collectors.counting()));
    return new ArrayList<>(leading(posts, authors).keySet());
  }

  private List<Integer> hour(Post post) {
    ZonedDateTime time =
        Instant.ofEpochSecond(post.getCreatedAt().getSeconds()).atZone(ZoneOffset.UTC);
    return List.of(time.getDayOfWeek().getValue(), time.getHour());
  }

  private static long days(List<Post> posts) {
    TreeSet<Long> days = new TreeSet<>();
    posts.forEach(post -> days.add(post.getCreatedAt().getSeconds() / 86_400));
    return days.last() - days.first() + 1;
  }

  /** Members of the group, and another whom each names. */
  private static Set<List<String>> addressed(List<Post> posts, List<String> group) {
    Map<String, String> idOfHandle = new HashMap<>();
    group.forEach(id -> idOfHandle.put(id.substring(2).toLowerCase(Locale.ROOT), id));
    Set<List<String>> addressed = new HashSet<>();
    for (Post post : posts) {
      String author = post.getAuthor().getId();
      for (Mention mention : post.getMentionsList()) {
        String named = idOfHandle.get(mention.getHandle().toLowerCase(Locale.ROOT));
        if (named != null && !named.equals(author)) {
          addressed.add(List.of(author, named));
        }
      }
    }
    return addressed;
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private static Map<String, Long> leading(Map<String, Long> counts, int limit) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Long> counted(List<ValueCount> counts) {
    return counts.stream().collect(Collectors.toMap(ValueCount::getValue, ValueCount::getPosts));
  }

  private static double value(RankedActor actor, RankingMeasure measure) {
    return actor.getMeasuresList().stream()
        .filter(value -> value.getMeasure() == measure)
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private TrendServiceGrpc.TrendServiceBlockingStub trends() {
    return service.stub(TrendServiceGrpc::newBlockingStub);
  }

  private AccountServiceGrpc.AccountServiceBlockingStub accounts() {
    return service.stub(AccountServiceGrpc::newBlockingStub);
  }

  private static Slice.Builder slice(String corpus) {
    return Slice.newBuilder().setCorpus(corpus);
  }
}
