package chancery.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTableTest {

  @Test
  void seriesAreInTheOrderOfTheirBatchesWhateverThatOfThePosts() {
    SeriesTable table = new SeriesTable(3, 3);
    int[][] posts = {{0, 7}, {1, 2}, {0, 3}, {2, 1}, {0, 7}, {2, 1}, {0, 60_000}, {2, 1}};
    SeriesTable.Part[] parts = {table.part(), table.part()};
    for (int post = 0; post < posts.length; post++) {
      parts[post % 2].add(posts[post][0], posts[post][1]);
    }
    table.close();

    assertThat(table.series(0).batches()).containsExactly(3, 7, 60_000);
    assertThat(table.series(0).posts()).containsExactly(1, 2, 1);
    assertThat(table.series(2).batches()).containsExactly(1);
    assertThat(table.series(2).posts()).containsExactly(3);
    assertThat(table.enough(1)).isFalse();
    assertThat(table.posts(1)).isEqualTo(1);
  }

  @Test
  void manyPostsAreAllThere() {
    SeriesTable table = new SeriesTable(2, 1);
    SeriesTable.Part part = table.part();
    for (int post = 0; post < 200_000; post++) {
      part.add(post % 2, post % 10);
    }
    table.close();

    assertThat(table.series(1).batches()).containsExactly(1, 3, 5, 7, 9);
    assertThat(table.series(1).posts()).containsOnly(20_000);
  }
}
