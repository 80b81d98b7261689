package chancery.analysis.index;

import static chancery.analysis.Posts.ids;
import static chancery.analysis.Posts.likes;
import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chancery.analysis.enrich.Enricher;
import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.index.Grouping.ByAccounts;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Timeline.Series;
import chancery.analysis.language.LanguageDetector;
import chancery.analysis.query.Query;
import chancery.analysis.query.QueryParser;
import chancery.post.v1.Kind;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every index promises. Run by each implementation. */
abstract class PostIndexContract {

  private static final Enricher ENRICHER = new Enricher(LanguageDetector.load());
  private static final ByProperty BY_TAG = new ByProperty(Property.HASHTAG);
  private static final ByProperty BY_AUTHOR = new ByProperty(Property.AUTHOR);
  private static final Selection ALL = new Selection(new Query.All(), null, null);

  @TempDir protected Path folder;

  private PostIndex index;
  private long position;

  /** Opens the index in a folder, at its last commit. */
  protected abstract PostIndex open(Path folder);

  @BeforeEach
  void openIndex() {
    index = open(folder);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void anEmptyIndexAnswersEverythingWithNothing() throws InterruptedException {
    try (PostView view = view()) {
      assertThat(view.progress()).isEqualTo(Progress.NONE);
      assertThat(view.search(ALL, PostOrder.NEWEST, 10, null))
          .isEqualTo(new PostPage(List.of(), null, 0));
      assertThat(view.top(ALL, BY_TAG, Measure.POSTS, Set.of(Measure.AUTHORS), 10))
          .isEqualTo(new TopValues(List.of(), 0, 0));
      assertThat(view.timeline(ALL, byDay(null)).series()).isEmpty();
      assertThat(positions(view, ALL)).isEmpty();
    }
  }

  @Test
  void aPostIsVisibleAfterARefreshOnly() {
    add(post("1", "mfa", "2024-01-01T10:00:00Z", "Talks begin"));
    assertThat(found("talks")).isEmpty();
    index.refresh();
    assertThat(found("talks")).containsExactly("1");
  }

  @Test
  void aPostComesBackWholeWithEnrichmentAndPosition() {
    Post.Builder post =
        post(
                "1",
                "mfa",
                "2024-01-01T10:00:00.123Z",
                "The ministers will begin the talks on #Сирия in the afternoon https://www.Example.org/a?utm_source=x#top")
            .setTitle("Statement")
            .setMetrics(likes(3));
    add(post);
    index.refresh();
    try (PostView view = view()) {
      Post found = view.search(ALL, PostOrder.NEWEST, 1, null).posts().getFirst();
      assertThat(found.toBuilder().clearEnrichment().clearPosition().build())
          .isEqualTo(post.build());
      assertThat(found.getPosition()).isEqualTo(1);
      assertThat(found.getEnrichment().getLang()).isEqualTo("en");
      assertThat(found.getEnrichment().getHashtagsList()).containsExactly("сирия");
      assertThat(found.getEnrichment().getLinksList()).containsExactly("https://example.org/a");
      assertThat(found.getEnrichment().getDomainsList()).containsExactly("example.org");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|1,2,3,4,5,6",
        "ambassador|1,2",
        "ambassadors|1,2",
        "AMBASSADOR|1,2",
        "\"ambassador met\"|1",
        "\"met ambassador\"|''",
        "\"met ambassador\"~3|1",
        "\"ambassador meets\"|''",
        "\"crooked deal\"|2",
        "\"crooked deal\"~1|2,3",
        "\"crooked #deal\"|3",
        "Путин|4",
        "Путина|4",
        "путину|4",
        "\"путин\"|''",
        "外交部|5",
        "交部|5",
        "\"外交部发言人\"|5",
        "部外|''",
        "erdogan|6",
        "Erdoğan|6",
        "السفير|6",
        "amb*|1,2",
        "ambassador crooked|2",
        "ambassador OR путин|1,2,4",
        "ambassador -crooked|1",
        "NOT ambassador|3,4,5,6",
        "-ambassador OR crooked|2,3,4,5,6",
        "crooked OR (ambassador AND met)|1,2,3",
        "#SYRIA|1,4",
        "hashtag:сирия|4",
        "hashtag:(syria OR deal)|1,3,4",
        "hashtag:*|1,3,4",
        "hashtag:syr*|1,4",
        "author:MFA|1,4",
        "author:\"x:id-mfa\"|1,4",
        "author:m*|1,4",
        "@UN|2",
        "mention:un|2",
        "mention:\"x:99\"|2",
        "lang:ru|4",
        "lang:EN|1,2,3",
        "kind:REPOST|3",
        "platform:X|1,2,3,4,5,6",
        "domain:example.org|1",
        "domain:news.example.org|1",
        "domain:www.example.org|1",
        "link:\"http://news.example.org/a\"|1",
        "link:news.example.org/a|1",
        "link:\"https://news.example.org/b\"|''",
        "domain:*|1",
      })
  void queriesSelectPosts(String query, String ids) {
    addSix();
    assertThat(found(query))
        .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(","));
  }

  @Test
  void accountsSelectByIdOrByHandle() {
    addSix();
    assertThat(found(new Query.Accounts(Set.of("x:id-mfa"), Set.of("x:president"))))
        .containsExactlyInAnyOrder("1", "4", "6");
    assertThat(found(new Query.Accounts(Set.of(), Set.of()))).isEmpty();
  }

  @Test
  void timesAreInclusiveBelowAndExclusiveAbove() {
    addSix();
    long second = Instant.parse("2024-01-02T10:00:00Z").toEpochMilli();
    long third = Instant.parse("2024-01-03T10:00:00Z").toEpochMilli();
    assertThat(found(new Selection(new Query.All(), second, third))).containsExactly("2");
    assertThat(found(new Selection(new Query.All(), null, second))).containsExactly("1");
    assertThat(found(new Selection(new Query.All(), third, null)))
        .containsExactly("6", "5", "4", "3");
  }

  @Test
  void postsAreFoundInEachOrder() {
    add(post("old", "a", "2024-01-01T00:00:00Z", "peace").setMetrics(likes(5)));
    add(post("new", "a", "2024-01-03T00:00:00Z", "nothing but other words").setMetrics(likes(1)));
    add(post("mid", "a", "2024-01-02T00:00:00Z", "peace among many other words in a long text"));
    index.refresh();
    assertThat(ordered("*", PostOrder.NEWEST)).containsExactly("new", "mid", "old");
    assertThat(ordered("*", PostOrder.OLDEST)).containsExactly("old", "mid", "new");
    assertThat(ordered("*", PostOrder.ENGAGEMENT)).containsExactly("old", "new", "mid");
    assertThat(ordered("peace", PostOrder.RELEVANCE)).containsExactly("old", "mid");
  }

  @Test
  void pagesTogetherAreTheWhole() {
    for (int i = 0; i < 25; i++) {
      add(
          post("p" + i, "a", "2024-01-01T00:00:0" + i % 5 + "Z", "peace now")
              .setMetrics(likes(i % 3)));
      if (i % 7 == 0) {
        index.refresh();
      }
    }
    index.refresh();
    for (PostOrder order : PostOrder.values()) {
      List<String> paged = new ArrayList<>();
      try (PostView view = view()) {
        Selection selection = new Selection(QueryParser.parse("peace"), null, null);
        PostPage page = view.search(selection, order, 4, null);
        paged.addAll(ids(page.posts()));
        while (page.last() != null) {
          page = view.search(selection, order, 4, page.last());
          assertThat(page.total()).isEqualTo(25);
          paged.addAll(ids(page.posts()));
        }
      }
      assertThat(paged).doesNotHaveDuplicates().isEqualTo(ordered("peace", order));
    }
  }

  @Test
  void aNewStateReplacesTheOldOne() {
    add(post("1", "mfa", "2024-01-01T10:00:00Z", "First words"));
    add(post("2", "mfa", "2024-01-01T11:00:00Z", "Other words"));
    index.refresh();
    replace(post("1", "mfa", "2024-01-01T10:00:00Z", "Corrected text").setMetrics(likes(9)));
    index.refresh();
    assertThat(found("words")).containsExactly("2");
    assertThat(found("corrected")).containsExactly("1");
    assertThat(found("*")).hasSize(2);
  }

  @Test
  void deletedPostsAreGoneFromEveryAnswer() throws InterruptedException {
    addSix();
    index.deletePost("x:1");
    index.deleteAt(List.of(2L, 3L));
    index.refresh();
    assertThat(found("*")).containsExactly("6", "5", "4");
    try (PostView view = view()) {
      assertThat(view.size()).isEqualTo(3);
      assertThat(view.top(ALL, BY_AUTHOR, Measure.POSTS, Set.of(), 10).total()).isEqualTo(3);
      assertThat(view.timeline(ALL, byDay(null)).total()).isEqualTo(3);
      assertThat(positions(view, ALL)).containsExactly(4L, 5L, 6L);
    }
    index.expunge();
    index.commit();
    index.refresh();
    assertThat(found("*")).containsExactly("6", "5", "4");
  }

  @Test
  void topValuesAreOrderedByTheMeasureThenByValue() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "#peace #Talks #talks").setMetrics(likes(1)));
    add(post("2", "b", "2024-01-01T00:00:00Z", "#PEACE #arms").setMetrics(likes(10)));
    index.refresh();
    add(post("3", "a", "2024-01-01T00:00:00Z", "#Talks #peace"));
    add(post("4", "a", "2024-01-01T00:00:00Z", "#arms"));
    add(post("5", "a", "2024-01-01T00:00:00Z", "no tag"));
    index.refresh();
    try (PostView view = view()) {
      TopValues top =
          view.top(ALL, BY_TAG, Measure.POSTS, Set.of(Measure.AUTHORS, Measure.ENGAGEMENT), 2);
      assertThat(top.values()).isEqualTo(3);
      assertThat(top.total()).isEqualTo(5);
      assertThat(top.items())
          .containsExactly(
              new TopValues.Item("peace", "peace", new Counts(3, 2, 11)),
              new TopValues.Item("arms", "arms", new Counts(2, 2, 10)));
      assertThat(view.top(ALL, BY_TAG, Measure.ENGAGEMENT, Set.of(), 3).items())
          .extracting(TopValues.Item::value)
          .containsExactly("peace", "arms", "talks");
      assertThat(view.top(ALL, BY_TAG, Measure.AUTHORS, Set.of(), 3).items())
          .extracting(item -> tuple(item.value(), item.counts().authors()))
          .containsExactly(tuple("arms", 2L), tuple("peace", 2L), tuple("talks", 1L));
      assertThat(view.top(ALL, BY_TAG, Measure.POSTS, Set.of(), 3).items())
          .extracting(TopValues.Item::label)
          .containsExactly("peace", "arms", "Talks");
    }
  }

  @Test
  void anAuthorIsLabelledWithTheLatestHandle() {
    add(post("1", "old_name", "2024-01-02T00:00:00Z", "one"));
    Post.Builder later = post("2", "new_name", "2024-01-01T00:00:00Z", "two");
    later.getAuthorBuilder().setId("x:id-old_name");
    add(later);
    index.refresh();
    try (PostView view = view()) {
      assertThat(view.top(ALL, BY_AUTHOR, Measure.POSTS, Set.of(), 10).items())
          .containsExactly(new TopValues.Item("x:id-old_name", "new_name", new Counts(2, 0, 0)));
    }
  }

  @Test
  void accountsAreCountedInEveryGroupTheyAreIn() {
    addSix();
    ByAccounts groups =
        new ByAccounts(
            List.of(
                new AccountGroup("ru", null, Set.of("x:id-mfa"), Set.of("x:mfa")),
                new AccountGroup("both", "Both", Set.of("x:id-mfa"), Set.of("x:president")),
                new AccountGroup("none", "Nobody", Set.of("x:id-nobody"), Set.of())));
    try (PostView view = view()) {
      assertThat(view.top(ALL, groups, Measure.POSTS, Set.of(Measure.AUTHORS), 10).items())
          .containsExactly(
              new TopValues.Item("both", "Both", new Counts(3, 2, 0)),
              new TopValues.Item("ru", null, new Counts(2, 1, 0)));
    }
  }

  @Test
  void aTimelineHasNoGaps() {
    add(post("1", "a", "2024-02-28T23:59:59Z", "one").setMetrics(likes(2)));
    add(post("2", "a", "2024-03-01T00:00:00Z", "two").setMetrics(likes(3)));
    add(post("3", "b", "2024-03-01T12:00:00Z", "three"));
    index.refresh();
    try (PostView view = view()) {
      Timeline timeline = view.timeline(ALL, byDay(null, Measure.AUTHORS, Measure.ENGAGEMENT));
      assertThat(timeline.buckets().start(0))
          .isEqualTo(Instant.parse("2024-02-28T00:00:00Z").toEpochMilli());
      assertThat(timeline.series())
          .containsExactly(
              new Series(
                  null, List.of(new Counts(1, 1, 2), new Counts(0, 0, 0), new Counts(2, 2, 3))));
    }
  }

  @Test
  void aTimelineFillsTheRangeThatIsAskedFor() {
    add(post("1", "a", "2024-02-28T23:59:59Z", "one"));
    index.refresh();
    Selection march =
        new Selection(
            new Query.All(),
            Instant.parse("2024-02-27T00:00:00Z").toEpochMilli(),
            Instant.parse("2024-03-01T00:00:00Z").toEpochMilli());
    try (PostView view = view()) {
      assertThat(view.timeline(march, byDay(null)).series().getFirst().counts())
          .extracting(Counts::posts)
          .containsExactly(0L, 1L, 0L);
    }
  }

  @Test
  void aSplitTimelineHasTheLeadingGroupsAndTheRest() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "#x #y"));
    add(post("2", "a", "2024-01-02T00:00:00Z", "#x"));
    add(post("3", "a", "2024-01-02T00:00:00Z", "#z"));
    add(post("4", "a", "2024-01-02T00:00:00Z", "no tag"));
    add(post("5", "a", "2024-01-02T00:00:00Z", "#y"));
    index.refresh();
    TimelineQuestion question =
        new TimelineQuestion(
            (first, last) -> Buckets.over(Unit.DAY, first, last, 100), BY_TAG, 2, Set.of());
    try (PostView view = view()) {
      assertThat(view.timeline(ALL, question).series())
          .extracting(Series::group, series -> series.counts().stream().map(Counts::posts).toList())
          .containsExactly(
              tuple("x", List.of(1L, 1L)),
              tuple("y", List.of(1L, 1L)),
              tuple("other", List.of(0L, 2L)));
    }
  }

  @Test
  void positionsAndExportsAreInTheOrderOfTheLog() throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      add(post("p" + i, "a", "2024-01-01T00:00:00Z", i % 2 == 0 ? "even" : "odd"));
      if (i % 9 == 0) {
        index.refresh();
      }
    }
    replace(post("p4", "a", "2024-01-01T00:00:00Z", "even still"));
    index.refresh();
    try (PostView view = view()) {
      Selection even = new Selection(QueryParser.parse("even"), null, null);
      List<Long> positions = positions(view, even);
      assertThat(positions).hasSize(25).isSorted().endsWith(51L).doesNotContain(5L);
      List<Long> exported = new ArrayList<>();
      view.export(even, post -> exported.add(post.getPosition()));
      assertThat(exported).isEqualTo(positions);
    }
  }

  @Test
  void aViewStaysAsItWas() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "one"));
    index.refresh();
    try (PostView before = view()) {
      add(post("2", "a", "2024-01-01T00:00:00Z", "two"));
      index.define("actor/x", new byte[] {1});
      index.refresh();
      assertThat(before.size()).isEqualTo(1);
      assertThat(before.progress().position()).isEqualTo(1);
      assertThat(before.definitions()).isEmpty();
      assertThat(before.search(ALL, PostOrder.NEWEST, 10, null).posts()).hasSize(1);
      try (PostView after = view()) {
        assertThat(after.size()).isEqualTo(2);
        assertThat(after.progress().position()).isEqualTo(2);
        assertThat(after.definitions()).containsOnlyKeys("actor/x");
      }
    }
  }

  @Test
  void reopeningGoesBackToTheLastCommit() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "one"));
    index.define("kept", "value".getBytes(StandardCharsets.UTF_8));
    index.commit();
    add(post("2", "a", "2024-01-01T00:00:00Z", "two"));
    index.define("kept", null);
    index.define("lost", new byte[] {1});
    index.refresh();
    index.close();
    index = open(folder);
    assertThat(index.progress()).isEqualTo(progress(1));
    assertThat(found("*")).containsExactly("1");
    try (PostView view = view()) {
      assertThat(view.definitions()).containsOnlyKeys("kept");
      assertThat(view.definitions().get("kept")).asString().isEqualTo("value");
    }
  }

  private void addSix() {
    add(
        post(
            "1",
            "mfa",
            "2024-01-01T10:00:00Z",
            "The ambassador met the minister about #Syria http://www.news.example.org/a?utm_campaign=z"));
    add(
        post(
                "2",
                "embassy",
                "2024-01-02T10:00:00Z",
                "Our ambassadors see a crooked deal, says the @UN")
            .addMentions(Mention.newBuilder().setId("x:99").setHandle("UNGA")));
    add(
        post("3", "press", "2024-01-03T10:00:00Z", "They called it crooked #deal again and again")
            .setKind(Kind.KIND_REPOST));
    index.refresh();
    add(post("4", "mfa", "2024-01-04T10:00:00Z", "Встреча с Путиным была короткой #Сирия #syria"));
    add(post("5", "china", "2024-01-05T10:00:00Z", "外交部发言人表示欢迎").setLang("zh"));
    add(post("6", "president", "2024-01-06T10:00:00Z", "ERDOĞAN السفير").setLang("ar"));
    index.refresh();
  }

  private void add(Post.Builder post) {
    index.add(ENRICHER.enrich(post.build(), ++position));
    index.advance(progress(position));
  }

  private void replace(Post.Builder post) {
    index.replace(ENRICHER.enrich(post.build(), ++position));
    index.advance(progress(position));
  }

  private static Progress progress(long position) {
    return new Progress(position, Instant.ofEpochSecond(position));
  }

  private PostView view() {
    return Objects.requireNonNull(index.view());
  }

  private List<String> found(String query) {
    return found(QueryParser.parse(query));
  }

  private List<String> found(Query query) {
    return found(new Selection(query, null, null));
  }

  private List<String> found(Selection selection) {
    try (PostView view = view()) {
      return ids(view.search(selection, PostOrder.NEWEST, 100, null).posts());
    }
  }

  private List<String> ordered(String query, PostOrder order) {
    try (PostView view = view()) {
      return ids(
          view.search(new Selection(QueryParser.parse(query), null, null), order, 100, null)
              .posts());
    }
  }

  private static List<Long> positions(PostView view, Selection selection)
      throws InterruptedException {
    List<Long> positions = new ArrayList<>();
    view.positions(selection, positions::add);
    return positions;
  }

  private static TimelineQuestion byDay(@Nullable Grouping by, Measure... measures) {
    return new TimelineQuestion(
        (first, last) -> Buckets.over(Unit.DAY, first, last, 1000), by, 5, Set.of(measures));
  }
}
