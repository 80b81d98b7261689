package chancery.analysis.index;

import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.index.Grouping.ByAddressed;
import chancery.analysis.index.Grouping.ByCodes;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.query.Query;
import chancery.analysis.track.Track;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.PostReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every index promises about reading posts as rows, and about codes beside it. */
abstract class PostTableContract extends WithPostIndex {

  @TempDir Path codes;

  @Test
  void numbersAreThoseOfThePostsAndMissingOnesAreSaidSo() {
    add(
        post("1", "a", "2024-01-01T00:00:00Z", "one")
            .setMetrics(Metrics.newBuilder().setLikes(0).setReposts(4))
            .setConversationId("c")
            .setInReplyTo(PostReference.newBuilder().setPostId("x:0")));
    index().refresh();
    add(post("2", "b", "2024-01-02T00:00:00Z", "two"));
    index().refresh();
    try (PostView view = view()) {
      PostTable table =
          view.table(
              ALL,
              List.of(Column.POSITION, Column.LIKES, Column.REPOSTS, Column.PARENT),
              List.of());
      List<String> rows = new ArrayList<>();
      table.forEach(row ->
          rows.add(
              row.number(0)
                  + " "
                  + row.has(1)
                  + " "
                  + row.number(2)
                  + " "
                  + (row.number(3) == Column.key("x:0"))));
      assertThat(rows).containsExactlyInAnyOrder("1 true 4 true", "2 false 0 false");
      assertThat(table.total()).isEqualTo(2);
    }
  }

  @Test
  void groupsAreNumberedAndNamed() {
    add(post("1", "a", "2024-01-01T00:00:00Z", "Talks about talks http://t.example/abc #peace"));
    index().refresh();
    add(post("2", "b", "2024-01-02T00:00:00Z", "talks in 2024 #peace #arms"));
    index().refresh();
    assertThat(counted(new ByProperty(Property.HASHTAG)))
        .isEqualTo(new TreeMap<>(Map.of("peace", 2, "arms", 1)));
    assertThat(counted(new ByProperty(Property.WORD)))
        .isEqualTo(new TreeMap<>(Map.of("talks", 2, "about", 1, "peace", 2, "in", 1, "arms", 1)));
  }

  @Test
  void addressedAccountsAreFoundByIdAndByHandle() {
    add(
        post("1", "a", "2024-01-01T00:00:00Z", "hello")
            .addMentions(Mention.newBuilder().setHandle("MFA")));
    add(
        post("2", "a", "2024-01-01T00:00:00Z", "hello")
            .setRepostOf(PostReference.newBuilder().setAuthorId("x:77")));
    add(post("3", "mfa", "2024-01-01T00:00:00Z", "its own post"));
    index().refresh();
    ByAddressed groups =
        new ByAddressed(
            List.of(
                new AccountGroup("ministry", null, Set.of(), Set.of("x:mfa")),
                new AccountGroup("embassy", null, Set.of("x:77"), Set.of())));
    assertThat(counted(groups)).isEqualTo(new TreeMap<>(Map.of("ministry", 1, "embassy", 1)));
  }

  @Test
  void codesGroupAndSelectPosts() {
    addSix();
    try (Track track = Track.open(codes.resolve("track"))) {
      track.append(2, 1);
      track.append(3, 0);
      track.append(3, 1);
      track.append(6, 0);
      track.cover(6);
      assertThat(counted(new ByCodes(track.codes(), List.of("war", "peace"))))
          .isEqualTo(new TreeMap<>(Map.of("war", 2, "peace", 2)));
      assertThat(found(new Query.Coded(track.codes(), 1))).containsExactly("3", "2");
      Query other =
          new Query.And(
              List.of(
                  new Query.Coded(track.codes(), 0),
                  new Query.Not(new Query.Coded(track.codes(), 1))));
      assertThat(found(other)).containsExactly("6");
      assertThat(found(new Query.After(4))).containsExactly("6", "5");
    }
  }

  private TreeMap<String, Integer> counted(Grouping grouping) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    try (PostView view = view()) {
      PostTable table = view.table(ALL, List.of(), List.of(grouping));
      table.forEach(row -> {
        for (int i = row.groups(0) - 1; i >= 0; i--) {
          counts.merge(table.value(0, row.group(0, i)), 1, Integer::sum);
        }
      });
    }
    return counts;
  }
}
