package chancery.analysis.index;

import static chancery.analysis.Posts.ids;
import static chancery.analysis.Posts.likes;
import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.Queries;
import chancery.analysis.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every index promises about finding posts. Run by each implementation. */
abstract class PostSearchContract extends WithPostIndex {

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
  void addressedAccountsSelectByIdOrByHandle() {
    addSix();
    assertThat(found(new Query.Addressed(Set.of("x:un")))).containsExactly("2");
    assertThat(found(new Query.Addressed(Set.of("x:99", "x:nobody")))).containsExactly("2");
    assertThat(found(new Query.Addressed(Set.of()))).isEmpty();
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
    index().refresh();
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
        index().refresh();
      }
    }
    index().refresh();
    for (PostOrder order : PostOrder.values()) {
      List<String> paged = new ArrayList<>();
      try (PostView view = view()) {
        Selection selection = new Selection(Queries.parse("peace"), null, null);
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
  void positionsAndExportsAreInTheOrderOfTheLog() throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      add(post("p" + i, "a", "2024-01-01T00:00:00Z", i % 2 == 0 ? "even" : "odd"));
      if (i % 9 == 0) {
        index().refresh();
      }
    }
    replace(post("p4", "a", "2024-01-01T00:00:00Z", "even still"));
    index().refresh();
    try (PostView view = view()) {
      Selection even = new Selection(Queries.parse("even"), null, null);
      List<Long> positions = positions(view, even);
      assertThat(positions).hasSize(25).isSorted().endsWith(51L).doesNotContain(5L);
      List<Long> exported = new ArrayList<>();
      view.export(even, post -> exported.add(post.getPosition()));
      assertThat(exported).isEqualTo(positions);
    }
  }

  @Test
  void theLeadingOfManyPostsAreFoundWhereverTheyLie() {
    SplittableRandom random = new SplittableRandom(7);
    List<Long> seconds = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      seconds.add((long) random.nextInt(1_000_000));
      add(post("p" + i, "a", Instant.ofEpochSecond(seconds.get(i)).toString(), ""));
    }
    index().refresh();
    seconds.sort(Comparator.reverseOrder());
    assertThat(seconds(PostOrder.NEWEST)).isEqualTo(seconds.subList(0, 300));
    seconds.sort(Comparator.naturalOrder());
    assertThat(seconds(PostOrder.OLDEST)).isEqualTo(seconds.subList(0, 300));
  }

  /** Of the first three pages of a hundred. */
  private List<Long> seconds(PostOrder order) {
    List<Long> seconds = new ArrayList<>();
    try (PostView view = view()) {
      PostPage page = view.search(ALL, order, 100, null);
      page.posts().forEach(post -> seconds.add(post.getCreatedAt().getSeconds()));
      while (seconds.size() < 300) {
        page = view.search(ALL, order, 100, page.last());
        page.posts().forEach(post -> seconds.add(post.getCreatedAt().getSeconds()));
      }
    }
    return seconds;
  }
}
