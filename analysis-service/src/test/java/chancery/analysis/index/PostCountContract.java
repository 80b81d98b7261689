package chancery.analysis.index;

import static chancery.analysis.Posts.likes;
import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.index.Grouping.ByAccounts;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Timeline.Series;
import chancery.analysis.query.Query;
import chancery.post.v1.Post;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every index promises about counting posts. Run by each implementation. */
abstract class PostCountContract extends WithPostIndex {

  @Test
  void topValuesAreOrderedByTheMeasureThenByValue() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "#peace #Talks #talks").setMetrics(likes(1)));
    add(post("2", "b", "2024-01-01T00:00:00Z", "#PEACE #arms").setMetrics(likes(10)));
    index().refresh();
    add(post("3", "a", "2024-01-01T00:00:00Z", "#Talks #peace"));
    add(post("4", "a", "2024-01-01T00:00:00Z", "#arms"));
    add(post("5", "a", "2024-01-01T00:00:00Z", "no tag"));
    index().refresh();
    try (PostView view = view()) {
      TopValues top =
          view.top(ALL, BY_TAG, Measure.POSTS, Measures.of(Measure.AUTHORS, Measure.ENGAGEMENT), 2);
      assertThat(top.values()).isEqualTo(3);
      assertThat(top.total()).isEqualTo(5);
      assertThat(top.items())
          .containsExactly(
              new TopValues.Item("peace", "peace", counts(3, 2, 11)),
              new TopValues.Item("arms", "arms", counts(2, 2, 10)));
      assertThat(view.top(ALL, BY_TAG, Measure.ENGAGEMENT, Measures.POSTS, 3).items())
          .extracting(TopValues.Item::value)
          .containsExactly("peace", "arms", "talks");
      assertThat(view.top(ALL, BY_TAG, Measure.AUTHORS, Measures.POSTS, 3).items())
          .extracting(item -> tuple(item.value(), item.counts().authors()))
          .containsExactly(tuple("arms", 2L), tuple("peace", 2L), tuple("talks", 1L));
      assertThat(view.top(ALL, BY_TAG, Measure.POSTS, Measures.POSTS, 3).items())
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
    index().refresh();
    try (PostView view = view()) {
      assertThat(view.top(ALL, BY_AUTHOR, Measure.POSTS, Measures.POSTS, 10).items())
          .containsExactly(new TopValues.Item("x:id-old_name", "new_name", counts(2, 0, 0)));
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
      assertThat(view.top(ALL, groups, Measure.POSTS, Measures.of(Measure.AUTHORS), 10).items())
          .containsExactly(
              new TopValues.Item("both", "Both", counts(3, 2, 0)),
              new TopValues.Item("ru", null, counts(2, 1, 0)));
    }
  }

  @Test
  void aTimelineHasNoGaps() {
    add(post("1", "a", "2024-02-28T23:59:59Z", "one").setMetrics(likes(2)));
    add(post("2", "a", "2024-03-01T00:00:00Z", "two").setMetrics(likes(3)));
    add(post("3", "b", "2024-03-01T12:00:00Z", "three"));
    index().refresh();
    try (PostView view = view()) {
      Timeline timeline = view.timeline(ALL, byDay(null, Measure.AUTHORS, Measure.ENGAGEMENT));
      assertThat(timeline.buckets().start(0))
          .isEqualTo(Instant.parse("2024-02-28T00:00:00Z").toEpochMilli());
      assertThat(timeline.series())
          .containsExactly(
              new Series(null, List.of(counts(1, 1, 2), counts(0, 0, 0), counts(2, 2, 3))));
    }
  }

  @Test
  void aTimelineFillsTheRangeThatIsAskedFor() {
    add(post("1", "a", "2024-02-28T23:59:59Z", "one"));
    index().refresh();
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
    index().refresh();
    TimelineQuestion question =
        new TimelineQuestion(
            (first, last) -> Buckets.over(Unit.DAY, first, last, 100), BY_TAG, 2, Measures.POSTS);
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
  void aTimelineSplitByASingleValueHasTheLeadingGroupsAndTheRest() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "one").setLang("ru").setMetrics(likes(1)));
    add(post("2", "b", "2024-01-02T00:00:00Z", "two").setLang("ru").setMetrics(likes(2)));
    add(post("3", "a", "2024-01-02T00:00:00Z", "three").setLang("fr").setMetrics(likes(3)));
    index().refresh();
    add(post("4", "a", "2024-01-01T00:00:00Z", "four").setLang("de").setMetrics(likes(4)));
    add(post("5", "c", "2024-01-02T00:00:00Z", "five").setLang("de").setMetrics(likes(5)));
    add(post("6", "c", "2024-01-02T00:00:00Z", "six").setLang("ar").setMetrics(likes(6)));
    index().refresh();
    ByProperty byLang = new ByProperty(Property.LANG);
    TimelineQuestion.BucketChoice days = (first, last) -> Buckets.over(Unit.DAY, first, last, 100);
    try (PostView view = view()) {
      assertThat(
              view.timeline(
                      ALL, new TimelineQuestion(days, byLang, 2, Measures.of(Measure.ENGAGEMENT)))
                  .series())
          .containsExactly(
              new Series("de", List.of(counts(1, 0, 4), counts(1, 0, 5))),
              new Series("ru", List.of(counts(1, 0, 1), counts(1, 0, 2))),
              new Series("other", List.of(counts(0, 0, 0), counts(2, 0, 9))));
      assertThat(
              view.timeline(
                      ALL,
                      new TimelineQuestion(
                          days, byLang, 2, Measures.of(Measure.ENGAGEMENT, Measure.AUTHORS)))
                  .series())
          .extracting(Series::group, series -> series.counts().getLast())
          .containsExactly(
              tuple("de", counts(1, 1, 5)),
              tuple("ru", counts(1, 1, 2)),
              tuple("other", counts(2, 2, 9)));
      assertThat(view.timeline(ALL, new TimelineQuestion(days, byLang, 4, Measures.POSTS)).series())
          .extracting(Series::group)
          .containsExactly("de", "ru", "ar", "fr");
    }
  }
}
